//! What goes into boxes: as a request says it, and whether it may.

use crate::views::line;
use domain::guards::shipments::{Boxed, PackFacts, boxes_fit};
use store::orders::{Order, OrderLine};
use terms::{LineNumber, Positive, Problems, Quantity};
use terms_derive::wire;

#[wire]
pub struct PackLine {
    /// The line's number in the order.
    pub line: LineNumber,
    pub quantity: Positive<Quantity>,
}

/// Whether these boxes of the order may be packed.
///
/// # Errors
/// What does not fit.
pub(crate) fn check<'p>(
    order: &Order,
    lines: &[OrderLine],
    boxes: impl IntoIterator<Item = &'p [PackLine]>,
) -> Result<(), Problems> {
    let facts = PackFacts {
        is_held: order.hold_reason.is_some(),
        lines: &line::numbered(lines),
    };
    let boxed = |packed: &PackLine| Boxed {
        line: packed.line,
        quantity: packed.quantity.get(),
    };
    let boxes: Vec<Vec<Boxed>> = boxes
        .into_iter()
        .map(|lines| lines.iter().map(boxed).collect())
        .collect();
    boxes_fit(&facts, &boxes)
}
