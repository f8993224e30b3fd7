SELECT format('return R%d-%d line %d', o.number, r.number, rl.line) AS "row",
       format('%d expected, %d received, %d inspected (rows say %d), %d settled for %d', rl.expected, rl.received,
              rl.inspected, coalesce(n.pieces, 0), rl.settled, rl.credited_minor) AS says
FROM return_lines rl
JOIN returns r ON r.id = rl.return_id
JOIN orders o ON o.id = r.order_id
LEFT JOIN (SELECT return_line_id, sum(quantity) AS pieces FROM inspections GROUP BY return_line_id) n
    ON n.return_line_id = rl.id
WHERE rl.received > rl.expected OR rl.inspected > rl.received OR rl.settled > rl.received
   OR min(rl.received, rl.inspected, rl.settled, rl.credited_minor) < 0
   OR rl.inspected <> coalesce(n.pieces, 0)
   OR (rl.settled = 0 AND rl.credited_minor <> 0)
ORDER BY rl.id
