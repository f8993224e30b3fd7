//! The lines of an order: how far each is, what it comes to, what is picked for it.

use super::item::PartView;
use crate::failure::Failure;
use domain::{
    cancellation::{LineMoney, SoldLine, effective_line},
    guards::orders::NumberedLine,
    order::{self, LineState},
    sets::{PartWeight, weight_of_parts},
};
use store::{
    Reader,
    orders::{KitContent, LineFigures, OrderLine},
};
use terms::{
    Decimals, DeliveryStatus, Grams, ItemKind, Line, LineNumber, Minor, Note, OrderId, Quantity, Sku,
};
use terms_derive::wire;

#[wire]
pub struct OrderLineView {
    pub line: LineNumber,
    pub sku: Sku,
    pub name: Line,
    pub kind: ItemKind,
    pub unit: Line<12>,
    pub unit_decimals: Decimals,
    pub unit_price_minor: Minor,
    pub discount_minor: Minor,
    pub ordered: Quantity,
    pub allocated: Quantity,
    pub backordered: Quantity,
    /// In a parcel that is not handed over; part of `allocated`.
    pub packed: Quantity,
    pub shipped: Quantity,
    pub cancelled: Quantity,
    pub returned: Quantity,
    /// Allocated and in no parcel.
    pub promised: Quantity,
    /// What of it can go into a parcel now; nothing of a service.
    pub to_pack: Quantity,
    /// Shipped and not come back.
    pub with_customer: Quantity,
    /// After its discounts, for what is not cancelled, as the shop prices.
    pub total_minor: Minor,
    pub tax_minor: Minor,
    pub note: Option<Note>,
    pub bin: Option<Line<40>>,
    /// Of one whole unit; for a set, the sum of its parts when it has no weight of its own.
    pub weight_g: Option<Grams>,
    /// What is picked for one set; empty for anything else.
    pub parts: Vec<PartView>,
}

/// Where the pieces of a line are.
pub(crate) fn state(figures: &LineFigures) -> LineState {
    LineState {
        ordered: figures.ordered,
        cancelled: figures.cancelled,
        shipped: figures.shipped,
        allocated: figures.allocated,
        backordered: figures.backordered,
        packed: figures.packed,
        returned: figures.returned,
        is_service: figures.kind == ItemKind::Service,
    }
}

/// The same for all lines by their numbers, as the guards ask for them.
pub(crate) fn numbered(lines: &[OrderLine]) -> Vec<NumberedLine> {
    let one = |line: &OrderLine| NumberedLine {
        line: line.line,
        state: state(&line.figures),
    };
    lines.iter().map(one).collect()
}

/// A line as it was sold, and what became of it.
pub(crate) fn sold(line: &OrderLine) -> SoldLine {
    SoldLine {
        money: LineMoney {
            total_minor: line.total_minor,
            tax_minor: line.tax_minor,
        },
        state: state(&line.figures),
    }
}

/// How far the order with these lines is.
pub(crate) fn delivery_status(lines: &[OrderLine]) -> DeliveryStatus {
    status(lines.iter().map(|line| state(&line.figures)))
}

/// Delivery by the carrier is not recorded yet; a hand-over is "sent".
pub(crate) fn status(states: impl Iterator<Item = LineState>) -> DeliveryStatus {
    order::delivery_status(&states.collect::<Vec<_>>(), false)
}

/// What is picked for the sets among an order's lines; most orders have none, and then nothing is asked.
pub(crate) fn kit_contents(
    reader: &Reader<'_>,
    order: OrderId,
    lines: &[OrderLine],
) -> Result<Vec<KitContent>, Failure> {
    if lines.iter().any(|line| line.figures.kind == ItemKind::Kit) {
        return Ok(reader.orders().kit_contents(order)?);
    }
    Ok(Vec::new())
}

pub(crate) fn views(
    reader: &Reader<'_>,
    order: OrderId,
    lines: Vec<OrderLine>,
) -> Result<Vec<OrderLineView>, Failure> {
    let contents = kit_contents(reader, order, &lines)?;
    let view = |line: OrderLine| {
        let own: Vec<&KitContent> = contents
            .iter()
            .filter(|part| part.order_line_id == line.id)
            .collect();
        view(line, &own)
    };
    Ok(lines.into_iter().map(view).collect())
}

fn view(line: OrderLine, parts: &[&KitContent]) -> OrderLineView {
    let sold = sold(&line);
    let kept = effective_line(&sold);
    OrderLineView {
        line: line.line,
        sku: line.sku,
        name: line.name,
        kind: line.figures.kind,
        unit: line.unit,
        unit_decimals: line.figures.unit_decimals,
        unit_price_minor: line.unit_price_minor,
        discount_minor: line.discount_minor,
        ordered: line.figures.ordered,
        allocated: line.figures.allocated,
        backordered: line.figures.backordered,
        packed: line.figures.packed,
        shipped: line.figures.shipped,
        cancelled: line.figures.cancelled,
        returned: line.figures.returned,
        promised: sold.state.promised(),
        to_pack: sold.state.to_pack(),
        with_customer: sold.state.with_customer(),
        total_minor: kept.total_minor,
        tax_minor: kept.tax_minor,
        note: line.note,
        bin: line.bin,
        weight_g: line.weight_g.or_else(|| weight_of(parts)),
        parts: parts.iter().copied().map(part).collect(),
    }
}

fn weight_of(parts: &[&KitContent]) -> Option<Grams> {
    let weights = parts.iter().map(|part| PartWeight {
        weight_g: part.weight_g,
        unit_decimals: part.unit_decimals,
        per_unit: part.per_unit,
    });
    weight_of_parts(&weights.collect::<Vec<_>>())
}

fn part(part: &KitContent) -> PartView {
    PartView {
        sku: part.sku.clone(),
        name: part.name.clone(),
        unit: part.unit.clone(),
        unit_decimals: part.unit_decimals,
        quantity: part.per_unit,
        bin: part.bin.clone(),
    }
}
