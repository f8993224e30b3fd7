//! `shipments.show`: one shipment, box by box.

use crate::{
    context::Context,
    failure::Failure,
    shipments,
    wire::shipments::{ShipmentView, ShowShipment},
};
use store::Reader;

pub(crate) fn show(reader: &Reader<'_>, _: &Context, request: ShowShipment) -> Result<ShipmentView, Failure> {
    let shipment = shipments::the_one(reader, &request.shipment)?;
    shipments::view(reader, shipment)
}
