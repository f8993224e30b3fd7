//! What a revision of an order changed, figure by figure.

use super::{book::Orders, book::OrdersWriter};
use crate::{
    error::Result,
    row::cells,
    statement::{Do, Select},
};
use terms::{ChangedField, LineNumber, Minor, OrderId, Quantity, Revision};
use terms_derive::row;

/// One figure that a revision changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The revision that the change led to.
    pub revision: Revision,
    /// `None`: of the order as a whole.
    pub line: Option<LineNumber>,
    pub changed: Changed,
}

/// A figure before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    Cancelled(Quantity, Quantity),
    Subtotal(Minor, Minor),
    Shipping(Minor, Minor),
    Tax(Minor, Minor),
    Total(Minor, Minor),
}

impl Changed {
    /// What it is of.
    #[must_use]
    pub fn field(self) -> ChangedField {
        match self {
            Self::Cancelled(..) => ChangedField::Cancelled,
            Self::Subtotal(..) => ChangedField::Subtotal,
            Self::Shipping(..) => ChangedField::Shipping,
            Self::Tax(..) => ChangedField::Tax,
            Self::Total(..) => ChangedField::Total,
        }
    }

    fn figures(self) -> (i64, i64) {
        match self {
            Self::Cancelled(before, after) => (before.get(), after.get()),
            Self::Subtotal(before, after)
            | Self::Shipping(before, after)
            | Self::Tax(before, after)
            | Self::Total(before, after) => (before.get(), after.get()),
        }
    }
}

/// As it is kept: the field says what the figures are.
#[row(from = "order_changes x")]
pub(super) struct Kept {
    revision: Revision,
    line: Option<LineNumber>,
    field: ChangedField,
    before: i64,
    after: i64,
}

impl From<Kept> for Change {
    fn from(kept: Kept) -> Self {
        let (before, after) = (Minor::new(kept.before), Minor::new(kept.after));
        let changed = match kept.field {
            ChangedField::Cancelled => {
                Changed::Cancelled(Quantity::new(kept.before), Quantity::new(kept.after))
            }
            ChangedField::Subtotal => Changed::Subtotal(before, after),
            ChangedField::Shipping => Changed::Shipping(before, after),
            ChangedField::Tax => Changed::Tax(before, after),
            ChangedField::Total => Changed::Total(before, after),
        };
        Self {
            revision: kept.revision,
            line: kept.line,
            changed,
        }
    }
}

pub(super) static CHANGES: Select<Kept> = Select::new("WHERE x.order_id = ?1 ORDER BY x.id LIMIT 10000");
pub(super) static RECORD: Do = Do::new(
    "INSERT INTO order_changes (order_id, revision, line, field, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
);

impl Orders<'_> {
    /// What the revisions of an order changed, oldest first.
    pub fn changes(&self, order: OrderId) -> Result<Vec<Change>> {
        let kept = CHANGES.all(self.connection, cells![order])?;
        Ok(kept.into_iter().map(Change::from).collect())
    }
}

impl OrdersWriter<'_> {
    /// Records a figure that a revision changed; nothing where it stayed the same.
    pub fn record_change(&self, order: OrderId, change: &Change) -> Result<()> {
        let (before, after) = change.changed.figures();
        if before == after {
            return Ok(());
        }
        let field = change.changed.field();
        RECORD.run(
            self.connection,
            cells![order, change.revision, change.line, field, before, after],
        )
    }
}
