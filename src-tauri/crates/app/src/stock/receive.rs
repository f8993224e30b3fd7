//! `stock.receive`: goods come in; waiting orders get theirs first.

use crate::{
    context::Context,
    door::tell,
    failure::Failure,
    steps::{
        named,
        stock_changed::{StockChanged, changed},
    },
};
use domain::guards::stock::may_count;
use store::{
    Reader, Writer,
    items::Item,
    stock::{Cause, NewMove},
};
use terms::{Barcode, Minor, MoveKind, NotNegative, Note, Positive, Problems, Quantity, Sku, Subject};
use terms_derive::{request, wire};

#[wire]
pub struct ReceiveLine {
    pub sku: Option<Sku>,
    pub barcode: Option<Barcode>,
    pub quantity: Positive<Quantity>,
    pub unit_cost_minor: Option<NotNegative<Minor>>,
}

/// Takes goods in; waiting orders get theirs first, in their order.
#[request(example = r#"{ "lines": [{ "sku": "MUG-BL", "quantity": 12, "unit_cost_minor": 410 }] }"#)]
pub struct ReceiveStock {
    #[schemars(length(min = 1, max = 500))]
    pub lines: Vec<ReceiveLine>,
    pub note: Option<Note>,
}

/// What came in.
#[wire]
pub struct Received {
    pub received: Vec<ReceivedPieces>,
}

#[wire]
pub struct ReceivedPieces {
    pub sku: Sku,
    pub quantity: Quantity,
}

pub(crate) fn receive(
    writer: &mut Writer<'_>,
    _: &Context,
    request: ReceiveStock,
) -> Result<StockChanged, Failure> {
    let mut problems = Problems::default();
    let known = known(writer, &request.lines, &mut problems)?;
    problems.or_value(())?;
    let book = writer.stock();
    let receipt = book.insert_receipt(request.note.as_ref())?;
    for (item, line) in &known {
        book.append_move(&NewMove {
            item_id: item.id,
            kind: MoveKind::Received,
            quantity: line.quantity.get(),
            held: Quantity::ZERO,
            unit_cost_minor: line.unit_cost_minor.map(NotNegative::get),
            cause: Cause::Receipt(receipt),
            note: None,
        })?;
    }
    let pieces = |(item, line): &(Item, &ReceiveLine)| ReceivedPieces {
        sku: item.sku.clone(),
        quantity: line.quantity.get(),
    };
    let told = Received {
        received: known.iter().map(pieces).collect(),
    };
    let mut items: Vec<Item> = known.into_iter().map(|(item, _)| item).collect();
    items.sort_by_key(|item| item.id);
    items.dedup_by_key(|item| item.id);
    let goods = items.iter().map(|item| Subject::Item(item.id, item.sku.clone()));
    tell::<ReceiveStock>(writer, std::iter::once(Subject::Stock).chain(goods), &told);
    changed(writer, &items)
}

/// The lines with their items.
fn known<'r>(
    reader: &Reader<'_>,
    lines: &'r [ReceiveLine],
    problems: &mut Problems,
) -> Result<Vec<(Item, &'r ReceiveLine)>, Failure> {
    let mut known = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let path = format!("lines[{index}]");
        let item = named::item(reader, &path, line.sku.as_ref(), line.barcode.as_ref(), problems)?;
        if let Some(item) = item {
            match may_count(item.kind) {
                Ok(()) => known.push((item, line)),
                Err(why) => problems.absorb(&path, why),
            }
        }
    }
    Ok(known)
}
