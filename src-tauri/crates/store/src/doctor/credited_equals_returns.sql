SELECT format('order %d', o.number) AS "row",
       format('%d credited of %d, but its returns were settled for %d', o.credited_minor, o.total_minor,
              coalesce(r.credited_minor, 0)) AS says
FROM orders o
LEFT JOIN (SELECT r.order_id, sum(rl.credited_minor) AS credited_minor
           FROM returns r JOIN return_lines rl ON rl.return_id = r.id GROUP BY r.order_id) r ON r.order_id = o.id
WHERE o.credited_minor <> coalesce(r.credited_minor, 0) OR o.credited_minor > o.total_minor
ORDER BY o.id
