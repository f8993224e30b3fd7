-- A return was settled for what was told.
SELECT format('return R%s-%d', coalesce(o.number, 'unknown'), r.number) AS "row",
       format('its lines were settled for %d, but %d was told', coalesce(l.credited_minor, 0), coalesce(x.credited_minor, 0)) AS says
FROM returns r
LEFT JOIN orders o ON o.id = r.order_id
LEFT JOIN (SELECT return_id, sum(credited_minor) AS credited_minor FROM return_lines GROUP BY return_id) l
    ON l.return_id = r.id
LEFT JOIN (SELECT s.row_id AS return_id,
                  sum(iif(json_valid(a.detail), json_extract(a.detail, '$.credit_minor'), 0)) AS credited_minor
           FROM activities a JOIN activity_subjects s ON s.seq = a.seq AND s.kind = 'return'
           WHERE a.command = 'returns.settle'
           GROUP BY s.row_id) x ON x.return_id = r.id
WHERE coalesce(l.credited_minor, 0) <> coalesce(x.credited_minor, 0)
ORDER BY r.id
