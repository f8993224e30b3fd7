-- What came back is held until it was looked at: restocked it is held no more, scrapped it is here no more.
SELECT format('return %s, item %s', coalesce('R' || o.number || '-' || r.number, 'unknown'), i.sku) AS "row",
       format('%d of it should be here and %d held, the ledger says %d and %d', x.here, x.on_hold, x.on_hand,
              x.held) AS says
FROM (SELECT return_id, item_id, sum(here) AS here, sum(on_hold) AS on_hold, sum(on_hand) AS on_hand,
             sum(held) AS held
      FROM (SELECT rl.return_id, a.item_id, (rl.received - coalesce(n.scrapped, 0)) * a.per_unit AS here,
                   (rl.received - coalesce(n.released, 0)) * a.per_unit AS on_hold, 0 AS on_hand, 0 AS held
            FROM return_lines rl
            JOIN parcel_lines pl ON pl.id = rl.parcel_line_id
            JOIN allocations a ON a.order_line_id = pl.order_line_id
            LEFT JOIN (SELECT return_line_id,
                              sum(quantity) FILTER (WHERE disposition = 'scrap') AS scrapped,
                              sum(quantity) FILTER (WHERE disposition IN ('scrap', 'restock')) AS released
                       FROM inspections GROUP BY return_line_id) n ON n.return_line_id = rl.id
            UNION ALL
            SELECT return_id, item_id, 0, 0, quantity, held FROM stock_moves WHERE return_id IS NOT NULL)
      GROUP BY return_id, item_id
      HAVING sum(here) <> sum(on_hand) OR sum(on_hold) <> sum(held)) x
LEFT JOIN returns r ON r.id = x.return_id
LEFT JOIN orders o ON o.id = r.order_id
LEFT JOIN items i ON i.id = x.item_id
