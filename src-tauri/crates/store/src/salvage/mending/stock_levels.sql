-- Where its own row is gone: as the newest row of the ledger left it, and what its orders are promised.
INSERT INTO stock_levels (item_id, on_hand, held, allocated)
SELECT x.id, max(x.on_hand, x.held + x.promised), x.held, x.promised
FROM (SELECT i.id,
             coalesce((SELECT m.on_hand_after FROM stock_moves m WHERE m.item_id = i.id ORDER BY m.id DESC LIMIT 1), 0)
                 AS on_hand,
             coalesce((SELECT m.held_after FROM stock_moves m WHERE m.item_id = i.id ORDER BY m.id DESC LIMIT 1), 0)
                 AS held,
             coalesce((SELECT sum(a.quantity) FROM allocations a WHERE a.item_id = i.id), 0) AS promised
      FROM items i
      WHERE i.kind = 'stocked' AND NOT EXISTS (SELECT 1 FROM stock_levels s WHERE s.item_id = i.id)) x
