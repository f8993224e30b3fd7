SELECT coalesce('item ' || i.sku, format('item number %d', d.id)) AS "row",
       iif(i.id IS NULL, 'is found by its words, but is not there', 'is not found by its words') AS says
FROM items i FULL JOIN item_search_docsize d ON d.id = i.id
WHERE i.id IS NULL OR d.id IS NULL
