-- A parcel holds goods of its own order, a return points at parcels of its own order, and so on.
SELECT format('shipment %d-%d', o.number, s.number) AS "row",
       format('holds line %d of another order', l.line) AS says
FROM parcel_lines pl
JOIN parcels p ON p.id = pl.parcel_id
JOIN shipments s ON s.id = p.shipment_id
JOIN orders o ON o.id = s.order_id
JOIN order_lines l ON l.id = pl.order_line_id
WHERE l.order_id <> s.order_id
UNION ALL
SELECT format('return R%d-%d line %d', o.number, r.number, rl.line), 'points at a parcel of another order'
FROM return_lines rl
JOIN returns r ON r.id = rl.return_id
JOIN orders o ON o.id = r.order_id
JOIN parcel_lines pl ON pl.id = rl.parcel_line_id
JOIN order_lines l ON l.id = pl.order_line_id
WHERE l.order_id <> r.order_id
UNION ALL
SELECT format('refund %d of order %d', f.id, o.number), 'names a return of another order'
FROM refunds f
JOIN orders o ON o.id = f.order_id
JOIN returns r ON r.id = f.return_id
WHERE r.order_id <> f.order_id
UNION ALL
SELECT format('document %d of order %d', d.id, o.number), 'names a shipment of another order'
FROM documents d
JOIN orders o ON o.id = d.order_id
JOIN shipments s ON s.id = d.shipment_id
WHERE s.order_id <> d.order_id
UNION ALL
SELECT format('order %d line %d', o.number, l.line), 'bears a tax of another order'
FROM order_taxes t
JOIN order_lines l ON l.id = t.order_line_id
JOIN orders o ON o.id = l.order_id
WHERE t.order_id <> l.order_id
