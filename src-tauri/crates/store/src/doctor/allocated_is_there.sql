SELECT 'item ' || i.sku AS "row",
       format('%d on hand, %d held, %d allocated', s.on_hand, s.held, s.allocated) AS says
FROM stock_levels s
LEFT JOIN items i ON i.id = s.item_id
WHERE s.on_hand < 0 OR s.held < 0 OR s.held > s.on_hand OR s.allocated < 0 OR s.allocated > s.on_hand - s.held
ORDER BY s.item_id
