-- It was placed when its neighbour was, or just after.
UPDATE orders SET
    placed_on = coalesce((SELECT n.placed_on FROM orders n WHERE n.id < ?1 ORDER BY n.id DESC LIMIT 1), placed_on),
    placed_at = coalesce((SELECT n.placed_at FROM orders n WHERE n.id < ?1 ORDER BY n.id DESC LIMIT 1), placed_at),
    note_internal = '(lost)'
WHERE id = ?1
