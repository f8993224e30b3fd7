SELECT format('order %d line %d', o.number, l.line) AS "row",
       format('%d shipped, but %d are in parcels handed over', l.shipped, coalesce(p.pieces, 0)) AS says
FROM order_lines l
JOIN orders o ON o.id = l.order_id
LEFT JOIN (SELECT pl.order_line_id, sum(pl.quantity) AS pieces
           FROM parcel_lines pl
           JOIN parcels p ON p.id = pl.parcel_id
           JOIN shipments s ON s.id = p.shipment_id
           WHERE s.handed_over_at IS NOT NULL
           GROUP BY pl.order_line_id) p ON p.order_line_id = l.id
WHERE l.shipped <> coalesce(p.pieces, 0)
ORDER BY l.id
