SELECT format('order %d', o.number) AS "row",
       format('nothing of it is kept, but it costs %d and its shipping %d', o.total_minor, o.shipping_minor) AS says
FROM orders o
WHERE (o.total_minor <> 0 OR o.shipping_minor <> 0)
  AND NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id AND l.ordered > l.cancelled)
ORDER BY o.id
