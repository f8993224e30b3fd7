//! `stock.moves`: the ledger of one item, newest first.

use crate::{context::Context, failure::Failure, steps::named};
use chrono::{DateTime, Utc};
use store::{Reader, stock::Move};
use terms::{
    Barcode, Minor, MoveId, MoveKind, Note, OrderNumber, Quantity, ReturnNumber, RowLimit, ShipmentNumber,
    Sku,
};
use terms_derive::{request, wire};

const ROWS: RowLimit = RowLimit::new(100);

/// The ledger of one item, newest first.
#[request(example = r#"{ "sku": "MUG-BL" }"#)]
pub struct ListMoves {
    pub sku: Option<Sku>,
    pub barcode: Option<Barcode>,
    /// Rows at most, the newest first; 100 when not named.
    pub limit: Option<RowLimit>,
    /// Goes on with rows older than this one.
    pub before: Option<MoveId>,
}

#[wire]
pub struct MoveRow {
    pub id: MoveId,
    pub at: DateTime<Utc>,
    pub kind: MoveKind,
    /// Change of what is on hand.
    pub quantity: Quantity,
    /// Change of what is held.
    pub held: Quantity,
    pub on_hand_after: Quantity,
    pub held_after: Quantity,
    pub unit_cost_minor: Option<Minor>,
    pub order: Option<OrderNumber>,
    pub shipment: Option<ShipmentNumber>,
    pub r#return: Option<ReturnNumber>,
    pub note: Option<Note>,
}

/// The ledger of one item, newest first; the sum of all rows is what is on hand.
#[wire]
pub struct MovesView {
    pub sku: Sku,
    pub on_hand: Quantity,
    pub held: Quantity,
    pub moves: Vec<MoveRow>,
    pub has_more: bool,
}

pub(crate) fn moves(reader: &Reader<'_>, _: &Context, request: ListMoves) -> Result<MovesView, Failure> {
    let item = named::the_item(reader, request.sku.as_ref(), request.barcode.as_ref())?;
    let page = reader
        .stock()
        .moves(item.id, request.before, request.limit.unwrap_or(ROWS))?;
    let level = reader.stock().level(item.id)?;
    Ok(MovesView {
        sku: item.sku,
        on_hand: level.on_hand,
        held: level.held,
        has_more: page.has_more,
        moves: page.rows.into_iter().map(row).collect(),
    })
}

fn row(found: Move) -> MoveRow {
    MoveRow {
        shipment: found.shipment(),
        r#return: found.return_number(),
        id: found.id,
        at: found.at,
        kind: found.kind,
        quantity: found.quantity,
        held: found.held,
        on_hand_after: found.on_hand_after,
        held_after: found.held_after,
        unit_cost_minor: found.unit_cost_minor,
        order: found.order,
        note: found.note,
    }
}
