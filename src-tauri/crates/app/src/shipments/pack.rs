//! `shipments.pack`: promised pieces into boxes. Nothing leaves the shelf's figures yet.

use crate::{
    context::Context,
    failure::Failure,
    steps::{about, boxes, named},
    views::shipment::{self, ShipmentView},
};
use store::{Writer, orders::OrderLine, shipments::NewShipment};
use terms::{Grams, Nth, OrderNumber, ParcelNumber, Positive, ShipmentId};
use terms_derive::{request, wire};

/// What is said of a box while it is planned is said the same when it is packed.
pub use crate::steps::boxes::PackLine;

#[wire]
pub struct PackParcel {
    #[schemars(length(min = 1, max = 500))]
    pub lines: Vec<PackLine>,
    pub weight_g: Option<Positive<Grams>>,
}

/// Puts allocated pieces into parcels. No stock moves yet.
#[request(
    example = r#"{ "order": "1001", "parcels": [{ "lines": [{ "line": 1, "quantity": 2 }], "weight_g": 850 }] }"#
)]
pub struct PackShipment {
    pub order: OrderNumber,
    #[schemars(length(min = 1, max = 99))]
    pub parcels: Vec<PackParcel>,
}

/// What the timeline says.
#[wire]
pub struct ShipmentPacked {
    /// Its place among the shipments of the order.
    pub shipment: Nth,
    pub parcels: usize,
}

pub(crate) fn pack(
    writer: &mut Writer<'_>,
    context: &Context,
    request: PackShipment,
) -> Result<ShipmentView, Failure> {
    let order = named::order(writer, request.order)?;
    let lines = writer.orders().lines(order.id)?;
    let boxes = request.parcels.iter().map(|parcel| parcel.lines.as_slice());
    boxes::check(&order, &lines, boxes)?;
    let (shipment, index) = writer.shipments().insert(&NewShipment {
        first_order_id: order.id,
        customer_id: order.customer_id,
        ship_to_id: order.ship_to_id,
        revision: order.revision,
        packed_on: context.today,
    })?;
    for (number, parcel) in (1..).map(ParcelNumber::new).zip(&request.parcels) {
        fill(writer, shipment, number, parcel, &lines)?;
    }
    let packed = writer.shipments().listed(shipment)?;
    let told = ShipmentPacked {
        shipment: index,
        parcels: request.parcels.len(),
    };
    about::shipment::<PackShipment>(writer, &packed, &told)?;
    Ok(shipment::of(packed))
}

fn fill(
    writer: &Writer<'_>,
    shipment: ShipmentId,
    number: ParcelNumber,
    parcel: &PackParcel,
    lines: &[OrderLine],
) -> Result<(), Failure> {
    let weight_g = parcel.weight_g.map(Positive::get);
    let id = writer.shipments().insert_parcel(shipment, number, weight_g)?;
    for packed in &parcel.lines {
        if let Some(line) = lines.iter().find(|line| line.line == packed.line) {
            writer
                .shipments()
                .insert_parcel_line(id, line.id, packed.quantity.get())?;
        }
    }
    Ok(())
}
