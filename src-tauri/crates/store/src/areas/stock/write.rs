//! Rows appended to the ledger, what caused them, and promises.

use super::book::StockWriter;
use crate::{
    error::Result,
    row::{cells, named},
    statement::Do,
};
use rusqlite::Connection;
use terms::{
    CorrectionId, ItemId, Line, Minor, MoveId, MoveKind, Note, OrderLineId, Quantity, ReceiptId, ReturnId,
    ShipmentId,
};

/// What moved stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    Receipt(ReceiptId),
    Shipment(ShipmentId),
    Return(ReturnId),
    Correction(CorrectionId),
}

/// A row to append to the ledger.
#[derive(Debug, Clone)]
pub struct NewMove<'a> {
    pub item_id: ItemId,
    pub kind: MoveKind,
    /// Change of what is on hand.
    pub quantity: Quantity,
    /// Change of what is held.
    pub held: Quantity,
    pub unit_cost_minor: Option<Minor>,
    pub cause: Cause,
    /// What the cause does not say already.
    pub note: Option<&'a Note>,
}

/// The one key of four that is set.
#[derive(Default)]
struct Keys {
    receipt_id: Option<ReceiptId>,
    shipment_id: Option<ShipmentId>,
    return_id: Option<ReturnId>,
    correction_id: Option<CorrectionId>,
}

impl From<Cause> for Keys {
    fn from(cause: Cause) -> Self {
        let mut keys = Self::default();
        match cause {
            Cause::Receipt(id) => keys.receipt_id = Some(id),
            Cause::Shipment(id) => keys.shipment_id = Some(id),
            Cause::Return(id) => keys.return_id = Some(id),
            Cause::Correction(id) => keys.correction_id = Some(id),
        }
        keys
    }
}

pub(super) static INSERT_RECEIPT: Do = Do::new("INSERT INTO receipts (note, received_at) VALUES (?1, ?2)");
pub(super) static INSERT_CORRECTION: Do =
    Do::new("INSERT INTO corrections (reason, corrected_at) VALUES (?1, ?2)");
/// Bin and lot are left at '': nothing says yet where it lies.
pub(super) static APPEND: Do = Do::hot(
    "INSERT INTO stock_moves (item_id, kind, quantity, held, on_hand_after, held_after, unit_cost_minor,
                              receipt_id, shipment_id, return_id, correction_id, note, at)
     VALUES (:item_id, :kind, :quantity, :held, :on_hand_after, :held_after, :unit_cost_minor,
             :receipt_id, :shipment_id, :return_id, :correction_id, :note, :at)",
);
pub(super) static SET_ALLOCATED: Do =
    Do::hot("UPDATE allocations SET quantity = per_unit * ?2 WHERE order_line_id = ?1");
pub(super) static FILL_LINE: Do = Do::hot(
    "UPDATE order_lines SET allocated = allocated + ?2, backordered = backordered - ?2
     WHERE id = ?1 RETURNING allocated",
);

impl StockWriter<'_> {
    /// A delivery of goods, to which its moves point.
    pub fn insert_receipt(&self, note: Option<&Note>) -> Result<ReceiptId> {
        INSERT_RECEIPT
            .insert(self.connection, cells![note, self.at])
            .map(ReceiptId::new)
    }

    /// A correction of what is on hand, to which its moves point.
    pub fn insert_correction(&self, reason: &Line) -> Result<CorrectionId> {
        INSERT_CORRECTION
            .insert(self.connection, cells![reason, self.at])
            .map(CorrectionId::new)
    }

    /// Appends a row to the ledger; the level follows by a trigger, which refuses what would break it.
    pub fn append_move(&self, row: &NewMove<'_>) -> Result<MoveId> {
        let level = self.level(row.item_id)?;
        let (on_hand_after, held_after) = (level.on_hand + row.quantity, level.held + row.held);
        let keys = Keys::from(row.cause);
        let values = named! {
            "item_id": row.item_id,
            "kind": row.kind,
            "quantity": row.quantity,
            "held": row.held,
            "on_hand_after": on_hand_after,
            "held_after": held_after,
            "unit_cost_minor": row.unit_cost_minor,
            "receipt_id": keys.receipt_id,
            "shipment_id": keys.shipment_id,
            "return_id": keys.return_id,
            "correction_id": keys.correction_id,
            "note": row.note,
            "at": self.at,
        };
        APPEND.insert(self.connection, values).map(MoveId::new)
    }

    /// A waiting line got some of what it waits for.
    pub fn fill_line(&self, line: OrderLineId, units: Quantity) -> Result<()> {
        let allocated = FILL_LINE.returning(self.connection, cells![line, units])?;
        set_allocated(self.connection, line, allocated)
    }
}

/// For the lines of orders, whose promises follow them.
pub(crate) fn set_allocated(connection: &Connection, line: OrderLineId, units: Quantity) -> Result<()> {
    SET_ALLOCATED.run(connection, cells![line, units])
}
