-- A shipment was packed once, into as many parcels as it has; it left, and was taken apart, where that is told.
SELECT format('shipment %s-%d', coalesce(o.number, 'unknown'), s.number) AS "row",
       CASE WHEN x.packed IS NOT 1 THEN format('was packed %d times', coalesce(x.packed, 0))
            WHEN x.parcels IS NOT s.parcels
                THEN format('has %d parcels, but %s were told', s.parcels, coalesce(x.parcels, 'none'))
            WHEN x.left IS NOT (s.handed_over_at IS NOT NULL)
                THEN format('was handed over %d times, but its row says otherwise', x.left)
            ELSE format('was taken apart %d times, but its row says otherwise', x.undone) END AS says
FROM (SELECT id, first_order_id, number, handed_over_at, undone_at,
             (SELECT count(*) FROM parcels p WHERE p.shipment_id = shipments.id) AS parcels
      FROM shipments) s
LEFT JOIN (SELECT t.row_id AS shipment_id, sum(a.command = 'shipments.pack') AS packed,
                  sum(a.command = 'shipments.hand_over') AS left, sum(a.command = 'shipments.undo') AS undone,
                  max(iif(a.command = 'shipments.pack' AND json_valid(a.detail),
                          json_extract(a.detail, '$.parcels'), NULL)) AS parcels
           FROM activities a JOIN activity_subjects t ON t.seq = a.seq AND t.kind = 'shipment'
           WHERE a.command IN ('shipments.pack', 'shipments.hand_over', 'shipments.undo')
           GROUP BY t.row_id) x ON x.shipment_id = s.id
LEFT JOIN orders o ON o.id = s.first_order_id
WHERE x.packed IS NOT 1 OR x.parcels IS NOT s.parcels OR x.left IS NOT (s.handed_over_at IS NOT NULL)
   OR x.undone IS NOT (s.undone_at IS NOT NULL)
ORDER BY s.id
