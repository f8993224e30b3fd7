-- An answer is one object of JSON, or nothing that could be told.
SELECT 'request ' || q.id AS "row", 'its kept answer is not what an answer looks like' AS says
FROM requests q
WHERE length(q.payload_sha256) <> 32 OR q.command = ''
   OR CASE WHEN q.answer IS NULL THEN 0
           WHEN NOT json_valid(q.answer) THEN 1
           ELSE json_type(q.answer) NOT IN ('object', 'null') END
