SELECT 'item ' || i.sku AS "row", 'is not found by its words' AS says
FROM items i
WHERE NOT EXISTS (SELECT 1 FROM item_search_docsize d WHERE d.id = i.id)
UNION ALL
SELECT format('item number %d', d.id), 'is found by its words, but is not there'
FROM item_search_docsize d
WHERE NOT EXISTS (SELECT 1 FROM items i WHERE i.id = d.id)
