-- Told by what happened to it; else as far from its neighbour as its row is, since numbers are given in order.
UPDATE OR IGNORE orders SET number = coalesce(
    (SELECT CAST(substr(a.subject, 7) AS INTEGER) FROM activity_subjects s JOIN activities a ON a.seq = s.seq
     WHERE s.kind = 'order' AND s.row_id = ?1 AND a.command = 'orders.place' AND a.subject LIKE 'order:%'),
    (SELECT n.number + ?1 - n.id FROM orders n WHERE n.id < ?1 AND n.number > n.id ORDER BY n.id DESC LIMIT 1),
    (SELECT n.number + ?1 - n.id FROM orders n WHERE n.id > ?1 AND n.number > n.id ORDER BY n.id LIMIT 1),
    number)
WHERE id = ?1 AND number = id
