SELECT c.id, c.name, c.organisation,
       (SELECT p.text FROM phones p WHERE p.customer_id = c.id ORDER BY p.position LIMIT 1),
       a.city, a.post_code
FROM customers c
LEFT JOIN addresses a
    ON a.id = (SELECT x.id FROM addresses x WHERE x.customer_id = c.id ORDER BY x.position LIMIT 1)
WHERE c.id = ?1
