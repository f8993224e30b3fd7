SELECT format('activity %d', a.seq) AS "row", format('is about %s number %d, which is not there', a.kind, a.row_id) AS says
FROM activity_subjects a
WHERE NOT CASE a.kind
              WHEN 'item' THEN EXISTS (SELECT 1 FROM items WHERE id = a.row_id)
              WHEN 'customer' THEN EXISTS (SELECT 1 FROM customers WHERE id = a.row_id)
              WHEN 'order' THEN EXISTS (SELECT 1 FROM orders WHERE id = a.row_id)
              WHEN 'shipment' THEN EXISTS (SELECT 1 FROM shipments WHERE id = a.row_id)
              WHEN 'return' THEN EXISTS (SELECT 1 FROM returns WHERE id = a.row_id)
              WHEN 'document' THEN EXISTS (SELECT 1 FROM documents WHERE id = a.row_id)
              -- The shop and the stock as a whole are no row.
              ELSE a.row_id = 0
          END
ORDER BY a.seq
