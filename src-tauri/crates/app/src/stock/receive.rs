//! `stock.receive`: goods come in; waiting orders get theirs first.

use crate::{
    context::Context,
    failure::Failure,
    items, stock,
    wire::{
        items::{ReceiveStock, StockChanged},
        limits,
    },
};
use domain::{
    problem::{ProblemCode, Problems},
    text,
};
use serde_json::json;
use store::{Writer, items::Item, stock::NewMove};

pub(crate) fn receive(
    writer: &mut Writer<'_>,
    _: &Context,
    request: ReceiveStock,
) -> Result<StockChanged, Failure> {
    let mut problems = Problems::default();
    let note = request
        .note
        .as_deref()
        .and_then(|note| text::note("note", note, limits::NOTE, &mut problems));
    let mut received: Vec<(Item, i64, Option<i64>)> = Vec::with_capacity(request.lines.len());
    for (index, line) in request.lines.iter().enumerate() {
        let path = format!("lines[{index}]");
        let item = items::named(
            writer,
            &path,
            line.sku.as_deref(),
            line.barcode.as_deref(),
            &mut problems,
        )?;
        match item {
            Some(item) if item.kind != "stocked" => {
                problems.note(format!("{path}.sku"), ProblemCode::NotAllowed)
            }
            Some(item) => received.push((item, line.quantity, line.unit_cost_minor)),
            None => {}
        }
    }
    problems.or_value(())?;
    for (item, quantity, unit_cost_minor) in &received {
        writer.append_move(&NewMove {
            item_id: item.id,
            kind: "received",
            quantity: *quantity,
            unit_cost_minor: *unit_cost_minor,
            note: note.as_deref(),
            ..NewMove::default()
        })?;
    }
    let pieces: Vec<_> = received
        .iter()
        .map(|(item, quantity, _)| json!({ "sku": item.sku, "quantity": quantity }))
        .collect();
    writer.note("stock", None, Some(json!({ "received": pieces })));
    let mut items: Vec<Item> = received.into_iter().map(|(item, ..)| item).collect();
    items.sort_by_key(|item| item.id);
    items.dedup_by_key(|item| item.id);
    stock::changed(writer, &items)
}
