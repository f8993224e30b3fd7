-- The shop file. Money: minor units of the shop's currency. Quantities: the item's smallest unit. Instants:
-- RFC 3339 text in UTC. Rules that SQL can say stand here, so that no program can break them.
-- This file: the shop itself, who works there, what it taxes.

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

-- Where money of the day is counted.
CREATE TABLE tills (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;
INSERT INTO tills (id, name) VALUES (1, 'Till');
