//! `stock.adjust`: a correction, never below what is promised or held.

use crate::{
    context::Context,
    door::tell,
    failure::Failure,
    steps::{
        adjustment,
        stock_changed::{StockChanged, changed},
    },
};
use domain::stock::{Said, difference};
use store::{
    Writer,
    stock::{Cause, NewMove},
};
use terms::{
    Barcode, Difference, Line, MoveKind, NotNegative, ProblemCode, Problems, Quantity, Sku, Subject,
};
use terms_derive::{request, wire};

/// Corrects what is on hand, either by a difference or to a counted figure.
#[request(example = r#"{ "sku": "MUG-BL", "quantity": 1, "reason": "found behind the shelf" }"#)]
pub struct AdjustStock {
    pub sku: Option<Sku>,
    pub barcode: Option<Barcode>,
    /// The difference, negative when pieces are missing.
    pub quantity: Option<Difference>,
    /// What was counted on the shelf, pieces on hold included.
    pub counted: Option<NotNegative<Quantity>>,
    pub reason: Line,
}

/// By how much.
#[wire]
pub struct Adjusted {
    pub adjusted: Quantity,
}

pub(crate) fn adjust(
    writer: &mut Writer<'_>,
    _: &Context,
    request: AdjustStock,
) -> Result<StockChanged, Failure> {
    let mut problems = Problems::default();
    let subject = adjustment::subject(
        writer,
        request.sku.as_ref(),
        request.barcode.as_ref(),
        &mut problems,
    )?;
    let said = Said {
        quantity: request.quantity,
        counted: request.counted.map(NotNegative::get),
    };
    let adjusted = difference(said, subject.as_ref().map(|(_, level)| *level));
    let adjusted = adjusted.unwrap_or_else(|problem| {
        problems.add(problem);
        Quantity::ZERO
    });
    problems.or_value(())?;
    let Some((item, _)) = subject else {
        return Err(Failure::invalid("sku", ProblemCode::Required));
    };
    // Counting what is known already is no difference and no row.
    if !adjusted.is_zero() {
        let correction = writer.stock().insert_correction(&request.reason)?;
        writer.stock().append_move(&NewMove {
            item_id: item.id,
            kind: MoveKind::Adjusted,
            quantity: adjusted,
            held: Quantity::ZERO,
            unit_cost_minor: None,
            cause: Cause::Correction(correction),
            note: None,
        })?;
    }
    tell::<AdjustStock>(
        writer,
        [Subject::Item(item.id, item.sku.clone())],
        &Adjusted { adjusted },
    );
    changed(writer, &[item])
}
