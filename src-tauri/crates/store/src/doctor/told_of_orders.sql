-- An order is the one that was told when it was placed: its number, whose it is, what it came to, when it was
-- promised for. What it came to then is what its first change began with.
SELECT 'order ' || o.number AS "row",
       CASE WHEN p.order_id IS NULL THEN 'no activity tells that it was placed'
            WHEN p.times <> 1 THEN format('was placed %d times', p.times)
            WHEN p.customer_id IS NOT o.customer_id
                THEN format('is customer %d''s, but was placed for customer %s', o.customer_id, coalesce(p.customer_id, 'unknown'))
            WHEN p.subject <> 'order ' || o.number THEN format('was placed as %s', p.subject)
            WHEN p.promised_on IS NOT o.promised_on THEN 'was promised for another day'
            ELSE format('came to %s when it was placed, but its rows say %d', coalesce(p.total_minor, 'nothing'), o.placed_minor)
       END AS says
FROM (SELECT id, number, customer_id, promised_on,
             coalesce((SELECT c.before FROM order_changes c
                       WHERE c.order_id = orders.id AND c.field = 'total' ORDER BY c.revision LIMIT 1), total_minor)
                 AS placed_minor
      FROM orders) o
LEFT JOIN (SELECT s.row_id AS order_id, count(*) AS times, min(c.row_id) AS customer_id, min(a.subject) AS subject,
                  min(iif(json_valid(a.detail), json_extract(a.detail, '$.after.total_minor'), NULL)) AS total_minor,
                  min(iif(json_valid(a.detail), json_extract(a.detail, '$.after.promised_on'), NULL)) AS promised_on
           FROM activities a
           JOIN activity_subjects s ON s.seq = a.seq AND s.kind = 'order'
           LEFT JOIN activity_subjects c ON c.seq = a.seq AND c.kind = 'customer'
           WHERE a.command = 'orders.place'
           GROUP BY s.row_id) p ON p.order_id = o.id
WHERE p.order_id IS NULL OR p.times <> 1 OR p.customer_id IS NOT o.customer_id OR p.total_minor IS NOT o.placed_minor
   OR p.promised_on IS NOT o.promised_on OR p.subject <> 'order ' || o.number
ORDER BY o.id
