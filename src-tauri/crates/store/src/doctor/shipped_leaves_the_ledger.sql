-- What left in the parcels of a shipment is what the ledger says went out with it, item by item.
SELECT format('shipment %s, item %s', coalesce(o.number || '-' || s.number, 'unknown'), i.sku) AS "row",
       format('%d are in its parcels, the ledger took out %d', coalesce(w.pieces, 0), coalesce(h.pieces, 0)) AS says
FROM (SELECT s.id AS shipment_id, a.item_id, sum(pl.quantity * a.per_unit) AS pieces
      FROM shipments s
      JOIN parcels p ON p.shipment_id = s.id
      JOIN parcel_lines pl ON pl.parcel_id = p.id
      JOIN allocations a ON a.order_line_id = pl.order_line_id
      WHERE s.handed_over_at IS NOT NULL
      GROUP BY s.id, a.item_id) w
FULL JOIN (SELECT shipment_id, item_id, -sum(quantity) AS pieces, max(abs(held)) AS held
           FROM stock_moves WHERE kind = 'shipped' GROUP BY shipment_id, item_id) h
    ON h.shipment_id = w.shipment_id AND h.item_id = w.item_id
LEFT JOIN shipments s ON s.id = coalesce(w.shipment_id, h.shipment_id)
LEFT JOIN orders o ON o.id = s.order_id
LEFT JOIN items i ON i.id = coalesce(w.item_id, h.item_id)
WHERE coalesce(w.pieces, 0) <> coalesce(h.pieces, 0) OR coalesce(h.held, 0) <> 0
