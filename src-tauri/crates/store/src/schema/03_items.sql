-- Things sold: goods, services, sets, and how they are found.

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

CREATE TRIGGER items_keep_their_kind BEFORE UPDATE OF kind ON items WHEN new.kind <> old.kind BEGIN
    SELECT raise(ABORT, 'an item keeps its kind');
END;
