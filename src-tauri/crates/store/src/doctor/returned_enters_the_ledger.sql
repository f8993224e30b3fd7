-- What was received of a return is what the ledger says came in with it, item by item.
SELECT format('return %s, item %s', coalesce('R' || o.number || '-' || r.number, 'unknown'), i.sku) AS "row",
       format('%d were received, the ledger took in %d', x.received, x.taken_in) AS says
FROM (SELECT return_id, item_id, sum(received) AS received, sum(taken_in) AS taken_in
      FROM (SELECT rl.return_id, a.item_id, rl.received * a.per_unit AS received, 0 AS taken_in
            FROM return_lines rl
            JOIN parcel_lines pl ON pl.id = rl.parcel_line_id
            JOIN allocations a ON a.order_line_id = pl.order_line_id
            UNION ALL
            SELECT return_id, item_id, 0, quantity FROM stock_moves WHERE kind = 'returned')
      GROUP BY return_id, item_id
      HAVING sum(received) <> sum(taken_in)) x
LEFT JOIN returns r ON r.id = x.return_id
LEFT JOIN orders o ON o.id = r.order_id
LEFT JOIN items i ON i.id = x.item_id
