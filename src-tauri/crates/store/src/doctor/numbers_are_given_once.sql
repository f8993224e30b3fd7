SELECT format('order %d', o.number) AS "row",
       CASE WHEN count(*) > 1 THEN format('%d orders have this number', count(*))
            ELSE format('the next order would be %d', (SELECT next_order FROM shops WHERE id = 1)) END AS says
FROM orders o
GROUP BY +o.number
HAVING count(*) > 1 OR o.number >= (SELECT next_order FROM shops WHERE id = 1)
