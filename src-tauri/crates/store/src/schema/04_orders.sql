-- What is being typed, and orders: what was asked for, promised, sent and paid.

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
    -- Kept by the triggers on the ledger of money, and by nothing else.
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
CREATE INDEX orders_unpaid ON orders (number)
    WHERE total_minor - credited_minor - paid_minor + refunded_minor > 0;
CREATE INDEX orders_held ON orders (number) WHERE hold_reason IS NOT NULL;
CREATE TRIGGER orders_are_owed AFTER INSERT ON orders BEGIN
    UPDATE customers SET balance_minor = balance_minor
        + new.total_minor - new.credited_minor - new.paid_minor + new.refunded_minor
    WHERE id = new.customer_id;
END;
CREATE TRIGGER orders_stay_owed
AFTER UPDATE OF customer_id, total_minor, credited_minor, paid_minor, refunded_minor ON orders BEGIN
    UPDATE customers SET balance_minor = balance_minor
        - (old.total_minor - old.credited_minor - old.paid_minor + old.refunded_minor)
    WHERE id = old.customer_id;
    UPDATE customers SET balance_minor = balance_minor
        + new.total_minor - new.credited_minor - new.paid_minor + new.refunded_minor
    WHERE id = new.customer_id;
END;

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
    -- Its place among the taxes of the line: a tax on a tax needs it.
    position INTEGER NOT NULL CHECK (position > 0),
    name TEXT NOT NULL,
    rate_ppm INTEGER NOT NULL CHECK (rate_ppm >= 0),
    -- What the rate was taken of.
    base_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL
) STRICT;
CREATE INDEX order_taxes_by_order ON order_taxes (order_id);
CREATE INDEX order_taxes_by_line ON order_taxes (order_line_id);

-- What a revision changed, line by line and field by field: with these rows any revision can be told from
-- any other. line NULL: of the order as a whole.
CREATE TABLE order_changes (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    -- The one that the change led to.
    revision INTEGER NOT NULL CHECK (revision > 1),
    line INTEGER CHECK (line > 0),
    field TEXT NOT NULL CHECK (field IN ('cancelled', 'subtotal', 'shipping', 'tax', 'total')),
    before INTEGER NOT NULL,
    after INTEGER NOT NULL,
    CHECK (before <> after)
) STRICT;
CREATE INDEX order_changes_by_order ON order_changes (order_id, revision);
CREATE TRIGGER order_changes_stay_as_they_are BEFORE UPDATE ON order_changes BEGIN
    SELECT raise(ABORT, 'what a revision changed is never changed');
END;
CREATE TRIGGER order_changes_stay BEFORE DELETE ON order_changes BEGIN
    SELECT raise(ABORT, 'what a revision changed is kept');
END;
