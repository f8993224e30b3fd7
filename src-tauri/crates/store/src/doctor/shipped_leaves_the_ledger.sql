-- What left in the parcels of a shipment is what the ledger says went out with it, item by item. Both sides are
-- added up in one heap: joining two sums would compare every row with every other.
SELECT format('shipment %s, item %s', coalesce(o.number || '-' || s.number, 'unknown'), i.sku) AS "row",
       format('%d are in its parcels, the ledger took out %d', x.in_parcels, x.taken_out) AS says
FROM (SELECT shipment_id, item_id, sum(in_parcels) AS in_parcels, sum(taken_out) AS taken_out
      FROM (SELECT s.id AS shipment_id, a.item_id, pl.quantity * a.per_unit AS in_parcels, 0 AS taken_out, 0 AS held
            FROM shipments s
            JOIN parcels p ON p.shipment_id = s.id
            JOIN parcel_lines pl ON pl.parcel_id = p.id
            JOIN allocations a ON a.order_line_id = pl.order_line_id
            WHERE s.handed_over_at IS NOT NULL
            UNION ALL
            SELECT shipment_id, item_id, 0, -quantity, held FROM stock_moves WHERE kind = 'shipped')
      GROUP BY shipment_id, item_id
      HAVING sum(in_parcels) <> sum(taken_out) OR max(abs(held)) <> 0) x
LEFT JOIN shipments s ON s.id = x.shipment_id
LEFT JOIN orders o ON o.id = s.first_order_id
LEFT JOIN items i ON i.id = x.item_id
