//! `shipments.pack`: promised pieces into boxes. Nothing leaves the shelf's figures yet.

use crate::{
    context::Context,
    failure::Failure,
    orders, shipments,
    wire::shipments::{PackShipment, ShipmentView},
};
use domain::problem::{Problem, ProblemCode, Problems};
use serde_json::json;
use std::collections::BTreeMap;
use store::{Writer, orders::Line};

pub(crate) fn pack(
    writer: &mut Writer<'_>,
    context: &Context,
    request: PackShipment,
) -> Result<ShipmentView, Failure> {
    let order = orders::the_one(writer, &request.order)?;
    let lines = writer.order_lines(order.id)?;
    let mut problems = Problems::default();
    if order.hold_reason.is_some() {
        problems.add(Problem::new("order", ProblemCode::NotAllowed).with("on_hold", true));
    }
    check(&request, &lines, &mut problems);
    problems.or_value(())?;
    let (shipment_id, index) = writer.insert_shipment(order.id, order.revision, context.today)?;
    for (number, parcel) in (1_i64..).zip(&request.parcels) {
        let parcel_id = writer.insert_parcel(shipment_id, number, parcel.weight_g)?;
        for packed in &parcel.lines {
            if let Some(line) = lines.iter().find(|line| line.line == packed.line) {
                writer.insert_parcel_line(parcel_id, line.id, packed.quantity)?;
            }
        }
    }
    let subject = format!("shipment {}-{index}", order.number);
    writer.note(
        subject,
        Some(order.id),
        Some(json!({ "shipment": index, "parcels": request.parcels.len() })),
    );
    shipments::touch(writer, order.number);
    let shipment = writer
        .shipment(order.number, index)?
        .ok_or_else(|| Failure::not_found("shipment"))?;
    shipments::view(writer, shipment)
}

/// Every line exists, is goods, stands once in a box, and all boxes together take no more than is promised.
fn check(request: &PackShipment, lines: &[Line], problems: &mut Problems) {
    let mut wanted: BTreeMap<i64, i64> = BTreeMap::new();
    for packed in request.parcels.iter().flat_map(|parcel| &parcel.lines) {
        let sum = wanted.entry(packed.line).or_default();
        *sum = sum.saturating_add(packed.quantity);
    }
    for (at, parcel) in request.parcels.iter().enumerate() {
        if parcel.lines.is_empty() {
            problems.note(format!("parcels[{at}].lines"), ProblemCode::Required);
        }
        for (index, packed) in parcel.lines.iter().enumerate() {
            let path = format!("parcels[{at}].lines[{index}]");
            let Some(line) = lines.iter().find(|line| line.line == packed.line) else {
                problems.note(format!("{path}.line"), ProblemCode::Unknown);
                continue;
            };
            if line.kind == "service" {
                problems.note(format!("{path}.line"), ProblemCode::NotAllowed);
                continue;
            }
            if parcel.lines[..index]
                .iter()
                .any(|other| other.line == packed.line)
            {
                problems.note(format!("{path}.line"), ProblemCode::Duplicate);
            }
            let most = line.allocated - line.packed;
            if wanted.get(&packed.line).is_some_and(|sum| *sum > most) {
                problems
                    .add(Problem::new(format!("{path}.quantity"), ProblemCode::Exceeds).with("max", most));
            }
        }
    }
}
