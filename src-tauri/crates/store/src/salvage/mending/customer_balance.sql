UPDATE customers SET balance_minor = coalesce(
    (SELECT sum(total_minor - credited_minor - paid_minor + refunded_minor) FROM orders WHERE customer_id = ?1), 0)
WHERE id = ?1
