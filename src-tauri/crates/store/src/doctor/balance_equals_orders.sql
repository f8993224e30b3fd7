SELECT format('customer %d', c.id) AS "row",
       format('owes %d, but the orders come to %d', c.balance_minor, coalesce(o.balance_minor, 0)) AS says
FROM customers c
LEFT JOIN (SELECT customer_id, sum(total_minor - credited_minor - paid_minor + refunded_minor) AS balance_minor
           FROM orders GROUP BY customer_id) o ON o.customer_id = c.id
WHERE c.balance_minor <> coalesce(o.balance_minor, 0)
ORDER BY c.id
