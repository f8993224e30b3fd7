//! `shipments.hand_over`: the carrier has it. Takes the stock and freezes what is in the boxes.

use crate::{
    context::Context,
    failure::Failure,
    shipments,
    wire::{
        limits,
        shipments::{HandOver, ShipmentView},
    },
};
use domain::{
    problem::{Problem, ProblemCode, Problems},
    text,
};
use serde_json::json;
use store::{
    Writer,
    shipments::{Parcel, Shipment},
    stock::NewMove,
};

/// What the carrier's side of a hand-over says, cleaned.
struct Parsed {
    carrier: Option<String>,
    service: Option<String>,
    tracking: Vec<Option<String>>,
}

pub(crate) fn hand_over(
    writer: &mut Writer<'_>,
    _: &Context,
    request: HandOver,
) -> Result<ShipmentView, Failure> {
    let shipment = shipments::the_one(writer, &request.shipment)?;
    let order = writer.order(shipment.order_id)?;
    let parcels = writer.parcels(shipment.id)?;
    let mut problems = Problems::default();
    check(&shipment, order.hold_reason.is_some(), &mut problems);
    let parsed = parse(&request, &parcels, &mut problems);
    problems.or_value(())?;
    take_stock(writer, &shipment)?;
    for (parcel, tracking) in parcels.iter().zip(&parsed.tracking) {
        if let Some(tracking) = tracking {
            writer.set_tracking(parcel.id, tracking)?;
        }
    }
    writer.set_handed_over(shipment.id, parsed.carrier.as_deref(), parsed.service.as_deref())?;
    let detail = json!({ "shipment": shipment.number, "parcels": parcels.len(), "tracked": parsed.tracking.iter().flatten().count() });
    writer.note(
        format!("shipment {}", shipments::number(&shipment)),
        Some(order.id),
        Some(detail),
    );
    shipments::touch(writer, order.number);
    writer.touch("stock");
    let number = shipments::number(&shipment);
    let handed_over = shipments::the_one(writer, &number)?;
    shipments::view(writer, handed_over)
}

fn check(shipment: &Shipment, is_held: bool, problems: &mut Problems) {
    if shipment.handed_over_at.is_some() {
        problems.add(Problem::new("shipment", ProblemCode::NotAllowed).with("handed_over", true));
    }
    if shipment.undone_at.is_some() {
        problems.add(Problem::new("shipment", ProblemCode::NotAllowed).with("undone", true));
    }
    if is_held {
        problems.add(Problem::new("shipment", ProblemCode::NotAllowed).with("on_hold", true));
    }
}

fn parse(request: &HandOver, parcels: &[Parcel], problems: &mut Problems) -> Parsed {
    let mut line =
        |path: &str, value: Option<&str>, max| value.and_then(|value| text::line(path, value, max, problems));
    let carrier = line("carrier", request.carrier.as_deref(), limits::LINE);
    let service = line("service", request.service.as_deref(), limits::LINE);
    let given = request.tracking.as_deref().unwrap_or(&[]);
    let mut tracking = Vec::with_capacity(given.len());
    for (index, number) in given.iter().enumerate() {
        let path = format!("tracking[{index}]");
        // An empty place is a parcel without a number; the numbers behind it keep their parcels.
        let parsed = if number.trim().is_empty() {
            None
        } else {
            text::barcode(&path, number, problems)
        };
        if parsed.is_some() && tracking.contains(&parsed) {
            problems.note(path, ProblemCode::Duplicate);
        }
        tracking.push(parsed);
    }
    if given.len() > parcels.len() {
        problems.add(Problem::new("tracking", ProblemCode::TooLong).with("max", parcels.len()));
    }
    Parsed {
        carrier,
        service,
        tracking,
    }
}

/// Promised pieces become shipped ones, and the ledger says so for every item they take.
fn take_stock(writer: &mut Writer<'_>, shipment: &Shipment) -> Result<(), Failure> {
    for line in writer.parcel_lines(shipment.id)? {
        // The promise goes first: a level never promises more than it has.
        writer.ship_line(line.order_line_id, line.quantity)?;
        for take in writer.takes(line.order_line_id)? {
            writer.append_move(&NewMove {
                item_id: take.item_id,
                kind: "shipped",
                quantity: -line.quantity * take.per_unit,
                shipment_id: Some(shipment.id),
                ..NewMove::default()
            })?;
        }
        writer.touch(format!("item:{}", line.sku));
    }
    Ok(())
}
