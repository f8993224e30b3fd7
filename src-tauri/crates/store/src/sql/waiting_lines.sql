-- Starts at the small partial index of waiting lines, whatever the statistics say.
SELECT l.id, l.order_id, o.number, l.line, l.backordered, o.promised_on, o.priority
FROM order_lines l INDEXED BY order_lines_waiting
CROSS JOIN orders o ON o.id = l.order_id
WHERE l.backordered > 0
  AND EXISTS (SELECT 1 FROM allocations a
              WHERE a.order_line_id = l.id AND a.item_id IN (SELECT value FROM json_each(?1)))
