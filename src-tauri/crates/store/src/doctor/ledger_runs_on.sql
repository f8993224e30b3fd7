-- Each row of the ledger says what there was after it.
SELECT format('stock move %d of item %s', m.id, i.sku) AS "row",
       format('says %d on hand and %d held after it, the rows up to it add up to %d and %d',
              m.on_hand_after, m.held_after, m.on_hand, m.held_sum) AS says
FROM (SELECT id, item_id, on_hand_after, held_after,
             sum(quantity) OVER run AS on_hand, sum(held) OVER run AS held_sum
      FROM stock_moves WINDOW run AS (PARTITION BY item_id ORDER BY id)) m
LEFT JOIN items i ON i.id = m.item_id
WHERE m.on_hand_after <> m.on_hand OR m.held_after <> m.held_sum
ORDER BY m.id
