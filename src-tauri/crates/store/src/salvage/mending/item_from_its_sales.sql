-- What it was called and cost when it was sold last.
UPDATE OR IGNORE items SET
    sku = CASE WHEN items.sku LIKE 'LOST-%' THEN l.sku ELSE items.sku END,
    name = l.name, kind = l.kind, unit = l.unit, unit_decimals = l.unit_decimals, price_minor = l.unit_price_minor
FROM (SELECT sku, name, kind, unit, unit_decimals, unit_price_minor FROM order_lines WHERE item_id = ?1
      ORDER BY id DESC LIMIT 1) l
WHERE items.id = ?1
