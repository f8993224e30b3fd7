//! `returns.open`: announces what comes back, against the parcels that were handed over.

use crate::{
    context::Context,
    failure::Failure,
    orders, returns,
    returns::show,
    wire::{
        limits,
        returns::{OpenReturn, OpenReturnLine, ReturnView},
    },
};
use domain::{
    problem::{Problem, ProblemCode, Problems},
    scan::ShipmentNumber,
    text,
};
use serde_json::json;
use std::collections::BTreeMap;
use store::{Reader, Writer, orders::Order, shipments::ParcelLine};

pub(crate) fn open(writer: &mut Writer<'_>, _: &Context, request: OpenReturn) -> Result<ReturnView, Failure> {
    let order = orders::the_one(writer, &request.order)?;
    let mut problems = Problems::default();
    let note = request
        .note
        .as_deref()
        .and_then(|note| text::note("note", note, limits::NOTE, &mut problems));
    let notes = notes(&request.lines, &mut problems);
    let parcel_lines = parcel_lines(writer, &order, &request.lines, &mut problems)?;
    check_quantities(&request.lines, &parcel_lines, &mut problems);
    problems.or_value(())?;
    let (return_id, index) = writer.insert_return(order.id, note.as_deref())?;
    for (number, ((line, found), note)) in (1_i64..).zip(request.lines.iter().zip(&parcel_lines).zip(&notes))
    {
        if let Some(found) = found {
            let why = (line.reason.as_str(), note.as_deref());
            writer.insert_return_line(return_id, number, found.id, why, line.quantity)?;
        }
    }
    let found = writer
        .return_(order.number, index)?
        .ok_or_else(|| Failure::not_found("return"))?;
    let pieces: i64 = request.lines.iter().map(|line| line.quantity).sum();
    writer.note(
        format!("return {}", returns::number(&found)),
        Some(order.id),
        Some(json!({ "return": index, "pieces": pieces })),
    );
    returns::touch(writer, &found);
    show::view(writer, found, 0)
}

fn notes(lines: &[OpenReturnLine], problems: &mut Problems) -> Vec<Option<String>> {
    let clean = |(index, line): (usize, &OpenReturnLine)| {
        let path = format!("lines[{index}].note");
        line.note
            .as_deref()
            .and_then(|note| text::note(&path, note, limits::NOTE, problems))
    };
    lines.iter().enumerate().map(clean).collect()
}

/// The parcel line that each line points at; `None` where it points at nothing that was handed over.
fn parcel_lines(
    reader: &Reader<'_>,
    order: &Order,
    lines: &[OpenReturnLine],
    problems: &mut Problems,
) -> Result<Vec<Option<ParcelLine>>, Failure> {
    let mut found = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let path = format!("lines[{index}]");
        let number = ShipmentNumber::parse(&line.shipment).filter(|number| number.order == order.number);
        let shipment = match number {
            Some(number) => reader.shipment(number.order, number.index)?,
            None => None,
        };
        let Some(shipment) = shipment else {
            problems.note(format!("{path}.shipment"), ProblemCode::Unknown);
            found.push(None);
            continue;
        };
        if shipment.handed_over_at.is_none() {
            problems.add(
                Problem::new(format!("{path}.shipment"), ProblemCode::NotAllowed).with("handed_over", false),
            );
            found.push(None);
            continue;
        }
        let all = reader.parcel_lines(shipment.id)?;
        if !all.iter().any(|other| other.parcel == line.parcel) {
            problems.note(format!("{path}.parcel"), ProblemCode::Unknown);
        } else if !all
            .iter()
            .any(|other| other.parcel == line.parcel && other.line == line.line)
        {
            problems.note(format!("{path}.line"), ProblemCode::Unknown);
        }
        found.push(
            all.into_iter()
                .find(|other| other.parcel == line.parcel && other.line == line.line),
        );
    }
    Ok(found)
}

/// Demand is added up per parcel line first: the same pieces cannot come back twice.
fn check_quantities(lines: &[OpenReturnLine], found: &[Option<ParcelLine>], problems: &mut Problems) {
    let mut wanted: BTreeMap<i64, i64> = BTreeMap::new();
    for (line, found) in lines.iter().zip(found) {
        if let Some(found) = found {
            let sum = wanted.entry(found.id).or_default();
            *sum = sum.saturating_add(line.quantity);
        }
    }
    for (index, found) in found.iter().enumerate() {
        let Some(found) = found else { continue };
        let most = found.quantity - found.returning;
        if wanted[&found.id] > most {
            let path = format!("lines[{index}].quantity");
            problems.add(Problem::new(path, ProblemCode::Exceeds).with("max", most));
        }
    }
}
