-- Where it lies adds up to what is there. All in one heap: also a shelf of an item that has no level.
SELECT 'item ' || coalesce(i.sku, x.item_id) AS "row",
       format('%d on hand and %d held, but its shelves hold %d and %d', x.on_hand, x.held, x.on_shelves,
              x.held_on_shelves) AS says
FROM (SELECT item_id, sum(on_hand) AS on_hand, sum(held) AS held, sum(on_shelves) AS on_shelves,
             sum(held_on_shelves) AS held_on_shelves
      FROM (SELECT item_id, on_hand, held, 0 AS on_shelves, 0 AS held_on_shelves FROM stock_levels
            UNION ALL
            SELECT item_id, 0, 0, on_hand, held FROM shelf_levels)
      GROUP BY item_id
      HAVING sum(on_hand) <> sum(on_shelves) OR sum(held) <> sum(held_on_shelves)) x
LEFT JOIN items i ON i.id = x.item_id
ORDER BY x.item_id
