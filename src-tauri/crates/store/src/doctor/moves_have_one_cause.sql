SELECT format('stock move %d of item %s', m.id, coalesce(i.sku, m.item_id)) AS "row",
       format('has %d causes; there must be one', m.causes) AS says
FROM (SELECT id, item_id, (receipt_id IS NOT NULL) + (shipment_id IS NOT NULL) + (return_id IS NOT NULL)
                          + (correction_id IS NOT NULL) AS causes
      FROM stock_moves) m
LEFT JOIN items i ON i.id = m.item_id
WHERE m.causes <> 1
ORDER BY m.id
