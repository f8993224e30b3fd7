//! `orders.changes`: what the revisions of an order changed, line by line and figure by figure.

use crate::{context::Context, failure::Failure, steps::named};
use store::{
    Reader,
    orders::{Change, Changed},
};
use terms::{ChangedField, LineNumber, Minor, OrderNumber, Quantity, Revision};
use terms_derive::{request, wire};

/// What the revisions of an order changed, the oldest first.
#[request(example = r#"{ "order": "1001" }"#)]
pub struct ListChanges {
    pub order: OrderNumber,
}

#[wire]
pub struct OrderChanges {
    /// The one that stands now.
    pub revision: Revision,
    pub changes: Vec<ChangeRow>,
}

/// One figure before and after a change: pieces of a line, or money of the order.
#[wire]
pub struct ChangeRow {
    /// The revision that the change led to.
    pub revision: Revision,
    /// The line's number in the order; of the order as a whole where there is none.
    pub line: Option<LineNumber>,
    pub field: ChangedField,
    pub pieces: Option<PiecesChanged>,
    pub money: Option<MoneyChanged>,
}

#[wire]
pub struct PiecesChanged {
    pub before: Quantity,
    pub after: Quantity,
}

#[wire]
pub struct MoneyChanged {
    pub before: Minor,
    pub after: Minor,
}

pub(crate) fn changes(
    reader: &Reader<'_>,
    _: &Context,
    request: ListChanges,
) -> Result<OrderChanges, Failure> {
    let order = named::order(reader, request.order)?;
    let changes = reader.orders().changes(order.id)?;
    Ok(OrderChanges {
        revision: order.revision,
        changes: changes.into_iter().map(row).collect(),
    })
}

fn row(change: Change) -> ChangeRow {
    let (pieces, money) = match change.changed {
        Changed::Cancelled(before, after) => (Some(PiecesChanged { before, after }), None),
        Changed::Subtotal(before, after)
        | Changed::Shipping(before, after)
        | Changed::Tax(before, after)
        | Changed::Total(before, after) => (None, Some(MoneyChanged { before, after })),
    };
    ChangeRow {
        revision: change.revision,
        line: change.line,
        field: change.changed.field(),
        pieces,
        money,
    }
}
