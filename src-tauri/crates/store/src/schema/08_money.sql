-- The one ledger of money: what came in, what went back. What an order owes is a sum that triggers keep, as
-- they do for stock.

CREATE TABLE money_entries (
    id INTEGER PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund')),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    method TEXT NOT NULL CHECK (method IN ('cash', 'card', 'bank_transfer', 'cheque', 'on_account')),
    till_id INTEGER NOT NULL DEFAULT 1 REFERENCES tills (id),
    -- What caused it, where something but the order did.
    return_id INTEGER REFERENCES returns (id),
    reference TEXT,
    at TEXT NOT NULL,
    -- An agreement to pay later is nothing that could go back.
    CHECK (kind = 'payment' OR method <> 'on_account')
) STRICT;
CREATE INDEX money_entries_by_order ON money_entries (order_id);
CREATE INDEX money_entries_by_till ON money_entries (till_id);
CREATE INDEX money_entries_by_return ON money_entries (return_id);
CREATE TRIGGER money_entries_count AFTER INSERT ON money_entries WHEN new.method <> 'on_account' BEGIN
    UPDATE orders SET paid_minor = paid_minor + iif(new.kind = 'payment', new.amount_minor, 0),
                      refunded_minor = refunded_minor + iif(new.kind = 'refund', new.amount_minor, 0)
    WHERE id = new.order_id;
END;
CREATE TRIGGER money_entries_stay_as_they_are BEFORE UPDATE ON money_entries BEGIN
    SELECT raise(ABORT, 'an entry of the ledger of money is never changed');
END;
CREATE TRIGGER money_entries_stay BEFORE DELETE ON money_entries BEGIN
    SELECT raise(ABORT, 'an entry of the ledger of money is never deleted');
END;
