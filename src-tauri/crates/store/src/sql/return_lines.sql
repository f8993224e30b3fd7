SELECT rl.id, rl.line, rl.parcel_line_id, pl.order_line_id, l.line, s.number, p.parcel, l.sku, l.name,
       l.unit_decimals, rl.reason, rl.note, rl.expected, rl.received, rl.inspected, rl.settled, rl.credited_minor
FROM return_lines rl
JOIN parcel_lines pl ON pl.id = rl.parcel_line_id
JOIN parcels p ON p.id = pl.parcel_id
JOIN shipments s ON s.id = p.shipment_id
JOIN order_lines l ON l.id = pl.order_line_id
WHERE rl.return_id = ?1
ORDER BY rl.line
