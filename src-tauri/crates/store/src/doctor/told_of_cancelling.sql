-- After it was cancelled an order comes to what was told then. An order that was filled from it is a subject, too, but
-- not the one that the sentence is about.
SELECT 'order ' || o.number AS "row",
       format('comes to %d, but %s was told when it was cancelled', o.total_minor, coalesce(x.total_minor, 'nothing')) AS says
FROM (SELECT subject, max(seq) AS seq,
             iif(json_valid(detail), json_extract(detail, '$.after.total_minor'), NULL) AS total_minor
      FROM activities
      WHERE command = 'orders.cancel'
      GROUP BY subject) x
JOIN orders o ON o.number = CAST(substr(x.subject, 7) AS INTEGER)
WHERE x.total_minor IS NOT o.total_minor
ORDER BY o.id
