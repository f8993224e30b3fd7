SELECT m.id, m.at, m.kind, m.quantity, m.held, m.on_hand_after, m.held_after, m.unit_cost_minor, m.note,
       s.number, r.number, o.number
FROM stock_moves m
LEFT JOIN shipments s ON s.id = m.shipment_id
LEFT JOIN returns r ON r.id = m.return_id
LEFT JOIN orders o ON o.id = coalesce(s.order_id, r.order_id)
WHERE m.item_id = ?1 AND m.id < ?2
ORDER BY m.id DESC
LIMIT ?3
