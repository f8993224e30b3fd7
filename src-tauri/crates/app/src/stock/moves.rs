//! `stock.moves`: the ledger of one item, newest first.

use crate::{
    context::Context,
    failure::Failure,
    items,
    wire::items::{ListMoves, MoveKind, MoveRow, MovesView},
};
use domain::scan::{ReturnNumber, ShipmentNumber};
use store::{Reader, stock::Move};

const ROWS: i64 = 100;

pub(crate) fn moves(reader: &Reader<'_>, _: &Context, request: ListMoves) -> Result<MovesView, Failure> {
    let item = items::the_one(reader, request.sku.as_deref(), request.barcode.as_deref())?;
    let limit = request.limit.unwrap_or(ROWS);
    let found = reader.moves(item.id, request.before, limit + 1)?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let has_more = found.len() > wanted;
    let level = reader.level(item.id)?;
    Ok(MovesView {
        sku: item.sku,
        on_hand: level.on_hand,
        held: level.held,
        moves: found.into_iter().take(wanted).map(row).collect(),
        has_more,
    })
}

fn row(found: Move) -> MoveRow {
    let order = found.order.unwrap_or_default();
    MoveRow {
        id: found.id,
        at: found.at,
        kind: match found.kind.as_str() {
            "received" => MoveKind::Received,
            "shipped" => MoveKind::Shipped,
            "returned" => MoveKind::Returned,
            "moved" => MoveKind::Moved,
            _ => MoveKind::Adjusted,
        },
        quantity: found.quantity,
        held: found.held,
        on_hand_after: found.on_hand_after,
        held_after: found.held_after,
        unit_cost_minor: found.unit_cost_minor,
        order: found.order.map(|number| number.to_string()),
        shipment: found
            .shipment
            .map(|index| ShipmentNumber { order, index }.to_string()),
        return_: found
            .return_
            .map(|index| ReturnNumber { order, index }.to_string()),
        note: found.note,
    }
}
