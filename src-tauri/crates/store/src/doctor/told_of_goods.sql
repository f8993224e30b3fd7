-- What the activities tell of goods taken in and of corrections is what the ledger of stock holds, item by item.
SELECT 'item ' || coalesce(i.sku, x.item_id) AS "row",
       format('its activities tell of %d taken in and %d corrected; the ledger of stock holds %d and %d',
              x.told, x.told_corrected, x.kept, x.kept_corrected) AS says
FROM (SELECT item_id, sum(told) AS told, sum(told_corrected) AS told_corrected, sum(kept) AS kept,
             sum(kept_corrected) AS kept_corrected
      FROM (SELECT i.id AS item_id, json_extract(e.value, '$.quantity') AS told, 0 AS told_corrected, 0 AS kept,
                   0 AS kept_corrected
            FROM activities a
            CROSS JOIN json_each(iif(json_valid(a.detail), a.detail, '{}'), '$.received') e
            LEFT JOIN items i ON i.sku = json_extract(e.value, '$.sku')
            WHERE a.command = 'stock.receive'
            UNION ALL
            SELECT s.row_id, 0, iif(json_valid(a.detail), coalesce(json_extract(a.detail, '$.adjusted'), 0), 0), 0, 0
            FROM activities a JOIN activity_subjects s ON s.seq = a.seq AND s.kind = 'item'
            WHERE a.command = 'stock.adjust'
            UNION ALL
            SELECT item_id, 0, 0, iif(kind = 'received', quantity, 0), iif(correction_id IS NULL, 0, quantity)
            FROM stock_moves)
      GROUP BY item_id
      HAVING sum(told) <> sum(kept) OR sum(told_corrected) <> sum(kept_corrected)) x
LEFT JOIN items i ON i.id = x.item_id
ORDER BY x.item_id
