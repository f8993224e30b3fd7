-- Of one item a line may be promised several lots: together they are what the line takes.
SELECT format('order %d line %d', o.number, l.line) AS "row",
       format('%d allocated with %d of %s each, but %d promised', l.allocated, a.per_unit, i.sku, a.quantity) AS says
FROM (SELECT order_line_id, item_id, per_unit, sum(quantity) AS quantity
      FROM allocations GROUP BY order_line_id, item_id, per_unit) a
JOIN order_lines l ON l.id = a.order_line_id
JOIN orders o ON o.id = l.order_id
LEFT JOIN items i ON i.id = a.item_id
WHERE a.quantity <> a.per_unit * l.allocated
ORDER BY l.id
