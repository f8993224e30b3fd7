-- Who did what, chained: each hash covers the one before it. What people typed stands apart, covered by a
-- salted hash, so that a person can be erased and the chain still be proved.
CREATE TABLE activities (
    -- Counted beside the rows, so that a cut off end is known.
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    command TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT CHECK (detail IS NULL OR json_valid(detail)),
    tags TEXT NOT NULL,
    text_hash BLOB NOT NULL CHECK (length(text_hash) = 32),
    -- The sum over all rows of the books after it: with it the chain proves the books, not only itself.
    books INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX activities_by_staff ON activities (staff_id);
CREATE TRIGGER activities_stay_as_they_are BEFORE UPDATE ON activities BEGIN
    SELECT raise(ABORT, 'an activity is never changed');
END;
CREATE TRIGGER activities_stay BEFORE DELETE ON activities BEGIN
    SELECT raise(ABORT, 'an activity is never deleted');
END;

-- What an activity is about, one row for each; row_id 0 for the shop or the stock as a whole.
CREATE TABLE activity_subjects (
    kind TEXT NOT NULL
        CHECK (kind IN ('shop', 'stock', 'item', 'customer', 'order', 'shipment', 'return', 'document')),
    row_id INTEGER NOT NULL,
    seq INTEGER NOT NULL REFERENCES activities (seq),
    PRIMARY KEY (kind, row_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_subjects_by_activity ON activity_subjects (seq);
CREATE TRIGGER activity_subjects_stay_as_they_are BEFORE UPDATE ON activity_subjects BEGIN
    SELECT raise(ABORT, 'what an activity is about is never changed');
END;
CREATE TRIGGER activity_subjects_stay BEFORE DELETE ON activity_subjects BEGIN
    SELECT raise(ABORT, 'what an activity is about is never deleted');
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
