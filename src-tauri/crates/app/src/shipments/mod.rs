//! Boxes: packed, handed over, or taken apart again.

pub(crate) mod hand_over;
pub(crate) mod list;
pub(crate) mod pack;
pub(crate) mod show;
pub(crate) mod undo;

use crate::{
    failure::Failure,
    wire::shipments::{ParcelLineView, ParcelView, ShipmentView},
};
use domain::scan::ShipmentNumber;
use store::{
    Reader,
    orders::Order,
    shipments::{ParcelLine, Shipment},
};

/// The shipment that a command names by its number, undone ones too.
pub(crate) fn the_one(reader: &Reader<'_>, number: &str) -> Result<Shipment, Failure> {
    let number = ShipmentNumber::parse(number).ok_or_else(|| Failure::not_found("shipment"))?;
    reader
        .shipment(number.order, number.index)?
        .ok_or_else(|| Failure::not_found("shipment"))
}

pub(crate) fn number(shipment: &Shipment) -> String {
    ShipmentNumber {
        order: shipment.order_number,
        index: shipment.number,
    }
    .to_string()
}

pub(crate) fn views_of(reader: &Reader<'_>, order: &Order) -> Result<Vec<ShipmentView>, Failure> {
    let shipments = reader.shipments_of(order.id)?;
    shipments
        .into_iter()
        .map(|shipment| view(reader, shipment))
        .collect()
}

pub(crate) fn view(reader: &Reader<'_>, shipment: Shipment) -> Result<ShipmentView, Failure> {
    let lines = reader.parcel_lines(shipment.id)?;
    let parcels = reader.parcels(shipment.id)?.into_iter().map(|parcel| ParcelView {
        lines: lines
            .iter()
            .filter(|line| line.parcel == parcel.parcel)
            .map(line_view)
            .collect(),
        parcel: parcel.parcel,
        weight_g: parcel.weight_g,
        tracking: parcel.tracking,
    });
    let customer_id = reader.order(shipment.order_id)?.customer_id;
    Ok(ShipmentView {
        number: number(&shipment),
        order: shipment.order_number.to_string(),
        customer_name: reader.found_customer(customer_id)?.name,
        revision: shipment.revision,
        packed_at: shipment.packed_at,
        handed_over_at: shipment.handed_over_at,
        carrier: shipment.carrier,
        service: shipment.service,
        parcels: parcels.collect(),
    })
}

fn line_view(line: &ParcelLine) -> ParcelLineView {
    ParcelLineView {
        line: line.line,
        sku: line.sku.clone(),
        name: line.name.clone(),
        quantity: line.quantity,
        returning: line.returning,
        unit_decimals: line.unit_decimals,
    }
}

/// Live queries that a change of a shipment makes stale.
pub(crate) fn touch(writer: &mut store::Writer<'_>, order_number: i64) {
    writer.touch("shipments");
    writer.touch("orders");
    writer.touch(format!("order:{order_number}"));
}
