//! The facts of a packing slip.

use super::{Shipped, WORDS, other_paper, plain, small};
use crate::views::line::state;
use ::documents::{
    DocumentError, Engine, PackingSlip, Rendered, SlipLine, SlipParcel, SlipPart, packing_slip,
};
use domain::quantity::measure;
use store::{
    orders::{KitContent, OrderLine},
    shipments::{Parcel, ParcelLine},
};
use terms::{Decimals, PaperSize, ParcelNumber, Problem, Quantity, SlipCode, SlipPaper};

/// The paper that was asked for, or else the shop's own.
pub(crate) fn paper(asked: Option<PaperSize>, usual: SlipPaper) -> Result<SlipPaper, Problem> {
    let Some(asked) = asked else { return Ok(usual) };
    SlipPaper::from_word(asked.as_str()).ok_or_else(|| other_paper(SlipPaper::WORDS))
}

/// Slips of one box or of all.
pub(crate) fn facts(all: &Shipped, only: Option<ParcelNumber>) -> PackingSlip {
    let (order, recipient) = (&all.order, &all.recipient);
    PackingSlip {
        sender: all.sender.clone(),
        order: order.number.to_string(),
        revision: order.revision,
        shipment: all.shipment.number.to_string(),
        ordered_on: order.placed_on,
        packed_on: all.shipment.packed_on,
        recipient_lines: std::iter::once(&recipient.name)
            .chain(&recipient.lines)
            .cloned()
            .collect(),
        service: all.service(),
        parcels: all
            .wanted(only)
            .map(|(parcel, inside)| slip_parcel(all, parcel, inside))
            .collect(),
        to_come: to_come(all),
        customer_note: plain(order.note_customer.clone()),
        packing_note: plain(order.note_packing.clone()),
        gift_note: plain(order.note_gift.clone()),
        is_gift: order.is_gift,
    }
}

pub(crate) fn set(
    engine: &mut Engine,
    slip: &PackingSlip,
    paper: SlipPaper,
) -> Result<Rendered, DocumentError> {
    packing_slip(engine, &WORDS, slip, paper.into())
}

fn slip_parcel(all: &Shipped, parcel: &Parcel, inside: &[ParcelLine]) -> SlipParcel {
    let code = SlipCode {
        revision: Some(all.order.revision),
        ..all.code(parcel)
    };
    let line = |inside: &ParcelLine| {
        let line = all.lines.iter().find(|line| line.id == inside.order_line_id)?;
        Some(slip_line(all, line, inside.quantity))
    };
    SlipParcel {
        number: parcel.parcel,
        of: small(all.parcels.len()),
        weight_g: parcel.weight_g,
        code: code.to_string(),
        lines: inside.iter().filter_map(line).collect(),
    }
}

fn slip_line(all: &Shipped, line: &OrderLine, quantity: Quantity) -> SlipLine {
    let parts = all.contents.iter().filter(|part| part.order_line_id == line.id);
    let part = |part: &KitContent| SlipPart {
        sku: part.sku.to_string(),
        name: part.name.to_string(),
        quantity: in_words(quantity.times(part.per_unit), part.unit_decimals, &part.unit),
        bin: plain(part.bin.clone()),
    };
    SlipLine {
        parts: parts.map(part).collect(),
        sku: line.sku.to_string(),
        name: line.name.to_string(),
        quantity: in_words(quantity, line.figures.unit_decimals, &line.unit),
        bin: plain(line.bin.clone()),
        note: plain(line.note.clone()),
    }
}

/// What the customer still gets and is neither in this shipment nor went before it.
fn to_come(all: &Shipped) -> Vec<SlipLine> {
    let inside = |line: &OrderLine| -> Quantity {
        let all_inside = all.parcels.iter().flat_map(|(_, inside)| inside);
        all_inside
            .filter(|inside| inside.order_line_id == line.id)
            .map(|inside| inside.quantity)
            .sum()
    };
    let left = |line: &OrderLine| {
        let state = state(&line.figures);
        // What was handed over is not open any more.
        let here = if all.shipment.handed_over_at.is_some() {
            Quantity::ZERO
        } else {
            inside(line)
        };
        let left = state.open() - here;
        (!state.is_service && left > Quantity::ZERO).then(|| slip_line(all, line, left))
    };
    all.lines.iter().filter_map(left).collect()
}

/// `3`, or `1.25 kg` for an item that is measured.
fn in_words(quantity: Quantity, decimals: Decimals, unit: &str) -> String {
    if decimals.get() == 0 {
        return quantity.to_string();
    }
    measure(quantity, decimals, unit)
}
