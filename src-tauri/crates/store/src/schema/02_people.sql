-- Customers, their phones and addresses, how they are found, and what each owes.

CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    organisation TEXT,
    email TEXT,
    note TEXT,
    -- What the customer owes over all orders, below zero when the shop owes. Kept by the triggers on orders.
    balance_minor INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE addresses (
    id INTEGER PRIMARY KEY,
    -- NULL: frozen on an order or a shipment or the shop's own, no longer the customer's to change.
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
