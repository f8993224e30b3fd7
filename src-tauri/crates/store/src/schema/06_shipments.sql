-- What leaves together, box by box.

CREATE TABLE shipments (
    id INTEGER PRIMARY KEY,
    -- Who gets it, and where; the orders in it come in through the lines of its parcels.
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    ship_to_id INTEGER REFERENCES addresses (id),
    -- The first of them gives the number: 1042-1.
    first_order_id INTEGER NOT NULL REFERENCES orders (id),
    number INTEGER NOT NULL CHECK (number > 0),
    -- The revision of the first order that was packed.
    revision INTEGER NOT NULL,
    packed_at TEXT NOT NULL,
    packed_on TEXT NOT NULL,
    undone_at TEXT,
    handed_over_at TEXT,
    carrier TEXT,
    service TEXT,
    UNIQUE (first_order_id, number),
    CHECK (undone_at IS NULL OR handed_over_at IS NULL)
) STRICT;
CREATE INDEX shipments_by_customer ON shipments (customer_id);
CREATE INDEX shipments_by_ship_to ON shipments (ship_to_id);
CREATE INDEX shipments_waiting ON shipments (id) WHERE handed_over_at IS NULL AND undone_at IS NULL;

CREATE TABLE parcels (
    id INTEGER PRIMARY KEY,
    shipment_id INTEGER NOT NULL REFERENCES shipments (id),
    parcel INTEGER NOT NULL CHECK (parcel > 0),
    weight_g INTEGER CHECK (weight_g > 0),
    tracking TEXT,
    UNIQUE (shipment_id, parcel)
) STRICT;
CREATE INDEX parcels_by_tracking ON parcels (tracking COLLATE NOCASE) WHERE tracking IS NOT NULL;

CREATE TABLE parcel_lines (
    id INTEGER PRIMARY KEY,
    parcel_id INTEGER NOT NULL REFERENCES parcels (id),
    order_line_id INTEGER NOT NULL REFERENCES order_lines (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    -- Announced to come back, or back already.
    coming_back INTEGER NOT NULL DEFAULT 0 CHECK (coming_back BETWEEN 0 AND quantity),
    UNIQUE (parcel_id, order_line_id)
) STRICT;
CREATE INDEX parcel_lines_by_line ON parcel_lines (order_line_id);
CREATE TRIGGER parcel_lines_are_frozen BEFORE UPDATE OF parcel_id, order_line_id, quantity ON parcel_lines
WHEN EXISTS (SELECT 1 FROM parcels p JOIN shipments s ON s.id = p.shipment_id
             WHERE p.id = old.parcel_id AND s.handed_over_at IS NOT NULL) BEGIN
    SELECT raise(ABORT, 'what was handed over stays as it was');
END;
CREATE TRIGGER parcel_lines_stay BEFORE DELETE ON parcel_lines BEGIN
    SELECT raise(ABORT, 'a parcel line is never deleted');
END;
