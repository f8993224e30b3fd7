-- After it was cancelled an order comes to what was told then.
SELECT 'order ' || o.number AS "row",
       format('comes to %d, but %s was told when it was cancelled', o.total_minor, coalesce(x.total_minor, 'nothing')) AS says
FROM (SELECT s.row_id AS order_id, max(a.seq) AS seq,
             iif(json_valid(a.detail), json_extract(a.detail, '$.after.total_minor'), NULL) AS total_minor
      FROM activities a JOIN activity_subjects s ON s.seq = a.seq AND s.kind = 'order'
      WHERE a.command = 'orders.cancel'
      GROUP BY s.row_id) x
JOIN orders o ON o.id = x.order_id
WHERE x.total_minor IS NOT o.total_minor
ORDER BY o.id
