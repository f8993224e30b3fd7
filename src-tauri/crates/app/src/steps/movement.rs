//! Units of order lines that move on the shelf: the ledger has a row for every item that a line takes.

use crate::failure::Failure;
use std::collections::BTreeMap;
use store::{
    Writer,
    stock::{Cause, NewMove},
};
use terms::{MoveKind, OrderLineId, Quantity, Take};

/// What each of some lines takes, as frozen at the sale; lines that take nothing are left out.
pub(crate) type Takes = BTreeMap<OrderLineId, Vec<Take>>;

/// How units of a line move.
pub(crate) struct Movement {
    pub kind: MoveKind,
    /// Change of what is on hand, in units of the line.
    pub on_hand: Quantity,
    /// Change of what is held, in units of the line.
    pub held: Quantity,
}

/// Writes the movement into the ledger for every item that the line takes.
pub(crate) fn shift(
    writer: &Writer<'_>,
    takes: &[Take],
    movement: &Movement,
    cause: Cause,
) -> Result<(), Failure> {
    for take in takes {
        writer.stock().append_move(&NewMove {
            item_id: take.item_id,
            kind: movement.kind,
            quantity: movement.on_hand.times(take.per_unit),
            held: movement.held.times(take.per_unit),
            unit_cost_minor: None,
            cause,
            note: None,
        })?;
    }
    Ok(())
}

/// What this line takes.
pub(crate) fn of(takes: &Takes, line: OrderLineId) -> &[Take] {
    takes.get(&line).map_or(&[], Vec::as_slice)
}
