-- What cannot be read as a day or an instant makes every list that it stands in unreadable.
SELECT 'order ' || number AS "row", format('its days cannot be read: %s, %s, %s', placed_at, placed_on, coalesce(promised_on, '-')) AS says
FROM orders
WHERE julianday(placed_at) IS NULL OR date(placed_on) IS NOT placed_on OR date(promised_on) IS NOT promised_on
UNION ALL
SELECT format('shipment %d-%d', o.number, s.number),
       format('its days cannot be read: %s, %s, %s', s.packed_at, s.packed_on, coalesce(s.handed_over_at, '-'))
FROM shipments s
JOIN orders o ON o.id = s.first_order_id
WHERE julianday(s.packed_at) IS NULL OR date(s.packed_on) IS NOT s.packed_on
   OR (s.handed_over_at IS NOT NULL AND julianday(s.handed_over_at) IS NULL)
