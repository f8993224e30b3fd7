-- A chain whose end was cut off is whole as far as it goes; how far it went is counted beside it.
SELECT 'the activities' AS "row",
       format('the newest is number %d, though %d were written', coalesce((SELECT max(seq) FROM activities), 0), seq) AS says
FROM sqlite_sequence
WHERE name = 'activities' AND seq <> coalesce((SELECT max(seq) FROM activities), 0)
