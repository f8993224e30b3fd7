SELECT 'request ' || q.id AS "row", 'its kept answer is not what an answer looks like' AS says
FROM requests q
WHERE length(q.payload_sha256) <> 32 OR q.command = '' OR NOT json_valid(coalesce(q.answer, 'null'))
