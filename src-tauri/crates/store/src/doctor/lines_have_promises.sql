-- A stocked line takes its own item, a kit its parts, a service nothing.
SELECT format('order %d line %d', o.number, l.line) AS "row",
       format('is a %s line that takes stock of %d items', l.kind, count(DISTINCT a.item_id)) AS says
FROM order_lines l
JOIN orders o ON o.id = l.order_id
LEFT JOIN allocations a ON a.order_line_id = l.id
GROUP BY l.id
HAVING CASE l.kind
           WHEN 'service' THEN count(DISTINCT a.item_id) > 0
           WHEN 'stocked' THEN count(DISTINCT a.item_id) <> 1 OR min(a.item_id) <> l.item_id
           ELSE count(DISTINCT a.item_id) = 0
       END
ORDER BY l.id
