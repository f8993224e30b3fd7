-- Each customer has a row in both indexes, each row a customer.
SELECT format('customer %d', coalesce(c.id, d.id)) AS "row",
       iif(c.id IS NULL, 'is found by name, but is not there', 'is not found by name') AS says
FROM customers c FULL JOIN customer_search_docsize d ON d.id = c.id
WHERE c.id IS NULL OR d.id IS NULL
UNION ALL
SELECT format('customer %d', coalesce(c.id, d.id)),
       iif(c.id IS NULL, 'is found by a part of the name, but is not there', 'is not found by a part of the name')
FROM customers c FULL JOIN customer_trigrams_docsize d ON d.id = c.id
WHERE c.id IS NULL OR d.id IS NULL
