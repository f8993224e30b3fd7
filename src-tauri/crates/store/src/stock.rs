//! The ledger and the levels. Levels are kept by triggers from the ledger and the allocations; this file
//! only appends rows and sets what is promised.

use crate::{
    error::Result,
    instant::from_text,
    shop_file::{Reader, Writer},
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::OptionalExtension;
use std::collections::BTreeMap;

/// What is there of one item, in its smallest unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Level {
    pub on_hand: i64,
    pub held: i64,
    pub allocated: i64,
    pub backordered: i64,
}

impl Level {
    /// on hand − held − allocated.
    #[must_use]
    pub fn available(&self) -> i64 {
        self.on_hand - self.held - self.allocated
    }
}

/// A row to append to the ledger.
#[derive(Debug, Clone, Default)]
pub struct NewMove<'a> {
    pub item_id: i64,
    pub kind: &'a str,
    /// Change of what is on hand.
    pub quantity: i64,
    /// Change of what is held.
    pub held: i64,
    pub unit_cost_minor: Option<i64>,
    pub shipment_id: Option<i64>,
    pub return_id: Option<i64>,
    pub note: Option<&'a str>,
}

/// A row of the ledger as people read it.
#[derive(Debug, Clone)]
pub struct Move {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub kind: String,
    pub quantity: i64,
    pub held: i64,
    pub on_hand_after: i64,
    pub held_after: i64,
    pub unit_cost_minor: Option<i64>,
    pub order: Option<i64>,
    pub shipment: Option<i64>,
    pub return_: Option<i64>,
    pub note: Option<String>,
}

/// One part of a set on an order line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitContent {
    pub order_line_id: i64,
    pub sku: String,
    pub name: String,
    pub unit: String,
    pub unit_decimals: u32,
    pub bin: Option<String>,
    /// Of one whole unit of the part.
    pub weight_g: Option<i64>,
    /// In the part's smallest unit, for one set.
    pub per_unit: i64,
}

/// What one unit of an order line takes of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Take {
    pub item_id: i64,
    pub per_unit: i64,
}

/// An order line that waits for stock, with what decides its place in the queue.
#[derive(Debug, Clone)]
pub struct WaitingLine {
    pub order_line_id: i64,
    pub order_id: i64,
    pub order_number: i64,
    pub line: i64,
    pub backordered: i64,
    pub takes: Vec<Take>,
    pub promised_on: Option<NaiveDate>,
    pub priority: i64,
}

impl Reader<'_> {
    /// The level of an item; all zero for one that is not counted.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn level(&self, item_id: i64) -> Result<Level> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT on_hand, held, allocated FROM stock_levels WHERE item_id = ?1")?;
        let level = statement
            .query_row([item_id], |row| {
                Ok(Level {
                    on_hand: row.get(0)?,
                    held: row.get(1)?,
                    allocated: row.get(2)?,
                    backordered: 0,
                })
            })
            .optional()?;
        Ok(level.unwrap_or_default())
    }

    /// How many pieces of an item waiting lines still want.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn backordered(&self, item_id: i64) -> Result<i64> {
        // The partial index of waiting lines is small; the planner is told to start there.
        let mut statement = self.connection.prepare_cached(
            "SELECT coalesce(sum(l.backordered * a.per_unit), 0)
             FROM order_lines l INDEXED BY order_lines_waiting
             CROSS JOIN allocations a ON a.order_line_id = l.id AND a.item_id = ?1
             WHERE l.backordered > 0",
        )?;
        Ok(statement.query_row([item_id], |row| row.get(0))?)
    }

    /// The same for many items in one pass over the waiting lines; items that nobody waits for are left out.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn backordered_of(&self, item_ids: &[i64]) -> Result<BTreeMap<i64, i64>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT a.item_id, sum(l.backordered * a.per_unit)
             FROM order_lines l INDEXED BY order_lines_waiting
             CROSS JOIN allocations a ON a.order_line_id = l.id
             WHERE l.backordered > 0 AND a.item_id IN (SELECT value FROM json_each(?1))
             GROUP BY a.item_id",
        )?;
        let ids = serde_json::to_string(item_ids).unwrap_or_default();
        let rows = statement.query_map([ids], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The ledger of an item, newest first, from before row `before` on.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn moves(&self, item_id: i64, before: Option<i64>, limit: i64) -> Result<Vec<Move>> {
        let mut statement = self.connection.prepare_cached(include_str!("sql/moves.sql"))?;
        let rows = statement.query_map((item_id, before.unwrap_or(i64::MAX), limit), |row| {
            Ok(Move {
                id: row.get(0)?,
                at: from_text(row, 1)?,
                kind: row.get(2)?,
                quantity: row.get(3)?,
                held: row.get(4)?,
                on_hand_after: row.get(5)?,
                held_after: row.get(6)?,
                unit_cost_minor: row.get(7)?,
                note: row.get(8)?,
                shipment: row.get(9)?,
                return_: row.get(10)?,
                order: row.get(11)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every line that waits for one of the items, in no order.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn waiting_lines(&self, item_ids: &[i64]) -> Result<Vec<WaitingLine>> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/waiting_lines.sql"))?;
        let ids = serde_json::to_string(item_ids).unwrap_or_default();
        let rows = statement.query_map([ids], |row| {
            Ok(WaitingLine {
                order_line_id: row.get(0)?,
                order_id: row.get(1)?,
                order_number: row.get(2)?,
                line: row.get(3)?,
                backordered: row.get(4)?,
                takes: Vec::new(),
                promised_on: crate::instant::day_or_null(row, 5)?,
                priority: row.get(6)?,
            })
        })?;
        let mut lines: Vec<WaitingLine> = rows.collect::<rusqlite::Result<_>>()?;
        for line in &mut lines {
            line.takes = self.takes(line.order_line_id)?;
        }
        Ok(lines)
    }

    /// What is picked for the sets among an order's lines, as frozen at the sale: by line, then by code.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn kit_contents(&self, order_id: i64) -> Result<Vec<KitContent>> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/kit_contents.sql"))?;
        let rows = statement.query_map([order_id], |row| {
            Ok(KitContent {
                order_line_id: row.get(0)?,
                sku: row.get(1)?,
                name: row.get(2)?,
                unit: row.get(3)?,
                unit_decimals: row.get(4)?,
                bin: row.get(5)?,
                weight_g: row.get(6)?,
                per_unit: row.get(7)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What a unit of an order line takes, as frozen at the sale.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn takes(&self, order_line_id: i64) -> Result<Vec<Take>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT item_id, per_unit FROM allocations WHERE order_line_id = ?1")?;
        let rows = statement.query_map([order_line_id], |row| {
            Ok(Take {
                item_id: row.get(0)?,
                per_unit: row.get(1)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Appends a row to the ledger; the level follows by a trigger, which refuses what would break it.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn append_move(&self, row: &NewMove<'_>) -> Result<()> {
        let level = self.level(row.item_id)?;
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO stock_moves (item_id, kind, quantity, held, on_hand_after, held_after, unit_cost_minor,
                                      shipment_id, return_id, note, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?;
        statement.execute((
            row.item_id,
            row.kind,
            row.quantity,
            row.held,
            level.on_hand + row.quantity,
            level.held + row.held,
            row.unit_cost_minor,
            row.shipment_id,
            row.return_id,
            row.note,
            self.at_text(),
        ))?;
        Ok(())
    }

    /// Sets how many units of an order line have stock promised, for every item it takes.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn set_allocated(&self, order_line_id: i64, units: i64) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("UPDATE allocations SET quantity = per_unit * ?2 WHERE order_line_id = ?1")?;
        statement.execute((order_line_id, units))?;
        Ok(())
    }

    /// A waiting line got some of what it waits for.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn fill_line(&self, order_line_id: i64, units: i64) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE order_lines SET allocated = allocated + ?2, backordered = backordered - ?2
             WHERE id = ?1 RETURNING allocated",
        )?;
        let allocated: i64 = statement.query_row((order_line_id, units), |row| row.get(0))?;
        self.set_allocated(order_line_id, allocated)
    }
}
