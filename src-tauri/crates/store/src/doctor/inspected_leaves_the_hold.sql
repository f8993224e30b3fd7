-- What came back is held until it was looked at: restocked it is held no more, scrapped it is here no more.
SELECT format('return %s, item %s', coalesce('R' || o.number || '-' || r.number, 'unknown'), i.sku) AS "row",
       format('%d of it should be here and %d held, the ledger says %d and %d', coalesce(w.on_hand, 0),
              coalesce(w.held, 0), coalesce(h.on_hand, 0), coalesce(h.held, 0)) AS says
FROM (SELECT rl.return_id, a.item_id,
             sum((rl.received - coalesce(n.scrapped, 0)) * a.per_unit) AS on_hand,
             sum((rl.received - coalesce(n.released, 0)) * a.per_unit) AS held
      FROM return_lines rl
      JOIN parcel_lines pl ON pl.id = rl.parcel_line_id
      JOIN allocations a ON a.order_line_id = pl.order_line_id
      LEFT JOIN (SELECT return_line_id,
                        sum(quantity) FILTER (WHERE disposition = 'scrap') AS scrapped,
                        sum(quantity) FILTER (WHERE disposition IN ('scrap', 'restock')) AS released
                 FROM inspections GROUP BY return_line_id) n ON n.return_line_id = rl.id
      GROUP BY rl.return_id, a.item_id) w
FULL JOIN (SELECT return_id, item_id, sum(quantity) AS on_hand, sum(held) AS held
           FROM stock_moves WHERE return_id IS NOT NULL GROUP BY return_id, item_id) h
    ON h.return_id = w.return_id AND h.item_id = w.item_id
LEFT JOIN returns r ON r.id = coalesce(w.return_id, h.return_id)
LEFT JOIN orders o ON o.id = r.order_id
LEFT JOIN items i ON i.id = coalesce(w.item_id, h.item_id)
WHERE coalesce(w.on_hand, 0) <> coalesce(h.on_hand, 0) OR coalesce(w.held, 0) <> coalesce(h.held, 0)
