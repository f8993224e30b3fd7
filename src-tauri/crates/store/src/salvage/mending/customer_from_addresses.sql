-- An address of hers may still say her name.
UPDATE customers SET name = coalesce(
    (SELECT a.name FROM addresses a WHERE a.customer_id = ?1 AND a.name <> '' ORDER BY a.position LIMIT 1),
    (SELECT a.name FROM orders o JOIN addresses a ON a.id = o.ship_to_id
     WHERE o.customer_id = ?1 AND a.name <> '' ORDER BY o.id DESC LIMIT 1), name)
WHERE id = ?1
