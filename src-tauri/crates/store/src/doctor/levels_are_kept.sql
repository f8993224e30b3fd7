-- A stocked item has a level, nothing else has.
SELECT 'item ' || i.sku AS "row",
       CASE WHEN s.item_id IS NULL THEN 'is stocked and has no level' ELSE format('is a %s and has a level', i.kind) END
           AS says
FROM items i
LEFT JOIN stock_levels s ON s.item_id = i.id
WHERE (i.kind = 'stocked') <> (s.item_id IS NOT NULL)
ORDER BY i.id
