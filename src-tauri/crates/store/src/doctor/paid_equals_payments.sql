-- A payment on account is an agreement, not money.
SELECT format('order %d', o.number) AS "row",
       format('paid %d, but its payments add up to %d', o.paid_minor, coalesce(p.paid_minor, 0)) AS says
FROM orders o
LEFT JOIN (SELECT order_id, sum(amount_minor) AS paid_minor
           FROM money_entries WHERE kind = 'payment' AND method <> 'on_account' GROUP BY order_id) p ON p.order_id = o.id
WHERE o.paid_minor <> coalesce(p.paid_minor, 0)
ORDER BY o.id
