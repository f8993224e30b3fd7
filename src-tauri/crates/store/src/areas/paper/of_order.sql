WHERE d.id IN (
    SELECT x.id FROM documents x WHERE x.order_id = ?1
    UNION
    SELECT x.id FROM shipments y JOIN documents x ON x.shipment_id = y.id WHERE y.first_order_id = ?1
    UNION
    SELECT x.id
    FROM order_lines l
    JOIN parcel_lines pl ON pl.order_line_id = l.id
    JOIN parcels p ON p.id = pl.parcel_id
    JOIN documents x ON x.shipment_id = p.shipment_id
    WHERE l.order_id = ?1
    UNION
    SELECT x.id FROM returns y JOIN documents x ON x.return_id = y.id WHERE y.order_id = ?1
)
ORDER BY d.id DESC
LIMIT ?2
