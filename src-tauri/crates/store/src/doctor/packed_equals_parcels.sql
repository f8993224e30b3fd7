SELECT format('order %d line %d', o.number, l.line) AS "row",
       format('%d packed, but %d are in parcels that wait', l.packed, coalesce(p.pieces, 0)) AS says
FROM order_lines l
JOIN orders o ON o.id = l.order_id
LEFT JOIN (SELECT pl.order_line_id, sum(pl.quantity) AS pieces
           FROM parcel_lines pl
           JOIN parcels p ON p.id = pl.parcel_id
           JOIN shipments s ON s.id = p.shipment_id
           WHERE s.handed_over_at IS NULL AND s.undone_at IS NULL
           GROUP BY pl.order_line_id) p ON p.order_line_id = l.id
WHERE l.packed <> coalesce(p.pieces, 0)
ORDER BY l.id
