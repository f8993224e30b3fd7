-- Every revision after the first changed something, and the last change led to the newest.
SELECT format('order %d', o.number) AS "row",
       format('is at revision %d, but its changes lead to %d', o.revision, coalesce(x.revision, 1)) AS says
FROM orders o
LEFT JOIN (SELECT order_id, max(revision) AS revision FROM order_changes GROUP BY order_id) x ON x.order_id = o.id
WHERE o.revision <> coalesce(x.revision, 1)
ORDER BY o.id
