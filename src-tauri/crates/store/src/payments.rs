//! Money that came and went; rows are only ever added.

use crate::{
    error::Result,
    instant::from_text,
    shop_file::{Reader, Writer},
};
use chrono::{DateTime, Utc};

/// Money that came in, or an agreement to pay later (`on_account`).
#[derive(Debug, Clone)]
pub struct Payment {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub amount_minor: i64,
    pub method: String,
    pub reference: Option<String>,
}

/// Money paid back.
#[derive(Debug, Clone)]
pub struct Refund {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub amount_minor: i64,
    pub method: String,
    pub return_number: Option<i64>,
}

impl Reader<'_> {
    /// The order's payments, oldest first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn payments(&self, order_id: i64) -> Result<Vec<Payment>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, at, amount_minor, method, reference FROM payments WHERE order_id = ?1 ORDER BY id LIMIT 500",
        )?;
        let rows = statement.query_map([order_id], |row| {
            Ok(Payment {
                id: row.get(0)?,
                at: from_text(row, 1)?,
                amount_minor: row.get(2)?,
                method: row.get(3)?,
                reference: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The order's refunds, oldest first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn refunds(&self, order_id: i64) -> Result<Vec<Refund>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT f.id, f.at, f.amount_minor, f.method, r.number FROM refunds f
             LEFT JOIN returns r ON r.id = f.return_id WHERE f.order_id = ?1 ORDER BY f.id LIMIT 500",
        )?;
        let rows = statement.query_map([order_id], |row| {
            Ok(Refund {
                id: row.get(0)?,
                at: from_text(row, 1)?,
                amount_minor: row.get(2)?,
                method: row.get(3)?,
                return_number: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What was paid back for one return.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn refunded_for(&self, return_id: i64) -> Result<i64> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT coalesce(sum(amount_minor), 0) FROM refunds WHERE return_id = ?1")?;
        Ok(statement.query_row([return_id], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// Records a payment; the order's sum follows by a trigger.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_payment(
        &self,
        order_id: i64,
        amount_minor: i64,
        method: &str,
        reference: Option<&str>,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO payments (order_id, amount_minor, method, reference, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((order_id, amount_minor, method, reference, self.at_text()))?;
        Ok(())
    }

    /// Records a refund; the order's sum follows by a trigger, which never lets it pass what was paid.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_refund(
        &self,
        order_id: i64,
        return_id: Option<i64>,
        amount_minor: i64,
        method: &str,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO refunds (order_id, return_id, amount_minor, method, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute((order_id, return_id, amount_minor, method, self.at_text()))?;
        Ok(())
    }
}
