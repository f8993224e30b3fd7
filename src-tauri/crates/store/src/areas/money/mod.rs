//! Money that came and went; entries are only ever added.

use crate::{
    error::Result,
    file::books,
    row::{cells, named},
    statement::{Ask, Do, Select, Statements},
};
use chrono::{DateTime, Utc};
use terms::{EntryId, EntryKind, Line, Minor, Nth, OrderId, PaymentMethod, ReturnId};
use terms_derive::row;

books! {
    /// The ledger of money.
    Money, MoneyWriter, money
}

pub(crate) const STATEMENTS: Statements = &[&ENTRIES, &REFUNDED_FOR, &INSERT];

/// One entry of the ledger.
#[row(from = "money_entries m LEFT JOIN returns r ON r.id = m.return_id")]
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: EntryId,
    pub kind: EntryKind,
    pub at: DateTime<Utc>,
    pub amount_minor: Minor,
    pub method: PaymentMethod,
    pub reference: Option<Line>,
    /// Which return of the order it was paid back for.
    #[column("r.number")]
    pub return_number: Option<Nth>,
}

/// An entry to write.
#[derive(Debug, Clone)]
pub struct NewEntry<'a> {
    pub order_id: OrderId,
    pub kind: EntryKind,
    pub amount_minor: Minor,
    pub method: PaymentMethod,
    pub return_id: Option<ReturnId>,
    pub reference: Option<&'a Line>,
}

static ENTRIES: Select<Entry> = Select::hot("WHERE m.order_id = ?1 ORDER BY m.id LIMIT 1000");
static REFUNDED_FOR: Ask<Minor> = Ask::new(
    "SELECT coalesce(sum(amount_minor), 0) FROM money_entries WHERE return_id = ?1 AND kind = 'refund'",
);
static INSERT: Do = Do::new(
    "INSERT INTO money_entries (order_id, kind, amount_minor, method, return_id, reference, at)
     VALUES (:order_id, :kind, :amount_minor, :method, :return_id, :reference, :at)",
);

impl Money<'_> {
    /// What came and went for an order, oldest first.
    pub fn entries(&self, order: OrderId) -> Result<Vec<Entry>> {
        ENTRIES.all(self.connection, cells![order])
    }

    /// What was paid back for one return.
    pub fn refunded_for(&self, found: ReturnId) -> Result<Minor> {
        REFUNDED_FOR.the(self.connection, cells![found])
    }
}

impl MoneyWriter<'_> {
    /// Records an entry. The order's sums follow by a trigger, which never lets refunds pass what was paid.
    pub fn insert(&self, entry: &NewEntry<'_>) -> Result<EntryId> {
        let values = named! {
            "order_id": entry.order_id,
            "kind": entry.kind,
            "amount_minor": entry.amount_minor,
            "method": entry.method,
            "return_id": entry.return_id,
            "reference": entry.reference,
            "at": self.at,
        };
        INSERT.insert(self.connection, values).map(EntryId::new)
    }
}
