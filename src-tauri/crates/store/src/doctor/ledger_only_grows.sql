-- Ids are given once and in order: a missing one is a row that was taken out.
SELECT format('stock move %d', m.id) AS "row",
       format('the row before it is %d: %d are missing', m.before, m.id - m.before - 1) AS says
FROM (SELECT id, lag(id, 1, 0) OVER (ORDER BY id) AS before FROM stock_moves) m
WHERE m.id <> m.before + 1
UNION ALL
SELECT 'the newest stock move', format('is %d, but %d were written', n.id, q.seq)
FROM sqlite_sequence q, (SELECT coalesce(max(id), 0) AS id FROM stock_moves) n
WHERE q.name = 'stock_moves' AND q.seq <> n.id
