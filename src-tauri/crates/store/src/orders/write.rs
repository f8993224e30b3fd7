//! Orders and their lines as they come into the book, change and leave.

use super::{Order, Tax};
use crate::{Writer, error::Result, stock::Take};

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

impl Writer<'_> {
    /// A new order; `id` and `number` of the given one are not read.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_order(&self, number: i64, order: &Order) -> Result<i64> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("../sql/insert_order.sql"))?;
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
            .prepare_cached(include_str!("../sql/insert_order_line.sql"))?;
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
