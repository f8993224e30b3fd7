//! Pieces of a return that move on the shelf, line by line as a request names them.

use super::movement::Takes;
use crate::failure::Failure;
use domain::guards::returns::Named;
use store::{Writer, returns::ReturnLine};
use terms::{OrderLineId, Quantity, Tag};

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

/// What each line that is named takes from the shelf.
pub(crate) fn takes(writer: &Writer<'_>, named: &[Named], of: &[ReturnLine]) -> Result<Takes, Failure> {
    let ids: Vec<OrderLineId> = lines(named, of).map(|(line, _)| line.order_line_id).collect();
    Ok(writer.stock().takes_of_lines(&ids)?)
}

/// What shows one of these lines is stale.
pub(crate) fn touch<'a>(writer: &mut Writer<'_>, lines: impl Iterator<Item = &'a ReturnLine>) {
    for line in lines {
        writer.touch(Tag::Item(line.sku.clone()));
    }
    writer.touch(Tag::Stock);
}
