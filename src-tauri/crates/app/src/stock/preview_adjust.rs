//! `stock.preview_adjust`: what a correction would come to, with nothing written.

use crate::{context::Context, failure::Failure, steps::adjustment};
use domain::stock::{Said, difference, said_difference};
use store::Reader;
use terms::{
    Barcode, Difference, Line, NotNegative, OrderNumber, Problem, ProblemCode, Problems, Quantity, Sku,
};
use terms_derive::{request, wire};

/// What a correction would come to, with nothing written.
#[request(example = r#"{ "sku": "MUG-BL", "counted": 9 }"#)]
pub struct PreviewAdjust {
    pub sku: Option<Sku>,
    pub barcode: Option<Barcode>,
    /// The difference, negative when pieces are missing.
    pub quantity: Option<Difference>,
    /// What was counted on the shelf, pieces on hold included.
    pub counted: Option<NotNegative<Quantity>>,
    pub reason: Option<Line>,
}

#[wire]
pub struct AdjustPreview {
    pub difference: Quantity,
    pub on_hand_after: Quantity,
    /// Orders that would lose what is promised to them. A correction never takes that yet, so there are none.
    pub loses: Vec<OrderNumber>,
    /// Why it would be refused.
    pub problems: Vec<Problem>,
}

pub(crate) fn preview_adjust(
    reader: &Reader<'_>,
    _: &Context,
    request: PreviewAdjust,
) -> Result<AdjustPreview, Failure> {
    let mut problems = Problems::default();
    let (sku, barcode) = (request.sku.as_ref(), request.barcode.as_ref());
    let subject = adjustment::subject(reader, sku, barcode, &mut problems)?;
    let level = subject.map(|(_, level)| level);
    let said = Said {
        quantity: request.quantity,
        counted: request.counted.map(NotNegative::get),
    };
    let wanted = said_difference(said, level).unwrap_or_else(|problem| {
        problems.add(problem);
        Quantity::ZERO
    });
    problems.or_value(())?;
    let Some(level) = level else {
        return Err(Failure::invalid("sku", ProblemCode::Required));
    };
    Ok(AdjustPreview {
        difference: wanted,
        on_hand_after: level.on_hand + wanted,
        loses: Vec::new(),
        problems: difference(said, Some(level)).err().into_iter().collect(),
    })
}

#[cfg(test)]
mod tests;
