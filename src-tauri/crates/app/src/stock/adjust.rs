//! `stock.adjust`: a correction, never below what is promised or held.

use crate::{
    context::Context,
    failure::Failure,
    items, stock,
    wire::{
        items::{AdjustStock, StockChanged},
        limits,
    },
};
use domain::{
    problem::{Problem, ProblemCode, Problems},
    text,
};
use serde_json::json;
use store::{Writer, items::Item, stock::NewMove};

pub(crate) fn adjust(
    writer: &mut Writer<'_>,
    _: &Context,
    request: AdjustStock,
) -> Result<StockChanged, Failure> {
    let mut problems = Problems::default();
    let item = items::named(
        writer,
        "",
        request.sku.as_deref(),
        request.barcode.as_deref(),
        &mut problems,
    )?;
    let reason = text::required_line("reason", &request.reason, limits::LINE, &mut problems);
    let difference = match &item {
        Some(item) if item.kind != "stocked" => {
            problems.note("sku", ProblemCode::NotAllowed);
            0
        }
        item => difference(writer, &request, item.as_ref(), &mut problems)?,
    };
    problems.or_value(())?;
    let (Some(item), Some(reason)) = (item, reason) else {
        return Err(Failure::invalid("sku", ProblemCode::Required));
    };
    if difference != 0 {
        writer.append_move(&NewMove {
            item_id: item.id,
            kind: "adjusted",
            quantity: difference,
            note: Some(&reason),
            ..NewMove::default()
        })?;
    }
    writer.note(
        format!("item {}", item.sku),
        None,
        Some(json!({ "adjusted": difference })),
    );
    stock::changed(writer, &[item])
}

/// The difference to write; counting what is known already is no difference and no row.
fn difference(
    writer: &Writer<'_>,
    request: &AdjustStock,
    item: Option<&Item>,
    problems: &mut Problems,
) -> Result<i64, Failure> {
    let level = item
        .map(|item| writer.level(item.id))
        .transpose()?
        .unwrap_or_default();
    let (path, difference) = match (request.quantity, request.counted) {
        (Some(_), Some(_)) => {
            problems.note("counted", ProblemCode::NotAllowed);
            return Ok(0);
        }
        (None, None) => {
            problems.note("quantity", ProblemCode::Required);
            return Ok(0);
        }
        (Some(quantity), None) => ("quantity", quantity),
        (None, Some(counted)) => ("counted", counted - level.on_hand),
    };
    // What is promised or held cannot vanish unseen: the orders have to be settled first.
    if item.is_some() && difference < 0 && -difference > level.available() {
        let least = if path == "counted" {
            level.held + level.allocated
        } else {
            -level.available()
        };
        problems.add(
            Problem::new(path, ProblemCode::TooSmall)
                .with("min", least)
                .with("allocated", level.allocated)
                .with("held", level.held),
        );
    }
    if item.is_some() && level.on_hand.saturating_add(difference) > limits::QUANTITY * 1000 {
        problems.add(Problem::new(path, ProblemCode::TooLarge).with("max", limits::QUANTITY));
    }
    Ok(difference)
}
