//! What is there, and the rows of the ledger that say why.

use super::book::Stock;
use crate::{
    areas::page::{Page, ids, one_more},
    error::Result,
    row::{Cells, Record, cells},
    statement::Select,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use terms::{
    ItemId, Level, Minor, MoveId, MoveKind, Note, Nth, OrderNumber, Quantity, ReturnNumber, RowLimit,
    ShipmentNumber,
};
use terms_derive::row;

/// Nothing of an item that is not counted: its level may be the missing side of a LEFT JOIN.
impl Record for Level {
    const FROM: &'static str = "stock_levels v";

    fn columns(list: &mut Vec<&'static str>) {
        list.extend([
            "coalesce(v.on_hand, 0)",
            "coalesce(v.held, 0)",
            "coalesce(v.allocated, 0)",
        ]);
    }

    fn read(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            on_hand: cells.take("v.on_hand")?,
            held: cells.take("v.held")?,
            allocated: cells.take("v.allocated")?,
        })
    }
}

#[row(from = "stock_levels v")]
pub(super) struct LevelOfItem {
    item_id: ItemId,
    #[nested]
    level: Level,
}

/// A row of the ledger as people read it.
#[row(from = "stock_moves m LEFT JOIN shipments s ON s.id = m.shipment_id \
              LEFT JOIN returns r ON r.id = m.return_id \
              LEFT JOIN orders o ON o.id = coalesce(s.first_order_id, r.order_id) \
              LEFT JOIN receipts g ON g.id = m.receipt_id LEFT JOIN corrections k ON k.id = m.correction_id")]
#[derive(Debug, Clone)]
pub struct Move {
    pub id: MoveId,
    pub at: DateTime<Utc>,
    pub kind: MoveKind,
    pub quantity: Quantity,
    pub held: Quantity,
    pub on_hand_after: Quantity,
    pub held_after: Quantity,
    pub unit_cost_minor: Option<Minor>,
    /// The order that it was moved for: the first one of a shipment.
    #[column("o.number")]
    pub order: Option<OrderNumber>,
    #[column("s.number")]
    nth_shipment: Option<Nth>,
    #[column("r.number")]
    nth_return: Option<Nth>,
    /// Its own, else that of the delivery, else the reason of the correction.
    #[column("coalesce(m.note, g.note, k.reason)")]
    pub note: Option<Note>,
}

impl Move {
    /// The shipment that took it out.
    #[must_use]
    pub fn shipment(&self) -> Option<ShipmentNumber> {
        let (order, index) = self.order.zip(self.nth_shipment)?;
        Some(ShipmentNumber { order, index })
    }

    /// The return that brought it back.
    #[must_use]
    pub fn return_number(&self) -> Option<ReturnNumber> {
        let (order, index) = self.order.zip(self.nth_return)?;
        Some(ReturnNumber { order, index })
    }
}

pub(super) static LEVEL: Select<Level> = Select::hot("WHERE v.item_id = ?1");
pub(super) static LEVELS: Select<LevelOfItem> =
    Select::hot("WHERE v.item_id IN (SELECT value FROM json_each(?1))");
pub(super) static MOVES: Select<Move> =
    Select::hot("WHERE m.item_id = ?1 AND m.id < ?2 ORDER BY m.id DESC LIMIT ?3");

impl Stock<'_> {
    /// The level of an item; all zero for one that is not counted.
    pub fn level(&self, item: ItemId) -> Result<Level> {
        Ok(LEVEL.one(self.connection, cells![item])?.unwrap_or_default())
    }

    /// The levels of many items; those that are not counted are left out.
    pub fn levels(&self, items: &[ItemId]) -> Result<BTreeMap<ItemId, Level>> {
        let rows = LEVELS.all(self.connection, cells![ids(items)])?;
        Ok(rows.into_iter().map(|row| (row.item_id, row.level)).collect())
    }

    /// The ledger of an item, newest first, from before row `before` on.
    pub fn moves(&self, item: ItemId, before: Option<MoveId>, limit: RowLimit) -> Result<Page<Move>> {
        let before = before.unwrap_or(MoveId::new(i64::MAX));
        let rows = MOVES.all(self.connection, cells![item, before, one_more(limit)])?;
        Ok(Page::of(rows, limit))
    }
}
