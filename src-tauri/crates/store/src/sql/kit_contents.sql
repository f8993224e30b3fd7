SELECT a.order_line_id, i.sku, i.name, i.unit, i.unit_decimals, i.bin, i.weight_g, a.per_unit
FROM order_lines l
JOIN allocations a ON a.order_line_id = l.id
JOIN items i ON i.id = a.item_id
WHERE l.order_id = ?1 AND l.kind = 'kit'
ORDER BY l.line, i.sku
