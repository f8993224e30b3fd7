-- Each customer has a row in both indexes, each row a customer.
SELECT format('customer %d', c.id) AS "row", 'is not found by name' AS says
FROM customers c
WHERE NOT EXISTS (SELECT 1 FROM customer_search_docsize d WHERE d.id = c.id)
   OR NOT EXISTS (SELECT 1 FROM customer_trigrams_docsize d WHERE d.id = c.id)
UNION ALL
SELECT format('customer %d', d.id), 'is found by name, but is not there'
FROM (SELECT id FROM customer_search_docsize UNION SELECT id FROM customer_trigrams_docsize) d
WHERE NOT EXISTS (SELECT 1 FROM customers c WHERE c.id = d.id)
