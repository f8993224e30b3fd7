//! Orders and their lines.

use crate::{
    error::Result,
    instant::{day, day_or_null, from_text},
    shop_file::{Reader, Writer},
    stock::Take,
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row};

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

/// A line to write.
#[derive(Debug, Clone)]
pub struct NewLine<'a> {
    pub line: i64,
    pub item: &'a crate::items::Item,
    pub unit_price_minor: i64,
    pub discount_minor: i64,
    pub total_minor: i64,
    pub tax_minor: i64,
    pub note: Option<&'a str>,
    pub when_short: &'a str,
    pub ordered: i64,
    pub allocated: i64,
    pub backordered: i64,
    pub takes: &'a [Take],
    pub taxes: &'a [Tax],
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

/// An order as a list shows it.
#[derive(Debug, Clone)]
pub struct ListedOrder {
    pub order: Order,
    pub customer_name: String,
    pub city: Option<String>,
}

/// Which orders a list shows; each is a word of `sql/list_orders.sql`'s WHERE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    All,
    Open,
    ToPack,
    Packed,
    Waiting,
    Held,
    Unpaid,
}

impl Show {
    fn condition(self) -> &'static str {
        match self {
            Self::All => "1",
            Self::Open => "o.id IN (SELECT order_id FROM order_lines WHERE kind <> 'service' AND allocated + backordered > 0)",
            Self::ToPack => {
                "o.hold_reason IS NULL
                 AND o.id IN (SELECT order_id FROM order_lines WHERE kind <> 'service' AND allocated > packed)"
            }
            Self::Packed => {
                "o.id IN (SELECT order_id FROM shipments WHERE handed_over_at IS NULL AND undone_at IS NULL)"
            }
            Self::Waiting => "o.id IN (SELECT order_id FROM order_lines WHERE backordered > 0)",
            Self::Held => "o.hold_reason IS NOT NULL",
            Self::Unpaid => "o.total_minor - o.credited_minor - o.paid_minor + o.refunded_minor > 0",
        }
    }
}

/// What a list is asked for.
#[derive(Debug, Clone)]
pub struct OrdersWanted<'a> {
    pub show: Show,
    /// Folded words of the customer's name.
    pub name: Option<&'a str>,
    /// The beginning of the number.
    pub number: Option<i64>,
    pub customer_id: Option<i64>,
    pub before: i64,
    pub limit: i64,
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

    /// Orders as a list shows them, the newest first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn list_orders(&self, wanted: &OrdersWanted<'_>) -> Result<Vec<ListedOrder>> {
        let name = wanted
            .name
            .and_then(|folded| crate::search::prefixes("names", folded));
        let text = match (&name, wanted.number) {
            (Some(_), Some(_)) => {
                "(o.customer_id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH ?4)
                  OR CAST(o.number AS TEXT) LIKE ?5 || '%')"
            }
            (Some(_), None) => {
                "o.customer_id IN (SELECT rowid FROM customer_search WHERE customer_search MATCH ?4) AND ?5 IS NULL"
            }
            (None, Some(_)) => "CAST(o.number AS TEXT) LIKE ?5 || '%' AND ?4 IS NULL",
            (None, None) => "?4 IS NULL AND ?5 IS NULL",
        };
        let sql = format!(
            "SELECT {ORDER}, c.name, coalesce(a.city, '') FROM orders o
             JOIN customers c ON c.id = o.customer_id LEFT JOIN addresses a ON a.id = o.ship_to_id
             WHERE o.number < ?1 AND (?2 IS NULL OR o.customer_id = ?2) AND {text} AND {}
             ORDER BY o.number DESC LIMIT ?3",
            wanted.show.condition()
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows = statement.query_map(
            (
                wanted.before,
                wanted.customer_id,
                wanted.limit,
                name,
                wanted.number,
            ),
            |row| {
                let city: String = row.get(28)?;
                Ok(ListedOrder {
                    order: order_from_row(row)?,
                    customer_name: row.get(27)?,
                    city: (!city.is_empty()).then_some(city),
                })
            },
        )?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many orders a filter shows.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn count_orders(&self, show: Show) -> Result<i64> {
        let sql = format!("SELECT count(*) FROM orders o WHERE {}", show.condition());
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([], |row| row.get(0))?)
    }

    /// Orders promised for `today` or before and not sent.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn count_due(&self, today: NaiveDate) -> Result<i64> {
        let sql = format!(
            "SELECT count(*) FROM orders o WHERE o.promised_on <= ?1 AND {}",
            Show::Open.condition()
        );
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([today.to_string()], |row| row.get(0))?)
    }

    /// How many orders were placed on a day, and their worth.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn placed_on(&self, day: NaiveDate) -> Result<(i64, i64)> {
        let mut statement = self.connection.prepare_cached(
            "SELECT count(*), coalesce(sum(total_minor), 0) FROM orders WHERE placed_on = ?1 AND cancel_reason IS NULL",
        )?;
        Ok(statement.query_row([day.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }
}

impl Writer<'_> {
    /// A new order; `id` and `number` of the given one are not read.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_order(&self, number: i64, order: &Order) -> Result<i64> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/insert_order.sql"))?;
        Ok(statement.insert(rusqlite::named_params! {
            ":number": number,
            ":customer_id": order.customer_id,
            ":ship_to_id": order.ship_to_id,
            ":channel": order.channel,
            ":goes_by": order.goes_by,
            ":promised_on": order.promised_on.map(|day| day.to_string()),
            ":priority": order.priority,
            ":is_gift": order.is_gift,
            ":note_customer": order.note_customer,
            ":note_packing": order.note_packing,
            ":note_internal": order.note_internal,
            ":note_gift": order.note_gift,
            ":prices_include_tax": order.prices_include_tax,
            ":discount_minor": order.discount_minor,
            ":subtotal_minor": order.subtotal_minor,
            ":shipping_minor": order.shipping_minor,
            ":tax_minor": order.tax_minor,
            ":total_minor": order.total_minor,
            ":placed_at": crate::instant::to_text(order.placed_at),
            ":placed_on": order.placed_on.to_string(),
        })?)
    }

    /// A new line with its taxes and its promise of stock.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_order_line(&self, order_id: i64, line: &NewLine<'_>) -> Result<i64> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/insert_order_line.sql"))?;
        let id = statement.insert(rusqlite::named_params! {
            ":order_id": order_id,
            ":line": line.line,
            ":item_id": line.item.id,
            ":sku": line.item.sku,
            ":name": line.item.name,
            ":kind": line.item.kind,
            ":unit": line.item.unit,
            ":unit_decimals": line.item.unit_decimals,
            ":unit_price_minor": line.unit_price_minor,
            ":discount_minor": line.discount_minor,
            ":total_minor": line.total_minor,
            ":tax_minor": line.tax_minor,
            ":note": line.note,
            ":when_short": line.when_short,
            ":ordered": line.ordered,
            ":allocated": line.allocated,
            ":backordered": line.backordered,
        })?;
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO allocations (order_line_id, item_id, per_unit, quantity) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for take in line.takes {
            statement.execute((id, take.item_id, take.per_unit, take.per_unit * line.allocated))?;
        }
        self.insert_taxes(order_id, Some(id), line.taxes)?;
        Ok(id)
    }

    /// Taxes of a line, or of the shipping.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_taxes(&self, order_id: i64, order_line_id: Option<i64>, taxes: &[Tax]) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO order_taxes (order_id, order_line_id, name, rate_ppm, tax_minor) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for tax in taxes {
            statement.execute((order_id, order_line_id, &tax.name, tax.rate_ppm, tax.tax_minor))?;
        }
        Ok(())
    }

    /// Stops an order, or lets it go on.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn set_hold(&self, order_id: i64, reason: Option<&str>) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE orders SET hold_reason = ?2 WHERE id = ?1")?
            .execute((order_id, reason))?;
        Ok(())
    }

    /// Cancels all of a line that is not shipped.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn cancel_line(&self, order_line_id: i64) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE order_lines SET cancelled = cancelled + allocated + backordered, allocated = 0, backordered = 0
                 WHERE id = ?1",
            )?
            .execute([order_line_id])?;
        self.set_allocated(order_line_id, 0)
    }

    /// Writes what an order is worth after a cancellation, why, and that its paper is old now.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn set_cancelled(&self, order: &Order) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE orders SET revision = revision + 1, cancel_reason = ?2, hold_reason = NULL, subtotal_minor = ?3,
                        shipping_minor = ?4, tax_minor = ?5, total_minor = ?6 WHERE id = ?1",
            )?
            .execute((
                order.id,
                &order.cancel_reason,
                order.subtotal_minor,
                order.shipping_minor,
                order.tax_minor,
                order.total_minor,
            ))?;
        Ok(())
    }

    /// Adds the value of goods that came back and were settled.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn add_credit(&self, order_id: i64, credit_minor: i64) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE orders SET credited_minor = credited_minor + ?2 WHERE id = ?1")?
            .execute((order_id, credit_minor))?;
        Ok(())
    }

    /// Adds to what came back of a line.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn add_returned(&self, order_line_id: i64, quantity: i64) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE order_lines SET returned = returned + ?2 WHERE id = ?1")?
            .execute((order_line_id, quantity))?;
        Ok(())
    }

    /// Adds to what lies in parcels that are not handed over (below zero when one is taken apart).
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn add_packed(&self, order_line_id: i64, quantity: i64) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE order_lines SET packed = packed + ?2 WHERE id = ?1")?
            .execute((order_line_id, quantity))?;
        Ok(())
    }

    /// Packed pieces leave: what was promised is shipped.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn ship_line(&self, order_line_id: i64, quantity: i64) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE order_lines SET packed = packed - ?2, allocated = allocated - ?2, shipped = shipped + ?2
             WHERE id = ?1 RETURNING allocated",
        )?;
        let allocated: i64 = statement.query_row((order_line_id, quantity), |row| row.get(0))?;
        self.set_allocated(order_line_id, allocated)
    }
}
