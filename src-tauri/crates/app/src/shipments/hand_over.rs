//! `shipments.hand_over`: the carrier has it. Takes the stock and freezes what is in the boxes.

use crate::{
    context::Context,
    failure::Failure,
    steps::{
        about,
        movement::{self, Movement, shift},
        named,
    },
    views::shipment::{self, ShipmentView},
};
use domain::guards::shipments::{may_hand_over, tracking_fits};
use store::{Writer, shipments::ListedShipment, stock::Cause};
use terms::{Line, MoveKind, Nth, OrderLineId, Problems, Quantity, ShipmentNumber, Tag, Tracking};
use terms_derive::{request, wire};

/// Gives the parcels to the carrier: takes the stock and freezes what is in them.
#[request(
    example = r#"{ "shipment": "1001-1", "carrier": "Royal Mail", "service": "Tracked 48", "tracking": ["RB473124829GB"] }"#
)]
pub struct HandOver {
    pub shipment: ShipmentNumber,
    pub carrier: Option<Line<50>>,
    pub service: Option<Line<50>>,
    /// A number for each parcel, in their order; an empty place is a parcel without a number.
    #[schemars(length(max = 99))]
    pub tracking: Option<Vec<Option<Tracking>>>,
}

/// What the timeline says.
#[wire]
pub struct HandedOver {
    /// Its place among the shipments of the order.
    pub shipment: Nth,
    pub parcels: usize,
    /// How many of them have a number of the carrier.
    pub tracked: usize,
}

pub(crate) fn hand_over(
    writer: &mut Writer<'_>,
    _: &Context,
    request: HandOver,
) -> Result<ShipmentView, Failure> {
    let found = named::shipment(writer, request.shipment)?;
    let packed = writer.shipments().listed(found.id)?;
    let tracking = request.tracking.unwrap_or_default();
    check(&packed, &tracking)?;
    take_stock(writer, &packed)?;
    for ((parcel, _), tracking) in packed.parcels.iter().zip(&tracking) {
        if let Some(tracking) = tracking {
            writer.shipments().set_tracking(parcel.id, tracking)?;
        }
    }
    writer
        .shipments()
        .set_handed_over(found.id, request.carrier.as_ref(), request.service.as_ref())?;
    let told = HandedOver {
        shipment: found.number.index,
        parcels: packed.parcels.len(),
        tracked: tracking.iter().flatten().count(),
    };
    about::shipment::<HandOver>(writer, &packed, &told)?;
    writer.touch(Tag::Stock);
    Ok(shipment::of(writer.shipments().listed(found.id)?))
}

fn check(packed: &ListedShipment, tracking: &[Option<Tracking>]) -> Result<(), Problems> {
    let mut problems = Problems::default();
    for asked in [
        may_hand_over(&shipment::facts(packed)),
        tracking_fits(tracking, packed.parcels.len()),
    ] {
        problems.absorb("", asked.err().unwrap_or_default());
    }
    problems.or_value(())
}

/// Promised pieces become shipped ones, and the ledger says so for every item they take.
fn take_stock(writer: &mut Writer<'_>, packed: &ListedShipment) -> Result<(), Failure> {
    let lines = || packed.parcels.iter().flat_map(|(_, lines)| lines);
    let ids: Vec<OrderLineId> = lines().map(|line| line.order_line_id).collect();
    let takes = writer.stock().takes_of_lines(&ids)?;
    for line in lines() {
        // The promise goes first: a level never promises more than it has.
        writer.orders().ship_line(line.order_line_id, line.quantity)?;
        let out = Movement {
            kind: MoveKind::Shipped,
            on_hand: -line.quantity,
            held: Quantity::ZERO,
        };
        let takes = movement::of(&takes, line.order_line_id);
        shift(writer, takes, &out, Cause::Shipment(packed.shipment.id))?;
        writer.touch(Tag::Item(line.sku.clone()));
    }
    Ok(())
}
