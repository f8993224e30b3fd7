SELECT 'the shop' AS "row", format('%d rows describe the shop; there must be one', count(*)) AS says
FROM shops
HAVING count(*) <> 1
