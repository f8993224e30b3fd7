SELECT 'item ' || i.sku AS "row",
       format('%d allocated, but its orders are promised %d', coalesce(s.allocated, 0), coalesce(a.promised, 0)) AS says
FROM items i
LEFT JOIN stock_levels s ON s.item_id = i.id
LEFT JOIN (SELECT item_id, sum(quantity) AS promised FROM allocations GROUP BY item_id) a ON a.item_id = i.id
WHERE coalesce(s.allocated, 0) <> coalesce(a.promised, 0)
ORDER BY i.id
