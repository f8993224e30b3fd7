SELECT format('%s %d of order %d', m.kind, m.id, o.number) AS "row", format('is of %d', m.amount_minor) AS says
FROM money_entries m
JOIN orders o ON o.id = m.order_id
WHERE m.amount_minor <= 0
ORDER BY m.id
