-- What was received of a return is what the ledger says came in with it, item by item.
SELECT format('return %s, item %s', coalesce('R' || o.number || '-' || r.number, 'unknown'), i.sku) AS "row",
       format('%d were received, the ledger took in %d', coalesce(w.pieces, 0), coalesce(h.pieces, 0)) AS says
FROM (SELECT rl.return_id, a.item_id, sum(rl.received * a.per_unit) AS pieces
      FROM return_lines rl
      JOIN parcel_lines pl ON pl.id = rl.parcel_line_id
      JOIN allocations a ON a.order_line_id = pl.order_line_id
      GROUP BY rl.return_id, a.item_id) w
FULL JOIN (SELECT return_id, item_id, sum(quantity) AS pieces
           FROM stock_moves WHERE kind = 'returned' GROUP BY return_id, item_id) h
    ON h.return_id = w.return_id AND h.item_id = w.item_id
LEFT JOIN returns r ON r.id = coalesce(w.return_id, h.return_id)
LEFT JOIN orders o ON o.id = r.order_id
LEFT JOIN items i ON i.id = coalesce(w.item_id, h.item_id)
WHERE coalesce(w.pieces, 0) <> coalesce(h.pieces, 0)
