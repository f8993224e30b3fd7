-- Where its own row is gone: what the ledger put on the shelf and took from it.
INSERT INTO shelf_levels (item_id, bin, lot, on_hand, held)
SELECT m.item_id, m.bin, m.lot, max(sum(m.quantity), sum(m.held), 0), max(sum(m.held), 0)
FROM stock_moves m
WHERE NOT EXISTS (SELECT 1 FROM shelf_levels s WHERE s.item_id = m.item_id AND s.bin = m.bin AND s.lot = m.lot)
GROUP BY m.item_id, m.bin, m.lot
