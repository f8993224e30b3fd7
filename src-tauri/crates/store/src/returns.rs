//! What comes back, line by line.

use crate::{
    error::Result,
    instant::from_text,
    shop_file::{Reader, Writer},
};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row};

/// A return of one order.
#[derive(Debug, Clone)]
pub struct Return {
    pub id: i64,
    pub order_id: i64,
    pub order_number: i64,
    pub number: i64,
    pub customer_name: String,
    pub note: Option<String>,
    pub opened_at: DateTime<Utc>,
}

/// One line of a return, with the parcel line it points at.
#[derive(Debug, Clone)]
pub struct ReturnLine {
    pub id: i64,
    pub line: i64,
    pub parcel_line_id: i64,
    pub order_line_id: i64,
    pub order_line: i64,
    pub shipment_number: i64,
    pub parcel: i64,
    pub sku: String,
    pub name: String,
    pub unit_decimals: u32,
    pub reason: String,
    pub note: Option<String>,
    pub expected: i64,
    pub received: i64,
    pub inspected: i64,
    pub settled: i64,
    pub credited_minor: i64,
}

/// What was seen of some pieces.
#[derive(Debug, Clone)]
pub struct Inspection {
    pub return_line_id: i64,
    pub quantity: i64,
    pub condition: String,
    pub disposition: String,
    pub note: Option<String>,
}

const RETURN: &str = "r.id, r.order_id, o.number, r.number, c.name, r.note, r.opened_at";
const FROM: &str =
    "FROM returns r JOIN orders o ON o.id = r.order_id JOIN customers c ON c.id = o.customer_id";

fn return_from_row(row: &Row<'_>) -> rusqlite::Result<Return> {
    Ok(Return {
        id: row.get(0)?,
        order_id: row.get(1)?,
        order_number: row.get(2)?,
        number: row.get(3)?,
        customer_name: row.get(4)?,
        note: row.get(5)?,
        opened_at: from_text(row, 6)?,
    })
}

impl Reader<'_> {
    /// The return `R(order)-(number)`.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn return_(&self, order_number: i64, number: i64) -> Result<Option<Return>> {
        let sql = format!("SELECT {RETURN} {FROM} WHERE o.number = ?1 AND r.number = ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_row((order_number, number), return_from_row)
            .optional()?)
    }

    /// The returns of an order.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn returns_of(&self, order_id: i64) -> Result<Vec<Return>> {
        let sql = format!("SELECT {RETURN} {FROM} WHERE r.order_id = ?1 ORDER BY r.number LIMIT 500");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map([order_id], return_from_row)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Returns, newest first, from before id `before` on; only unfinished ones when asked so.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn returns(&self, open_only: bool, before: i64, limit: i64) -> Result<Vec<Return>> {
        let open = if open_only { UNFINISHED } else { "1" };
        let sql = format!("SELECT {RETURN} {FROM} WHERE r.id < ?1 AND {open} ORDER BY r.id DESC LIMIT ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map((before, limit), return_from_row)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// How many returns still want something done.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn count_open_returns(&self) -> Result<i64> {
        let sql = format!("SELECT count(*) FROM returns r WHERE {UNFINISHED}");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([], |row| row.get(0))?)
    }

    /// The lines of a return.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn return_lines(&self, return_id: i64) -> Result<Vec<ReturnLine>> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/return_lines.sql"))?;
        let rows = statement.query_map([return_id], |row| {
            Ok(ReturnLine {
                id: row.get(0)?,
                line: row.get(1)?,
                parcel_line_id: row.get(2)?,
                order_line_id: row.get(3)?,
                order_line: row.get(4)?,
                shipment_number: row.get(5)?,
                parcel: row.get(6)?,
                sku: row.get(7)?,
                name: row.get(8)?,
                unit_decimals: row.get(9)?,
                reason: row.get(10)?,
                note: row.get(11)?,
                expected: row.get(12)?,
                received: row.get(13)?,
                inspected: row.get(14)?,
                settled: row.get(15)?,
                credited_minor: row.get(16)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What was seen of the pieces of a return.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn inspections(&self, return_id: i64) -> Result<Vec<Inspection>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT n.return_line_id, n.quantity, n.condition, n.disposition, n.note
             FROM return_lines l JOIN inspections n ON n.return_line_id = l.id
             WHERE l.return_id = ?1 ORDER BY n.id LIMIT 1000",
        )?;
        let rows = statement.query_map([return_id], |row| {
            Ok(Inspection {
                return_line_id: row.get(0)?,
                quantity: row.get(1)?,
                condition: row.get(2)?,
                disposition: row.get(3)?,
                note: row.get(4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many pieces of an order line were settled, over all its returns.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn settled_of_line(&self, order_line_id: i64) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(
            "SELECT coalesce(sum(r.settled), 0) FROM parcel_lines p JOIN return_lines r ON r.parcel_line_id = p.id
             WHERE p.order_line_id = ?1",
        )?;
        Ok(statement.query_row([order_line_id], |row| row.get(0))?)
    }
}

const UNFINISHED: &str = "r.id IN (SELECT return_id FROM return_lines
     WHERE received < expected OR inspected < received OR settled < received)";

impl Writer<'_> {
    /// A new return of an order, with the next number of that order.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_return(&self, order_id: i64, note: Option<&str>) -> Result<(i64, i64)> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO returns (order_id, number, note, opened_at)
             SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3 FROM returns WHERE order_id = ?1 RETURNING id, number",
        )?;
        Ok(statement.query_row((order_id, note, self.at_text()), |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?)
    }

    /// A line of a return; the parcel line knows how many are on their way back.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_return_line(
        &self,
        return_id: i64,
        line: i64,
        parcel_line_id: i64,
        (reason, note): (&str, Option<&str>),
        expected: i64,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO return_lines (return_id, line, parcel_line_id, reason, note, expected)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((return_id, line, parcel_line_id, reason, note, expected))?;
        self.add_returning(parcel_line_id, expected)
    }

    /// Pieces of a return line came.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn add_received(&self, return_line_id: i64, quantity: i64) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE return_lines SET received = received + ?2 WHERE id = ?1")?
            .execute((return_line_id, quantity))?;
        Ok(())
    }

    /// Pieces of a return line were looked at.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_inspection(&self, inspection: &Inspection) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO inspections (return_line_id, quantity, condition, disposition, note, at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute((
                inspection.return_line_id,
                inspection.quantity,
                &inspection.condition,
                &inspection.disposition,
                &inspection.note,
                self.at_text(),
            ))?;
        self.connection
            .prepare_cached("UPDATE return_lines SET inspected = inspected + ?2 WHERE id = ?1")?
            .execute((inspection.return_line_id, inspection.quantity))?;
        Ok(())
    }

    /// All that came of a return line is settled, for this much.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn settle_return_line(&self, return_line_id: i64, credit_minor: i64) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE return_lines SET settled = received, credited_minor = credited_minor + ?2 WHERE id = ?1",
            )?
            .execute((return_line_id, credit_minor))?;
        Ok(())
    }
}
