//! Who waits for what, and what the lines of orders take.

use super::book::Stock;
use crate::{
    areas::page::ids,
    error::Result,
    row::cells,
    statement::{Ask, Select},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use terms::{ItemId, LineNumber, OrderId, OrderLineId, OrderNumber, PerUnit, Priority, Quantity, Take};
use terms_derive::row;

/// An order line that waits for stock, with what decides its place in the queue.
#[derive(Debug, Clone)]
pub struct WaitingLine {
    pub order_line_id: OrderLineId,
    pub order_id: OrderId,
    pub order_number: OrderNumber,
    pub line: LineNumber,
    pub backordered: Quantity,
    pub takes: Vec<Take>,
    pub promised_on: Option<NaiveDate>,
    pub priority: Priority,
}

#[row(from = "allocations a JOIN order_lines l ON l.id = a.order_line_id")]
pub(super) struct TakeOfLine {
    order_line_id: OrderLineId,
    item_id: ItemId,
    per_unit: PerUnit,
}

impl TakeOfLine {
    fn take(&self) -> Take {
        Take {
            item_id: self.item_id,
            per_unit: self.per_unit,
        }
    }
}

/// A waiting line with one of its takes. The partial index of waiting lines is small; the planner is told
/// to start there, whatever the statistics say.
#[row(
    from = "order_lines l INDEXED BY order_lines_waiting CROSS JOIN orders o ON o.id = l.order_id \
              CROSS JOIN allocations a ON a.order_line_id = l.id"
)]
pub(super) struct WaitingTake {
    order_id: OrderId,
    line: LineNumber,
    backordered: Quantity,
    #[column("o.number")]
    order_number: OrderNumber,
    #[column("o.promised_on")]
    promised_on: Option<NaiveDate>,
    #[column("o.priority")]
    priority: Priority,
    #[column("a.order_line_id")]
    order_line_id: OrderLineId,
    #[column("a.item_id")]
    item_id: ItemId,
    #[column("a.per_unit")]
    per_unit: PerUnit,
}

#[row(from = "order_lines l INDEXED BY order_lines_waiting \
              CROSS JOIN allocations a ON a.order_line_id = l.id")]
pub(super) struct Backordered {
    #[column("a.item_id")]
    item_id: ItemId,
    #[column("sum(l.backordered * a.per_unit)")]
    pieces: Quantity,
}

pub(super) static BACKORDERED: Ask<Quantity> = Ask::hot(
    "SELECT coalesce(sum(l.backordered * a.per_unit), 0)
     FROM order_lines l INDEXED BY order_lines_waiting
     CROSS JOIN allocations a ON a.order_line_id = l.id AND a.item_id = ?1
     WHERE l.backordered > 0",
);
pub(super) static BACKORDERED_OF: Select<Backordered> = Select::hot(
    "WHERE l.backordered > 0 AND a.item_id IN (SELECT value FROM json_each(?1)) GROUP BY a.item_id",
);
pub(super) static WAITING: Select<WaitingTake> = Select::hot(
    "WHERE l.backordered > 0
       AND EXISTS (SELECT 1 FROM allocations w
                   WHERE w.order_line_id = l.id AND w.item_id IN (SELECT value FROM json_each(?1)))
     ORDER BY l.id, a.item_id",
);
pub(super) static TAKES_OF_ORDER: Select<TakeOfLine> =
    Select::hot("WHERE l.order_id = ?1 ORDER BY a.order_line_id, a.item_id");
pub(super) static TAKES_OF_LINES: Select<TakeOfLine> = Select::hot(
    "WHERE a.order_line_id IN (SELECT value FROM json_each(?1)) ORDER BY a.order_line_id, a.item_id",
);

impl Stock<'_> {
    /// How many pieces of an item waiting lines still want.
    pub fn backordered(&self, item: ItemId) -> Result<Quantity> {
        BACKORDERED.the(self.connection, cells![item])
    }

    /// The same for many items in one pass over the waiting lines; items that nobody waits for are left out.
    pub fn backordered_of(&self, items: &[ItemId]) -> Result<BTreeMap<ItemId, Quantity>> {
        let rows = BACKORDERED_OF.all(self.connection, cells![ids(items)])?;
        Ok(rows.into_iter().map(|row| (row.item_id, row.pieces)).collect())
    }

    /// Every line that waits for one of the items, in no order that means anything.
    pub fn waiting_lines(&self, items: &[ItemId]) -> Result<Vec<WaitingLine>> {
        let rows = WAITING.all(self.connection, cells![ids(items)])?;
        Ok(folded(rows))
    }

    /// What a unit of every line of an order takes, as frozen at the sale; lines that take nothing are left out.
    pub fn takes_of_order(&self, order: OrderId) -> Result<BTreeMap<OrderLineId, Vec<Take>>> {
        Ok(by_line(&TAKES_OF_ORDER.all(self.connection, cells![order])?))
    }

    /// The same for lines of whatever orders: those in a box, those that come back.
    pub fn takes_of_lines(&self, lines: &[OrderLineId]) -> Result<BTreeMap<OrderLineId, Vec<Take>>> {
        Ok(by_line(&TAKES_OF_LINES.all(self.connection, cells![ids(lines)])?))
    }
}

fn by_line(rows: &[TakeOfLine]) -> BTreeMap<OrderLineId, Vec<Take>> {
    let mut takes: BTreeMap<OrderLineId, Vec<Take>> = BTreeMap::new();
    for row in rows {
        takes.entry(row.order_line_id).or_default().push(row.take());
    }
    takes
}

/// Each line once, with all that it takes.
fn folded(rows: Vec<WaitingTake>) -> Vec<WaitingLine> {
    let mut lines: Vec<WaitingLine> = Vec::new();
    for row in rows {
        let take = Take {
            item_id: row.item_id,
            per_unit: row.per_unit,
        };
        match lines.last_mut() {
            Some(last) if last.order_line_id == row.order_line_id => last.takes.push(take),
            _ => lines.push(WaitingLine {
                order_line_id: row.order_line_id,
                order_id: row.order_id,
                order_number: row.order_number,
                line: row.line,
                backordered: row.backordered,
                takes: vec![take],
                promised_on: row.promised_on,
                priority: row.priority,
            }),
        }
    }
    lines
}
