//! `shipments.undo`: takes a packed shipment apart again. Its number is not given twice.

use crate::{
    context::Context,
    failure::Failure,
    shipments,
    wire::shipments::{ShipmentView, UndoShipment},
};
use domain::problem::{Problem, ProblemCode};
use serde_json::json;
use store::Writer;

pub(crate) fn undo(
    writer: &mut Writer<'_>,
    _: &Context,
    request: UndoShipment,
) -> Result<ShipmentView, Failure> {
    let shipment = shipments::the_one(writer, &request.shipment)?;
    if shipment.handed_over_at.is_some() || shipment.undone_at.is_some() {
        let problem = Problem::new("shipment", ProblemCode::NotAllowed)
            .with("handed_over", shipment.handed_over_at.is_some())
            .with("undone", shipment.undone_at.is_some());
        return Err(Failure::because(crate::ErrorCode::Invalid, problem));
    }
    for line in writer.parcel_lines(shipment.id)? {
        writer.add_packed(line.order_line_id, -line.quantity)?;
    }
    writer.set_undone(shipment.id)?;
    let subject = format!("shipment {}", shipments::number(&shipment));
    writer.note(
        subject,
        Some(shipment.order_id),
        Some(json!({ "shipment": shipment.number })),
    );
    shipments::touch(writer, shipment.order_number);
    shipments::view(writer, shipment)
}
