SELECT format('payment %d of order %d', p.id, o.number) AS "row", format('is of %d', p.amount_minor) AS says
FROM payments p
JOIN orders o ON o.id = p.order_id
WHERE p.amount_minor <= 0
UNION ALL
SELECT format('refund %d of order %d', f.id, o.number), format('is of %d', f.amount_minor)
FROM refunds f
JOIN orders o ON o.id = f.order_id
WHERE f.amount_minor <= 0
