-- The shop file, version 1. Money: minor units of the shop's currency. Quantities: the item's smallest unit.
-- Instants: RFC 3339 text in UTC. Rules that SQL can say stand here, so that no program can break them.

CREATE TABLE addresses (
    id INTEGER PRIMARY KEY,
    -- NULL: frozen on an order or the shop's own, no longer the customer's to change.
    customer_id INTEGER REFERENCES customers (id),
    position INTEGER NOT NULL DEFAULT 0,
    name TEXT,
    organisation TEXT,
    lines TEXT NOT NULL,
    city TEXT,
    region TEXT,
    post_code TEXT,
    country TEXT NOT NULL CHECK (length(country) = 2)
) STRICT;
CREATE INDEX addresses_by_customer ON addresses (customer_id, position);

CREATE TABLE shops (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL CHECK (name <> ''),
    country TEXT NOT NULL CHECK (length(country) = 2),
    currency TEXT NOT NULL CHECK (length(currency) = 3),
    prices_include_tax INTEGER NOT NULL CHECK (prices_include_tax IN (0, 1)),
    tax_rounding TEXT NOT NULL CHECK (tax_rounding IN ('line', 'order')),
    shipping_tax_code TEXT,
    address_id INTEGER REFERENCES addresses (id),
    phone TEXT,
    email TEXT,
    website TEXT,
    logo BLOB,
    slip_paper TEXT NOT NULL CHECK (slip_paper IN ('A4', 'Letter')),
    label_paper TEXT NOT NULL CHECK (label_paper IN ('100x150', '4x6')),
    next_order INTEGER NOT NULL CHECK (next_order > 0),
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX shops_by_address ON shops (address_id);

CREATE TABLE tax_rates (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    rate_ppm INTEGER NOT NULL CHECK (rate_ppm >= 0),
    valid_from TEXT NOT NULL,
    UNIQUE (code, name, valid_from)
) STRICT;

CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;
INSERT INTO staff (id, name) VALUES (1, 'Owner');

CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    sku TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (sku <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('stocked', 'service', 'kit')),
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0),
    tax_code TEXT,
    weight_g INTEGER CHECK (weight_g >= 0),
    bin TEXT,
    unit TEXT NOT NULL,
    unit_decimals INTEGER NOT NULL CHECK (unit_decimals BETWEEN 0 AND 6),
    note TEXT,
    revision INTEGER NOT NULL CHECK (revision > 0)
) STRICT;

CREATE TABLE item_barcodes (
    barcode TEXT PRIMARY KEY CHECK (barcode <> ''),
    item_id INTEGER NOT NULL REFERENCES items (id),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX item_barcodes_by_item ON item_barcodes (item_id, position);

CREATE TABLE kit_parts (
    kit_id INTEGER NOT NULL REFERENCES items (id),
    part_id INTEGER NOT NULL REFERENCES items (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (kit_id, part_id),
    CHECK (kit_id <> part_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX kit_parts_by_part ON kit_parts (part_id);

CREATE VIRTUAL TABLE item_search USING fts5 (
    words, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
);

-- What is there. Kept by the triggers below from the ledger and the allocations, and by nothing else.
CREATE TABLE stock_levels (
    item_id INTEGER PRIMARY KEY REFERENCES items (id),
    on_hand INTEGER NOT NULL DEFAULT 0 CHECK (on_hand >= 0),
    held INTEGER NOT NULL DEFAULT 0 CHECK (held BETWEEN 0 AND on_hand),
    allocated INTEGER NOT NULL DEFAULT 0 CHECK (allocated BETWEEN 0 AND on_hand - held)
) STRICT;
CREATE TRIGGER items_have_a_level AFTER INSERT ON items WHEN new.kind = 'stocked' BEGIN
    INSERT INTO stock_levels (item_id) VALUES (new.id);
END;
CREATE TRIGGER items_keep_their_kind BEFORE UPDATE OF kind ON items WHEN new.kind <> old.kind BEGIN
    SELECT raise(ABORT, 'an item keeps its kind');
END;

CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    organisation TEXT,
    email TEXT,
    note TEXT,
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE phones (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    e164 TEXT,
    -- Digits from the last to the first, so that "ends in" is a range of an index.
    digits_reversed TEXT NOT NULL CHECK (digits_reversed <> '')
) STRICT;
CREATE INDEX phones_by_customer ON phones (customer_id, position);
CREATE INDEX phones_by_last_digits ON phones (digits_reversed);

CREATE VIRTUAL TABLE customer_search USING fts5 (
    names, post_codes, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE customer_trigrams USING fts5 (
    names, content = '', contentless_delete = 1, tokenize = 'trigram'
);

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL CHECK (json_valid(body)),
    label TEXT,
    started_at TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    revision INTEGER NOT NULL CHECK (revision > 0),
    customer_id INTEGER NOT NULL REFERENCES customers (id),
    ship_to_id INTEGER REFERENCES addresses (id),
    channel TEXT NOT NULL CHECK (channel IN ('phone', 'counter', 'email', 'web', 'mail')),
    goes_by TEXT,
    promised_on TEXT,
    priority INTEGER NOT NULL,
    is_gift INTEGER NOT NULL CHECK (is_gift IN (0, 1)),
    note_customer TEXT,
    note_packing TEXT,
    note_internal TEXT,
    note_gift TEXT,
    hold_reason TEXT,
    cancel_reason TEXT,
    prices_include_tax INTEGER NOT NULL CHECK (prices_include_tax IN (0, 1)),
    discount_minor INTEGER NOT NULL CHECK (discount_minor >= 0),
    -- For what is not cancelled.
    subtotal_minor INTEGER NOT NULL CHECK (subtotal_minor >= 0),
    shipping_minor INTEGER NOT NULL CHECK (shipping_minor >= 0),
    tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0),
    total_minor INTEGER NOT NULL,
    -- Value of what came back and was settled.
    credited_minor INTEGER NOT NULL DEFAULT 0 CHECK (credited_minor >= 0),
    -- Kept by the triggers on payments and refunds, and by nothing else.
    paid_minor INTEGER NOT NULL DEFAULT 0 CHECK (paid_minor >= 0),
    refunded_minor INTEGER NOT NULL DEFAULT 0 CHECK (refunded_minor BETWEEN 0 AND paid_minor),
    placed_at TEXT NOT NULL,
    placed_on TEXT NOT NULL,
    CHECK (total_minor = subtotal_minor + shipping_minor + CASE prices_include_tax WHEN 1 THEN 0 ELSE tax_minor END),
    CHECK (credited_minor <= total_minor)
) STRICT;
CREATE INDEX orders_by_customer ON orders (customer_id, number);
CREATE INDEX orders_by_ship_to ON orders (ship_to_id);
CREATE INDEX orders_by_day ON orders (placed_on);
CREATE INDEX orders_unsettled ON orders (customer_id, number)
    WHERE total_minor - credited_minor - paid_minor + refunded_minor <> 0;
CREATE INDEX orders_held ON orders (number) WHERE hold_reason IS NOT NULL;

CREATE TABLE order_lines (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    line INTEGER NOT NULL CHECK (line > 0),
    item_id INTEGER NOT NULL REFERENCES items (id),
    -- As it was at the sale.
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('stocked', 'service', 'kit')),
    unit TEXT NOT NULL,
    unit_decimals INTEGER NOT NULL,
    unit_price_minor INTEGER NOT NULL CHECK (unit_price_minor >= 0),
    discount_minor INTEGER NOT NULL CHECK (discount_minor >= 0),
    -- For all that was ordered, after its discounts.
    total_minor INTEGER NOT NULL CHECK (total_minor >= 0),
    tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0),
    note TEXT,
    when_short TEXT NOT NULL CHECK (when_short IN ('refuse', 'backorder')),
    ordered INTEGER NOT NULL CHECK (ordered > 0),
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
    shipped INTEGER NOT NULL DEFAULT 0 CHECK (shipped >= 0),
    allocated INTEGER NOT NULL CHECK (allocated >= 0),
    backordered INTEGER NOT NULL CHECK (backordered >= 0),
    -- In parcels that are not handed over: part of what is allocated.
    packed INTEGER NOT NULL DEFAULT 0 CHECK (packed BETWEEN 0 AND allocated),
    returned INTEGER NOT NULL DEFAULT 0 CHECK (returned BETWEEN 0 AND shipped),
    UNIQUE (order_id, line),
    CHECK (ordered = cancelled + shipped + allocated + backordered)
) STRICT;
CREATE INDEX order_lines_by_item ON order_lines (item_id);
CREATE INDEX order_lines_open ON order_lines (order_id) WHERE kind <> 'service' AND allocated + backordered > 0;
CREATE INDEX order_lines_waiting ON order_lines (order_id) WHERE backordered > 0;
CREATE INDEX order_lines_to_pack ON order_lines (order_id) WHERE kind <> 'service' AND allocated > packed;

-- Tax as it was at the sale; order_line_id NULL: on the shipping.
CREATE TABLE order_taxes (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    order_line_id INTEGER REFERENCES order_lines (id),
    name TEXT NOT NULL,
    rate_ppm INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL
) STRICT;
CREATE INDEX order_taxes_by_order ON order_taxes (order_id);
CREATE INDEX order_taxes_by_line ON order_taxes (order_line_id);

-- Stock promised to one order line: one row for each item that the line takes (a kit has several).
CREATE TABLE allocations (
    order_line_id INTEGER NOT NULL REFERENCES order_lines (id),
    item_id INTEGER NOT NULL REFERENCES items (id),
    per_unit INTEGER NOT NULL CHECK (per_unit > 0),
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    PRIMARY KEY (order_line_id, item_id)
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

CREATE TABLE shipments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    number INTEGER NOT NULL CHECK (number > 0),
    revision INTEGER NOT NULL,
    packed_at TEXT NOT NULL,
    packed_on TEXT NOT NULL,
    undone_at TEXT,
    handed_over_at TEXT,
    carrier TEXT,
    service TEXT,
    UNIQUE (order_id, number),
    CHECK (undone_at IS NULL OR handed_over_at IS NULL)
) STRICT;
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

CREATE TABLE payments (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'bank_transfer', 'cheque', 'on_account')),
    reference TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX payments_by_order ON payments (order_id);
CREATE TRIGGER payments_count AFTER INSERT ON payments WHEN new.method <> 'on_account' BEGIN
    UPDATE orders SET paid_minor = paid_minor + new.amount_minor WHERE id = new.order_id;
END;
CREATE TRIGGER payments_stay_as_they_are BEFORE UPDATE ON payments BEGIN
    SELECT raise(ABORT, 'a payment is never changed');
END;
CREATE TRIGGER payments_stay BEFORE DELETE ON payments BEGIN
    SELECT raise(ABORT, 'a payment is never deleted');
END;

CREATE TABLE returns (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    number INTEGER NOT NULL CHECK (number > 0),
    note TEXT,
    opened_at TEXT NOT NULL,
    UNIQUE (order_id, number)
) STRICT;

CREATE TABLE return_lines (
    id INTEGER PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES returns (id),
    line INTEGER NOT NULL CHECK (line > 0),
    parcel_line_id INTEGER NOT NULL REFERENCES parcel_lines (id),
    reason TEXT NOT NULL CHECK (reason IN ('damaged', 'faulty', 'wrong_item', 'unwanted', 'late', 'other')),
    note TEXT,
    expected INTEGER NOT NULL CHECK (expected > 0),
    received INTEGER NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND expected),
    inspected INTEGER NOT NULL DEFAULT 0 CHECK (inspected BETWEEN 0 AND received),
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled BETWEEN 0 AND received),
    credited_minor INTEGER NOT NULL DEFAULT 0 CHECK (credited_minor >= 0),
    UNIQUE (return_id, line)
) STRICT;
CREATE INDEX return_lines_by_parcel_line ON return_lines (parcel_line_id);
CREATE INDEX return_lines_unfinished ON return_lines (return_id)
    WHERE received < expected OR inspected < received OR settled < received;

CREATE TABLE inspections (
    id INTEGER PRIMARY KEY,
    return_line_id INTEGER NOT NULL REFERENCES return_lines (id),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    condition TEXT NOT NULL CHECK (condition IN ('as_new', 'opened', 'used', 'damaged')),
    disposition TEXT NOT NULL CHECK (disposition IN ('restock', 'scrap', 'hold')),
    note TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX inspections_by_line ON inspections (return_line_id);

CREATE TABLE refunds (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    return_id INTEGER REFERENCES returns (id),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'bank_transfer', 'cheque')),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX refunds_by_order ON refunds (order_id);
CREATE INDEX refunds_by_return ON refunds (return_id);
CREATE TRIGGER refunds_count AFTER INSERT ON refunds BEGIN
    UPDATE orders SET refunded_minor = refunded_minor + new.amount_minor WHERE id = new.order_id;
END;
CREATE TRIGGER refunds_stay_as_they_are BEFORE UPDATE ON refunds BEGIN
    SELECT raise(ABORT, 'a refund is never changed');
END;
CREATE TRIGGER refunds_stay BEFORE DELETE ON refunds BEGIN
    SELECT raise(ABORT, 'a refund is never deleted');
END;

-- The ledger: only ever grows.
CREATE TABLE stock_moves (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES items (id),
    kind TEXT NOT NULL CHECK (kind IN ('received', 'shipped', 'returned', 'adjusted', 'moved')),
    quantity INTEGER NOT NULL,
    held INTEGER NOT NULL,
    on_hand_after INTEGER NOT NULL,
    held_after INTEGER NOT NULL,
    unit_cost_minor INTEGER CHECK (unit_cost_minor >= 0),
    shipment_id INTEGER REFERENCES shipments (id),
    return_id INTEGER REFERENCES returns (id),
    note TEXT,
    at TEXT NOT NULL,
    CHECK (quantity <> 0 OR held <> 0)
) STRICT;
CREATE INDEX stock_moves_by_item ON stock_moves (item_id, id);
CREATE INDEX stock_moves_by_shipment ON stock_moves (shipment_id) WHERE shipment_id IS NOT NULL;
CREATE INDEX stock_moves_by_return ON stock_moves (return_id) WHERE return_id IS NOT NULL;
CREATE TRIGGER stock_moves_count AFTER INSERT ON stock_moves BEGIN
    UPDATE stock_levels SET on_hand = on_hand + new.quantity, held = held + new.held WHERE item_id = new.item_id;
END;
CREATE TRIGGER stock_moves_stay_as_they_are BEFORE UPDATE ON stock_moves BEGIN
    SELECT raise(ABORT, 'a stock move is never changed');
END;
CREATE TRIGGER stock_moves_stay BEFORE DELETE ON stock_moves BEGIN
    SELECT raise(ABORT, 'a stock move is never deleted');
END;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('packing_slip', 'shipping_label')),
    order_id INTEGER NOT NULL REFERENCES orders (id),
    shipment_id INTEGER NOT NULL REFERENCES shipments (id),
    parcel INTEGER,
    paper TEXT NOT NULL,
    revision INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    pages INTEGER NOT NULL CHECK (pages > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL,
    made_at TEXT NOT NULL,
    UNIQUE (shipment_id, sha256)
) STRICT;
CREATE INDEX documents_by_order ON documents (order_id);
CREATE TRIGGER documents_stay_as_they_are BEFORE UPDATE ON documents BEGIN
    SELECT raise(ABORT, 'what was printed is kept byte for byte');
END;
CREATE TRIGGER documents_stay BEFORE DELETE ON documents BEGIN
    SELECT raise(ABORT, 'what was printed is kept');
END;

CREATE TABLE print_jobs (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    printer TEXT,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX print_jobs_by_document ON print_jobs (document_id);

-- Who did what, chained: each hash covers the one before it. What people typed stands apart, covered by a
-- salted hash, so that a person can be erased and the chain still be proved.
CREATE TABLE activities (
    -- Counted beside the rows, so that a cut off end is known.
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    order_id INTEGER REFERENCES orders (id),
    detail TEXT CHECK (detail IS NULL OR json_valid(detail)),
    tags TEXT NOT NULL,
    text_hash BLOB NOT NULL CHECK (length(text_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX activities_by_staff ON activities (staff_id);
CREATE INDEX activities_by_order ON activities (order_id, seq) WHERE order_id IS NOT NULL;
CREATE TRIGGER activities_stay_as_they_are BEFORE UPDATE ON activities BEGIN
    SELECT raise(ABORT, 'an activity is never changed');
END;
CREATE TRIGGER activities_stay BEFORE DELETE ON activities BEGIN
    SELECT raise(ABORT, 'an activity is never deleted');
END;

CREATE TABLE activity_texts (
    seq INTEGER PRIMARY KEY REFERENCES activities (seq),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    text TEXT NOT NULL
) STRICT;

-- Requests answered, so that the same one again acts never twice. With row ids: an answer is long, and long
-- rows would make a deep tree of the keys.
CREATE TABLE requests (
    id TEXT PRIMARY KEY,
    command TEXT NOT NULL,
    payload_sha256 BLOB NOT NULL CHECK (length(payload_sha256) = 32),
    -- NULL: the caller gave no id of its own and will not ask again.
    answer TEXT,
    tags TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
