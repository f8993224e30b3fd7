//! `shipments.undo`: takes a packed shipment apart again. Its number is not given twice.

use crate::{
    context::Context,
    failure::Failure,
    steps::{about, named},
    views::shipment::{self, ShipmentView},
};
use domain::guards::shipments::may_undo;
use store::Writer;
use terms::{Nth, ShipmentNumber};
use terms_derive::{request, wire};

/// Takes a packed shipment apart again; once handed over it cannot be.
#[request(example = r#"{ "shipment": "1001-1" }"#)]
pub struct UndoShipment {
    pub shipment: ShipmentNumber,
}

/// What the timeline says.
#[wire]
pub struct ShipmentUndone {
    /// Its place among the shipments of the order.
    pub shipment: Nth,
}

pub(crate) fn undo(
    writer: &mut Writer<'_>,
    _: &Context,
    request: UndoShipment,
) -> Result<ShipmentView, Failure> {
    let found = named::shipment(writer, request.shipment)?;
    let packed = writer.shipments().listed(found.id)?;
    may_undo(&shipment::facts(&packed))?;
    for line in packed.parcels.iter().flat_map(|(_, lines)| lines) {
        writer.orders().add_packed(line.order_line_id, -line.quantity)?;
    }
    writer.shipments().set_undone(found.id)?;
    about::shipment::<UndoShipment>(
        writer,
        &packed,
        &ShipmentUndone {
            shipment: found.number.index,
        },
    )?;
    Ok(shipment::of(writer.shipments().listed(found.id)?))
}
