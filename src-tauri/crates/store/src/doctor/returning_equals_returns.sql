SELECT format('parcel %d of shipment %d-%d, order line %d', p.parcel, o.number, s.number, l.line) AS "row",
       format('%d of %d are said to come back, its returns expect %d', pl.coming_back, pl.quantity,
              coalesce(r.expected, 0)) AS says
FROM parcel_lines pl
JOIN parcels p ON p.id = pl.parcel_id
JOIN shipments s ON s.id = p.shipment_id
JOIN orders o ON o.id = s.first_order_id
JOIN order_lines l ON l.id = pl.order_line_id
LEFT JOIN (SELECT parcel_line_id, sum(expected) AS expected FROM return_lines GROUP BY parcel_line_id) r
    ON r.parcel_line_id = pl.id
WHERE pl.coming_back <> coalesce(r.expected, 0) OR pl.coming_back > pl.quantity
   OR (pl.coming_back > 0 AND s.handed_over_at IS NULL)
ORDER BY pl.id
