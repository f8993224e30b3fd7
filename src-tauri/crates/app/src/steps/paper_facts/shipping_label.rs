//! The facts of a shipping label.

use super::{Shipped, WORDS, other_paper, plain, small};
use ::documents::{DocumentError, Engine, Rendered, ShippingLabel, shipping_label};
use store::shipments::Parcel;
use terms::{LabelPaper, PaperSize, ParcelNumber, Problem};

/// Label printers of small shops: 203 dots to the inch.
const DPI: u32 = 203;

/// The paper that was asked for, or else the shop's own.
pub(crate) fn paper(asked: Option<PaperSize>, usual: LabelPaper) -> Result<LabelPaper, Problem> {
    let Some(asked) = asked else { return Ok(usual) };
    LabelPaper::from_word(asked.as_str()).ok_or_else(|| other_paper(LabelPaper::WORDS))
}

/// Labels of one box or of all.
pub(crate) fn facts(all: &Shipped, only: Option<ParcelNumber>) -> Vec<ShippingLabel> {
    all.wanted(only).map(|(parcel, _)| label(all, parcel)).collect()
}

pub(crate) fn set(
    engine: &mut Engine,
    labels: &[ShippingLabel],
    paper: LabelPaper,
) -> Result<Rendered, DocumentError> {
    shipping_label(engine, &WORDS, labels, paper.into(), DPI)
}

fn label(all: &Shipped, parcel: &Parcel) -> ShippingLabel {
    ShippingLabel {
        sender: all.sender.clone(),
        recipient_name: all.recipient.name.clone(),
        recipient_lines: all.recipient.lines.clone(),
        recipient_phone: all.recipient.phone.clone(),
        service: all.service(),
        carrier: plain(all.shipment.carrier.clone()),
        parcel: small(parcel.parcel.get()),
        of: small(all.parcels.len()),
        weight_g: parcel.weight_g,
        shipment_code: all.code(parcel).to_string(),
        tracking: plain(parcel.tracking.clone()),
        reference: all.order.number.to_string(),
    }
}
