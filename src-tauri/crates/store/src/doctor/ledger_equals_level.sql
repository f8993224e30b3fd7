SELECT 'item ' || i.sku AS "row",
       format('%d on hand and %d held, but its ledger adds up to %d and %d',
              coalesce(s.on_hand, 0), coalesce(s.held, 0), coalesce(m.on_hand, 0), coalesce(m.held, 0)) AS says
FROM items i
LEFT JOIN stock_levels s ON s.item_id = i.id
LEFT JOIN (SELECT item_id, sum(quantity) AS on_hand, sum(held) AS held FROM stock_moves GROUP BY item_id) m
    ON m.item_id = i.id
WHERE coalesce(s.on_hand, 0) <> coalesce(m.on_hand, 0) OR coalesce(s.held, 0) <> coalesce(m.held, 0)
ORDER BY i.id
