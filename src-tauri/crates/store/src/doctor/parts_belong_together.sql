-- A shipment holds goods of its customer's orders, the first of which gives its number; a return points at
-- parcels of its own order, and so on.
SELECT format('shipment %d-%d', o.number, s.number) AS "row",
       format('holds line %d of order %d, which is another customer''s', l.line, lo.number) AS says
FROM parcel_lines pl
JOIN parcels p ON p.id = pl.parcel_id
JOIN shipments s ON s.id = p.shipment_id
JOIN orders o ON o.id = s.first_order_id
JOIN order_lines l ON l.id = pl.order_line_id
JOIN orders lo ON lo.id = l.order_id
WHERE lo.customer_id <> s.customer_id
UNION ALL
SELECT format('shipment %d-%d', o.number, s.number), 'has the number of another customer''s order'
FROM shipments s
JOIN orders o ON o.id = s.first_order_id
WHERE o.customer_id <> s.customer_id
UNION ALL
SELECT format('shipment %d-%d', o.number, s.number), 'holds nothing of the order that gives its number'
FROM shipments s
JOIN orders o ON o.id = s.first_order_id
WHERE EXISTS (SELECT 1 FROM parcels p JOIN parcel_lines pl ON pl.parcel_id = p.id WHERE p.shipment_id = s.id)
  AND NOT EXISTS (SELECT 1 FROM parcels p
                  JOIN parcel_lines pl ON pl.parcel_id = p.id
                  JOIN order_lines l ON l.id = pl.order_line_id
                  WHERE p.shipment_id = s.id AND l.order_id = s.first_order_id)
UNION ALL
SELECT format('return R%d-%d line %d', o.number, r.number, rl.line), 'points at a parcel of another order'
FROM return_lines rl
JOIN returns r ON r.id = rl.return_id
JOIN orders o ON o.id = r.order_id
JOIN parcel_lines pl ON pl.id = rl.parcel_line_id
JOIN order_lines l ON l.id = pl.order_line_id
WHERE l.order_id <> r.order_id
UNION ALL
SELECT format('%s %d of order %d', m.kind, m.id, o.number), 'names a return of another order'
FROM money_entries m
JOIN orders o ON o.id = m.order_id
JOIN returns r ON r.id = m.return_id
WHERE r.order_id <> m.order_id
UNION ALL
SELECT format('order %d line %d', o.number, l.line), 'bears a tax of another order'
FROM order_taxes t
JOIN order_lines l ON l.id = t.order_line_id
JOIN orders o ON o.id = l.order_id
WHERE t.order_id <> l.order_id
