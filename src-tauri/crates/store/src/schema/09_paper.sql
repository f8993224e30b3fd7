-- Paper, kept byte for byte, and when it went to a printer.

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('packing_slip', 'shipping_label')),
    -- What it is about: exactly one of these.
    order_id INTEGER REFERENCES orders (id),
    shipment_id INTEGER REFERENCES shipments (id),
    return_id INTEGER REFERENCES returns (id),
    -- The box of the shipment; NULL: all of them.
    parcel INTEGER CHECK (parcel > 0),
    paper TEXT NOT NULL CHECK (paper IN ('A4', 'Letter', '100x150', '4x6')),
    -- The revision of its subject that it shows.
    revision INTEGER NOT NULL,
    pages INTEGER NOT NULL CHECK (pages > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    bytes BLOB NOT NULL,
    made_at TEXT NOT NULL,
    CHECK ((order_id IS NOT NULL) + (shipment_id IS NOT NULL) + (return_id IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX documents_once_for_an_order ON documents (order_id, sha256) WHERE order_id IS NOT NULL;
CREATE UNIQUE INDEX documents_once_for_a_shipment ON documents (shipment_id, sha256) WHERE shipment_id IS NOT NULL;
CREATE UNIQUE INDEX documents_once_for_a_return ON documents (return_id, sha256) WHERE return_id IS NOT NULL;
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
