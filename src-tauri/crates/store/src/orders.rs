//! Orders and their lines.

use crate::{
    error::Result,
    instant::{day, day_or_null, from_text},
    shop_file::Reader,
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row};

mod list;
mod write;

pub use list::{ListedOrder, OrdersWanted, Show};
pub use write::NewLine;

/// An order as it stands.
#[derive(Debug, Clone)]
pub struct Order {
    pub id: i64,
    pub number: i64,
    pub revision: i64,
    pub customer_id: i64,
    pub ship_to_id: Option<i64>,
    pub channel: String,
    pub goes_by: Option<String>,
    pub promised_on: Option<NaiveDate>,
    pub priority: i64,
    pub is_gift: bool,
    pub note_customer: Option<String>,
    pub note_packing: Option<String>,
    pub note_internal: Option<String>,
    pub note_gift: Option<String>,
    pub hold_reason: Option<String>,
    pub cancel_reason: Option<String>,
    pub prices_include_tax: bool,
    pub discount_minor: i64,
    pub subtotal_minor: i64,
    pub shipping_minor: i64,
    pub tax_minor: i64,
    pub total_minor: i64,
    pub credited_minor: i64,
    pub paid_minor: i64,
    pub refunded_minor: i64,
    pub placed_at: DateTime<Utc>,
    pub placed_on: NaiveDate,
}

impl Order {
    /// Still to pay; below zero when the shop owes.
    #[must_use]
    pub fn balance_minor(&self) -> i64 {
        self.total_minor - self.credited_minor - self.paid_minor + self.refunded_minor
    }
}

/// An order line as it stands.
#[derive(Debug, Clone)]
pub struct Line {
    pub id: i64,
    pub order_id: i64,
    pub line: i64,
    pub item_id: i64,
    pub sku: String,
    pub name: String,
    pub kind: String,
    pub unit: String,
    pub unit_decimals: u32,
    pub unit_price_minor: i64,
    pub discount_minor: i64,
    /// For all that was ordered.
    pub total_minor: i64,
    pub tax_minor: i64,
    pub note: Option<String>,
    pub ordered: i64,
    pub cancelled: i64,
    pub shipped: i64,
    pub allocated: i64,
    pub backordered: i64,
    pub packed: i64,
    pub returned: i64,
    pub bin: Option<String>,
    pub weight_g: Option<i64>,
}

/// Tax of one name and rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tax {
    pub name: String,
    pub rate_ppm: i64,
    pub tax_minor: i64,
}

/// Tax on one line, or on the shipping.
#[derive(Debug, Clone)]
pub struct LineTax {
    pub order_line_id: Option<i64>,
    pub tax: Tax,
}

const ORDER: &str = "o.id, o.number, o.revision, o.customer_id, o.ship_to_id, o.channel, o.goes_by, o.promised_on, \
    o.priority, o.is_gift, o.note_customer, o.note_packing, o.note_internal, o.note_gift, o.hold_reason, \
    o.cancel_reason, o.prices_include_tax, o.discount_minor, o.subtotal_minor, o.shipping_minor, o.tax_minor, \
    o.total_minor, o.credited_minor, o.paid_minor, o.refunded_minor, o.placed_at, o.placed_on";

fn order_from_row(row: &Row<'_>) -> rusqlite::Result<Order> {
    Ok(Order {
        id: row.get(0)?,
        number: row.get(1)?,
        revision: row.get(2)?,
        customer_id: row.get(3)?,
        ship_to_id: row.get(4)?,
        channel: row.get(5)?,
        goes_by: row.get(6)?,
        promised_on: day_or_null(row, 7)?,
        priority: row.get(8)?,
        is_gift: row.get(9)?,
        note_customer: row.get(10)?,
        note_packing: row.get(11)?,
        note_internal: row.get(12)?,
        note_gift: row.get(13)?,
        hold_reason: row.get(14)?,
        cancel_reason: row.get(15)?,
        prices_include_tax: row.get(16)?,
        discount_minor: row.get(17)?,
        subtotal_minor: row.get(18)?,
        shipping_minor: row.get(19)?,
        tax_minor: row.get(20)?,
        total_minor: row.get(21)?,
        credited_minor: row.get(22)?,
        paid_minor: row.get(23)?,
        refunded_minor: row.get(24)?,
        placed_at: from_text(row, 25)?,
        placed_on: day(row, 26)?,
    })
}

fn line_from_row(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        id: row.get(0)?,
        order_id: row.get(1)?,
        line: row.get(2)?,
        item_id: row.get(3)?,
        sku: row.get(4)?,
        name: row.get(5)?,
        kind: row.get(6)?,
        unit: row.get(7)?,
        unit_decimals: row.get(8)?,
        unit_price_minor: row.get(9)?,
        discount_minor: row.get(10)?,
        total_minor: row.get(11)?,
        tax_minor: row.get(12)?,
        note: row.get(13)?,
        ordered: row.get(14)?,
        cancelled: row.get(15)?,
        shipped: row.get(16)?,
        allocated: row.get(17)?,
        backordered: row.get(18)?,
        packed: row.get(19)?,
        returned: row.get(20)?,
        bin: row.get(21)?,
        weight_g: row.get(22)?,
    })
}

impl Reader<'_> {
    /// The order with this number.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn order_by_number(&self, number: i64) -> Result<Option<Order>> {
        let sql = format!("SELECT {ORDER} FROM orders o WHERE o.number = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([number], order_from_row)
            .optional()?)
    }

    /// The order with this id.
    ///
    /// # Errors
    /// As SQLite reports them; a missing row is one.
    pub fn order(&self, id: i64) -> Result<Order> {
        let sql = format!("SELECT {ORDER} FROM orders o WHERE o.id = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([id], order_from_row)?)
    }

    /// The order's lines, in their order.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn order_lines(&self, order_id: i64) -> Result<Vec<Line>> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/order_lines.sql"))?;
        Ok(statement
            .query_map([order_id], line_from_row)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The taxes of an order as they were at the sale: on its lines, and on the shipping.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn order_taxes(&self, order_id: i64) -> Result<Vec<LineTax>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT order_line_id, name, rate_ppm, tax_minor FROM order_taxes WHERE order_id = ?1 ORDER BY id",
        )?;
        let rows = statement.query_map([order_id], |row| {
            Ok(LineTax {
                order_line_id: row.get(0)?,
                tax: Tax {
                    name: row.get(1)?,
                    rate_ppm: row.get(2)?,
                    tax_minor: row.get(3)?,
                },
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
