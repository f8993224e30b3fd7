//! `returns.inspect`: in what state it is, and where it goes. Only this puts pieces back on sale.

use crate::{
    context::Context,
    failure::Failure,
    returns,
    returns::show,
    stock::fill,
    wire::{
        limits,
        returns::{Disposition, InspectReturn, InspectReturnLine, ReturnView},
    },
};
use domain::{problem::Problems, text};
use serde_json::json;
use store::{
    Writer,
    returns::{Inspection, Return, ReturnLine},
    stock::NewMove,
};

pub(crate) fn inspect(
    writer: &mut Writer<'_>,
    _: &Context,
    request: InspectReturn,
) -> Result<ReturnView, Failure> {
    let found = returns::the_one(writer, &request.return_)?;
    let lines = writer.return_lines(found.id)?;
    let named: Vec<(i64, i64)> = request
        .lines
        .iter()
        .map(|line| (line.line, line.quantity))
        .collect();
    let mut problems = Problems::default();
    returns::check_lines(
        &named,
        &lines,
        |line| line.received - line.inspected,
        &mut problems,
    );
    let notes = notes(&request.lines, &mut problems);
    problems.or_value(())?;
    let mut freed = Vec::new();
    for (seen, note) in request.lines.iter().zip(notes) {
        if let Some(line) = lines.iter().find(|line| line.line == seen.line) {
            freed.extend(apply(writer, &found, line, seen, note)?);
        }
    }
    let pieces: i64 = named.iter().map(|(_, quantity)| quantity).sum();
    let subject = format!("return {}", returns::number(&found));
    writer.note(
        subject,
        Some(found.order_id),
        Some(json!({ "return": found.number, "pieces": pieces })),
    );
    returns::touch(writer, &found);
    writer.touch("stock");
    fill::fill(writer, &freed)?;
    show::view(writer, found, 0)
}

fn notes(lines: &[InspectReturnLine], problems: &mut Problems) -> Vec<Option<String>> {
    let clean = |(index, line): (usize, &InspectReturnLine)| {
        let path = format!("lines[{index}].note");
        line.note
            .as_deref()
            .and_then(|note| text::note(&path, note, limits::NOTE, problems))
    };
    lines.iter().enumerate().map(clean).collect()
}

/// Writes what was seen and moves the pieces; the items that are on sale again by it.
fn apply(
    writer: &mut Writer<'_>,
    found: &Return,
    line: &ReturnLine,
    seen: &InspectReturnLine,
    note: Option<String>,
) -> Result<Vec<i64>, Failure> {
    writer.insert_inspection(&Inspection {
        return_line_id: line.id,
        quantity: seen.quantity,
        condition: seen.condition.as_str().to_owned(),
        disposition: seen.disposition.as_str().to_owned(),
        note,
    })?;
    writer.touch(format!("item:{}", line.sku));
    let (kind, on_hand) = match seen.disposition {
        Disposition::Restock => ("moved", 0),
        Disposition::Scrap => ("adjusted", -1),
        Disposition::Hold => return Ok(Vec::new()),
    };
    let mut freed = Vec::new();
    for take in writer.takes(line.order_line_id)? {
        let pieces = seen.quantity * take.per_unit;
        writer.append_move(&NewMove {
            item_id: take.item_id,
            kind,
            quantity: on_hand * pieces,
            held: -pieces,
            return_id: Some(found.id),
            ..NewMove::default()
        })?;
        freed.push(take.item_id);
    }
    Ok(freed)
}
