-- What is there, what is promised, and the ledger of both.

-- What is there. Kept by the triggers below from the ledger and the allocations, and by nothing else.
CREATE TABLE stock_levels (
    item_id INTEGER PRIMARY KEY REFERENCES items (id),
    on_hand INTEGER NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
    held INTEGER NOT NULL DEFAULT 0 CHECK (held BETWEEN 0 AND on_hand),
    allocated INTEGER NOT NULL DEFAULT 0 CHECK (allocated BETWEEN 0 AND on_hand - held)
) STRICT;

-- Where it lies: the sums over an item's shelves are its level. Kept by the trigger on the ledger. A promise
-- is by item, a shelf is a fact.
CREATE TABLE shelf_levels (
    item_id INTEGER NOT NULL REFERENCES items (id),
    bin TEXT NOT NULL DEFAULT '',
    lot TEXT NOT NULL DEFAULT '',
    on_hand INTEGER NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
    held INTEGER NOT NULL DEFAULT 0 CHECK (held BETWEEN 0 AND on_hand),
    PRIMARY KEY (item_id, bin, lot)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER items_have_a_level AFTER INSERT ON items WHEN new.kind = 'stocked' BEGIN
    INSERT INTO stock_levels (item_id) VALUES (new.id);
END;

-- Stock promised to one order line: one row for each item that the line takes (a kit has several).
CREATE TABLE allocations (
    order_line_id INTEGER NOT NULL REFERENCES order_lines (id),
    item_id INTEGER NOT NULL REFERENCES items (id),
    per_unit INTEGER NOT NULL CHECK (per_unit > 0),
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    -- Named only where just that lot was promised; else any will do.
    lot TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (order_line_id, item_id, lot)
) STRICT, WITHOUT ROWID;
CREATE INDEX allocations_by_item ON allocations (item_id);
CREATE TRIGGER allocations_count_when_made AFTER INSERT ON allocations BEGIN
    UPDATE stock_levels SET allocated = allocated + new.quantity WHERE item_id = new.item_id;
END;
CREATE TRIGGER allocations_count_when_changed AFTER UPDATE OF quantity ON allocations BEGIN
    UPDATE stock_levels SET allocated = allocated + new.quantity - old.quantity WHERE item_id = new.item_id;
END;
CREATE TRIGGER allocations_stay BEFORE DELETE ON allocations BEGIN
    SELECT raise(ABORT, 'an allocation is set to nothing, never deleted');
END;

-- A delivery of goods: the cause of what it put on the shelf.
CREATE TABLE receipts (
    id INTEGER PRIMARY KEY,
    note TEXT,
    received_at TEXT NOT NULL
) STRICT;

-- A correction of what is on hand, and why.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    reason TEXT NOT NULL CHECK (reason <> ''),
    corrected_at TEXT NOT NULL
) STRICT;

-- The ledger: only ever grows.
CREATE TABLE stock_moves (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES items (id),
    kind TEXT NOT NULL CHECK (kind IN ('received', 'shipped', 'returned', 'adjusted', 'moved')),
    -- Where it lies and of which batch; '' for what has no place, or no lot.
    bin TEXT NOT NULL DEFAULT '',
    lot TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL,
    held INTEGER NOT NULL,
    on_hand_after INTEGER NOT NULL,
    held_after INTEGER NOT NULL,
    unit_cost_minor INTEGER CHECK (unit_cost_minor >= 0),
    -- What caused it: exactly one of these.
    receipt_id INTEGER REFERENCES receipts (id),
    shipment_id INTEGER REFERENCES shipments (id),
    return_id INTEGER REFERENCES returns (id),
    correction_id INTEGER REFERENCES corrections (id),
    note TEXT,
    at TEXT NOT NULL,
    CHECK (quantity <> 0 OR held <> 0),
    CHECK ((receipt_id IS NOT NULL) + (shipment_id IS NOT NULL) + (return_id IS NOT NULL)
           + (correction_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX stock_moves_by_item ON stock_moves (item_id, id);
CREATE INDEX stock_moves_by_receipt ON stock_moves (receipt_id) WHERE receipt_id IS NOT NULL;
CREATE INDEX stock_moves_by_correction ON stock_moves (correction_id) WHERE correction_id IS NOT NULL;
CREATE INDEX stock_moves_by_shipment ON stock_moves (shipment_id) WHERE shipment_id IS NOT NULL;
CREATE INDEX stock_moves_by_return ON stock_moves (return_id) WHERE return_id IS NOT NULL;
CREATE TRIGGER stock_moves_count AFTER INSERT ON stock_moves BEGIN
    UPDATE stock_levels SET on_hand = on_hand + new.quantity, held = held + new.held WHERE item_id = new.item_id;
    INSERT INTO shelf_levels (item_id, bin, lot) VALUES (new.item_id, new.bin, new.lot) ON CONFLICT DO NOTHING;
    UPDATE shelf_levels SET on_hand = on_hand + new.quantity, held = held + new.held
    WHERE item_id = new.item_id AND bin = new.bin AND lot = new.lot;
END;
CREATE TRIGGER stock_moves_stay_as_they_are BEFORE UPDATE ON stock_moves BEGIN
    SELECT raise(ABORT, 'a stock move is never changed');
END;
CREATE TRIGGER stock_moves_stay BEFORE DELETE ON stock_moves BEGIN
    SELECT raise(ABORT, 'a stock move is never deleted');
END;
