SELECT format('document %d', d.id) AS "row", format('is about %d things; there must be one', d.subjects) AS says
FROM (SELECT id, (order_id IS NOT NULL) + (shipment_id IS NOT NULL) + (return_id IS NOT NULL) AS subjects
      FROM documents) d
WHERE d.subjects <> 1
ORDER BY d.id
