SELECT format('order %d line %d', o.number, l.line) AS "row",
       format('%d returned, but its returns received %d', l.returned, coalesce(r.received, 0)) AS says
FROM order_lines l
JOIN orders o ON o.id = l.order_id
LEFT JOIN (SELECT pl.order_line_id, sum(rl.received) AS received
           FROM parcel_lines pl JOIN return_lines rl ON rl.parcel_line_id = pl.id
           GROUP BY pl.order_line_id) r ON r.order_line_id = l.id
WHERE l.returned <> coalesce(r.received, 0)
ORDER BY l.id
