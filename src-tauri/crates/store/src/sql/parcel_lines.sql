SELECT pl.id, p.parcel, pl.order_line_id, l.line, l.sku, l.name, l.unit_decimals, pl.quantity, pl.coming_back
FROM parcels p
JOIN parcel_lines pl ON pl.parcel_id = p.id
JOIN order_lines l ON l.id = pl.order_line_id
WHERE p.shipment_id = ?1
ORDER BY p.parcel, l.line
