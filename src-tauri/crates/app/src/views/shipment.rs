//! A shipment, box by box, and what can be done with it.

use super::action::Action;
use chrono::{DateTime, Utc};
use domain::guards::{
    returns::SentLine,
    shipments::{ShipmentFacts, may_hand_over, may_undo},
};
use store::shipments::{ListedShipment, Parcel, ParcelLine};
use terms::{
    Decimals, Grams, Line, LineNumber, OrderNumber, ParcelNumber, Quantity, Revision, ShipmentAction,
    ShipmentNumber, Sku, Tracking,
};
use terms_derive::wire;

#[wire]
pub struct ParcelLineView {
    /// The line's number in the order.
    pub line: LineNumber,
    pub sku: Sku,
    pub name: Line,
    pub quantity: Quantity,
    /// Announced to come back, or back already.
    pub returning: Quantity,
    /// What of it may still be announced to come back; nothing before it is handed over.
    pub may_return: Quantity,
    pub unit_decimals: Decimals,
}

#[wire]
pub struct ParcelView {
    pub parcel: ParcelNumber,
    pub weight_g: Option<Grams>,
    pub tracking: Option<Tracking>,
    pub lines: Vec<ParcelLineView>,
}

#[wire]
pub struct ShipmentView {
    pub number: ShipmentNumber,
    pub order: OrderNumber,
    pub customer_name: Line,
    /// The order's revision that was packed.
    pub revision: Revision,
    pub packed_at: DateTime<Utc>,
    pub handed_over_at: Option<DateTime<Utc>>,
    pub carrier: Option<Line<50>>,
    pub service: Option<Line<50>>,
    pub parcels: Vec<ParcelView>,
    /// What can be done with it now, and if not, why not.
    pub actions: Vec<Action<ShipmentAction>>,
}

pub(crate) fn of(listed: ListedShipment) -> ShipmentView {
    let facts = facts(&listed);
    let actions = actions(&facts);
    let shipment = listed.shipment;
    let parcels = listed.parcels.into_iter();
    let parcels = parcels.map(|(box_, lines)| parcel(box_, lines, facts.is_handed_over));
    ShipmentView {
        number: shipment.number,
        order: shipment.number.order,
        customer_name: listed.customer_name,
        revision: shipment.revision,
        packed_at: shipment.packed_at,
        handed_over_at: shipment.handed_over_at,
        carrier: shipment.carrier,
        service: shipment.service,
        parcels: parcels.collect(),
        actions,
    }
}

/// What the guards of a shipment look at.
pub(crate) fn facts(listed: &ListedShipment) -> ShipmentFacts {
    ShipmentFacts {
        is_handed_over: listed.shipment.handed_over_at.is_some(),
        is_undone: listed.shipment.undone_at.is_some(),
        is_held: listed.is_held,
    }
}

/// What of a line in a box that was handed over may come back.
pub(crate) fn sent(line: &ParcelLine) -> SentLine {
    SentLine {
        parcel_line_id: line.id,
        quantity: line.quantity,
        returning: line.returning,
    }
}

fn actions(facts: &ShipmentFacts) -> Vec<Action<ShipmentAction>> {
    let may = |action: &ShipmentAction| match action {
        ShipmentAction::HandOver => may_hand_over(facts),
        ShipmentAction::Undo => may_undo(facts),
    };
    ShipmentAction::ALL
        .iter()
        .map(|action| Action::of(*action, may(action)))
        .collect()
}

fn parcel(parcel: Parcel, lines: Vec<ParcelLine>, is_handed_over: bool) -> ParcelView {
    ParcelView {
        parcel: parcel.parcel,
        weight_g: parcel.weight_g,
        tracking: parcel.tracking,
        lines: lines
            .into_iter()
            .map(|inside| line(inside, is_handed_over))
            .collect(),
    }
}

fn line(line: ParcelLine, is_handed_over: bool) -> ParcelLineView {
    let left = sent(&line).left();
    ParcelLineView {
        may_return: if is_handed_over { left } else { Quantity::ZERO },
        line: line.line,
        sku: line.sku,
        name: line.name,
        quantity: line.quantity,
        returning: line.returning,
        unit_decimals: line.unit_decimals,
    }
}
