//! `shipments.show`: one shipment, box by box.

use crate::{
    context::Context,
    failure::Failure,
    steps::named,
    views::shipment::{self, ShipmentView},
};
use store::Reader;
use terms::ShipmentNumber;
use terms_derive::request;

/// One shipment, box by box.
#[request(example = r#"{ "shipment": "1001-1" }"#)]
pub struct ShowShipment {
    pub shipment: ShipmentNumber,
}

pub(crate) fn show(reader: &Reader<'_>, _: &Context, request: ShowShipment) -> Result<ShipmentView, Failure> {
    let found = named::shipment(reader, request.shipment)?;
    Ok(shipment::of(reader.shipments().listed(found.id)?))
}
