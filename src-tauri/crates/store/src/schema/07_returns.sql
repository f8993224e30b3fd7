-- What comes back, line by line.

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
