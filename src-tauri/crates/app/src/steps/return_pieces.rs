//! Pieces of a return that move on the shelf, line by line as a request names them.

use crate::failure::Failure;
use domain::guards::returns::Named;
use store::{
    Writer,
    returns::{Return, ReturnLine},
    stock::{Cause, NewMove},
};
use terms::{ItemId, MoveKind, Quantity, Tag};

/// How units of a line move.
pub(crate) struct Movement {
    pub kind: MoveKind,
    /// Change of what is on hand, in units of the line.
    pub on_hand: Quantity,
    /// Change of what is held, in units of the line.
    pub held: Quantity,
}

/// How many are named in all.
pub(crate) fn count(named: &[Named]) -> Quantity {
    named.iter().map(|named| named.quantity).sum()
}

/// The line of each one that is named; a guard has said before that all of them exist.
pub(crate) fn lines<'a>(
    named: &'a [Named],
    lines: &'a [ReturnLine],
) -> impl Iterator<Item = (&'a ReturnLine, Quantity)> {
    named.iter().filter_map(|named| {
        let line = lines.iter().find(|line| line.line == named.line)?;
        Some((line, named.quantity))
    })
}

/// Writes the movement into the ledger for every item that the line takes; which ones these are.
pub(crate) fn shift(
    writer: &Writer<'_>,
    found: &Return,
    line: &ReturnLine,
    movement: &Movement,
) -> Result<Vec<ItemId>, Failure> {
    let takes = writer.stock().takes(line.order_line_id)?;
    for take in &takes {
        writer.stock().append_move(&NewMove {
            item_id: take.item_id,
            kind: movement.kind,
            quantity: movement.on_hand.times(take.per_unit),
            held: movement.held.times(take.per_unit),
            unit_cost_minor: None,
            cause: Cause::Return(found.id),
            note: None,
        })?;
    }
    Ok(takes.iter().map(|take| take.item_id).collect())
}

/// What shows one of these lines is stale.
pub(crate) fn touch<'a>(writer: &mut Writer<'_>, lines: impl Iterator<Item = &'a ReturnLine>) {
    for line in lines {
        writer.touch(Tag::Item(line.sku.clone()));
    }
    writer.touch(Tag::Stock);
}
