SELECT l.id, l.order_id, l.line, l.item_id, l.sku, l.name, l.kind, l.unit, l.unit_decimals, l.unit_price_minor,
       l.discount_minor, l.total_minor, l.tax_minor, l.note, l.ordered, l.cancelled, l.shipped, l.allocated,
       l.backordered, l.packed, l.returned, i.bin, i.weight_g
FROM order_lines l
JOIN items i ON i.id = l.item_id
WHERE l.order_id = ?1
ORDER BY l.line
