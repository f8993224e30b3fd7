//! Shipments, parcels and what is in them.

use crate::{
    error::Result,
    instant::{day, from_text, from_text_or_null},
    shop_file::{Reader, Writer},
};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{OptionalExtension, Row};

/// What leaves together.
#[derive(Debug, Clone)]
pub struct Shipment {
    pub id: i64,
    pub order_id: i64,
    pub order_number: i64,
    pub number: i64,
    pub revision: i64,
    pub packed_at: DateTime<Utc>,
    pub packed_on: NaiveDate,
    pub undone_at: Option<DateTime<Utc>>,
    pub handed_over_at: Option<DateTime<Utc>>,
    pub carrier: Option<String>,
    pub service: Option<String>,
}

/// One box.
#[derive(Debug, Clone)]
pub struct Parcel {
    pub id: i64,
    pub parcel: i64,
    pub weight_g: Option<i64>,
    pub tracking: Option<String>,
}

/// What is in a box.
#[derive(Debug, Clone)]
pub struct ParcelLine {
    pub id: i64,
    pub parcel: i64,
    pub order_line_id: i64,
    pub line: i64,
    pub sku: String,
    pub name: String,
    pub unit_decimals: u32,
    pub quantity: i64,
    pub returning: i64,
}

const SHIPMENT: &str = "s.id, s.order_id, o.number, s.number, s.revision, s.packed_at, s.packed_on, s.undone_at, \
                        s.handed_over_at, s.carrier, s.service";

fn shipment_from_row(row: &Row<'_>) -> rusqlite::Result<Shipment> {
    Ok(Shipment {
        id: row.get(0)?,
        order_id: row.get(1)?,
        order_number: row.get(2)?,
        number: row.get(3)?,
        revision: row.get(4)?,
        packed_at: from_text(row, 5)?,
        packed_on: day(row, 6)?,
        undone_at: from_text_or_null(row, 7)?,
        handed_over_at: from_text_or_null(row, 8)?,
        carrier: row.get(9)?,
        service: row.get(10)?,
    })
}

impl Reader<'_> {
    /// The shipment `order`-`number`, undone ones too.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn shipment(&self, order_number: i64, number: i64) -> Result<Option<Shipment>> {
        let sql = format!(
            "SELECT {SHIPMENT} FROM orders o JOIN shipments s ON s.order_id = o.id WHERE o.number = ?1 AND s.number = ?2"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_row((order_number, number), shipment_from_row)
            .optional()?)
    }

    /// The order's shipments that were not taken apart again.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn shipments_of(&self, order_id: i64) -> Result<Vec<Shipment>> {
        let sql = format!(
            "SELECT {SHIPMENT} FROM shipments s JOIN orders o ON o.id = s.order_id
             WHERE s.order_id = ?1 AND s.undone_at IS NULL ORDER BY s.number"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map([order_id], shipment_from_row)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// Shipments, newest first; only those that wait for the carrier when asked so.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn shipments(&self, waiting_only: bool, limit: i64) -> Result<Vec<Shipment>> {
        let waiting = if waiting_only {
            "AND s.handed_over_at IS NULL"
        } else {
            ""
        };
        let sql = format!(
            "SELECT {SHIPMENT} FROM shipments s JOIN orders o ON o.id = s.order_id
             WHERE s.undone_at IS NULL {waiting} ORDER BY s.id DESC LIMIT ?1"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map([limit], shipment_from_row)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The shipment with a parcel of this tracking number.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn shipment_by_tracking(&self, tracking: &str) -> Result<Option<Shipment>> {
        let sql = format!(
            "SELECT {SHIPMENT} FROM parcels p JOIN shipments s ON s.id = p.shipment_id JOIN orders o ON o.id = s.order_id
             WHERE p.tracking = ?1 COLLATE NOCASE AND s.undone_at IS NULL LIMIT 1"
        );
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([tracking], shipment_from_row)
            .optional()?)
    }

    /// The shipment's boxes.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn parcels(&self, shipment_id: i64) -> Result<Vec<Parcel>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, parcel, weight_g, tracking FROM parcels WHERE shipment_id = ?1 ORDER BY parcel",
        )?;
        let rows = statement.query_map([shipment_id], |row| {
            Ok(Parcel {
                id: row.get(0)?,
                parcel: row.get(1)?,
                weight_g: row.get(2)?,
                tracking: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What is in the shipment's boxes, box by box.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn parcel_lines(&self, shipment_id: i64) -> Result<Vec<ParcelLine>> {
        let mut statement = self
            .connection
            .prepare_cached(include_str!("sql/parcel_lines.sql"))?;
        let rows = statement.query_map([shipment_id], |row| {
            Ok(ParcelLine {
                id: row.get(0)?,
                parcel: row.get(1)?,
                order_line_id: row.get(2)?,
                line: row.get(3)?,
                sku: row.get(4)?,
                name: row.get(5)?,
                unit_decimals: row.get(6)?,
                quantity: row.get(7)?,
                returning: row.get(8)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// A new shipment of an order; its number is the next one of that order, also past undone ones.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_shipment(&self, order_id: i64, revision: i64, packed_on: NaiveDate) -> Result<(i64, i64)> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO shipments (order_id, number, revision, packed_at, packed_on)
             SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, ?4 FROM shipments WHERE order_id = ?1
             RETURNING id, number",
        )?;
        let row = (order_id, revision, self.at_text(), packed_on.to_string());
        Ok(statement.query_row(row, |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// A box of a shipment.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_parcel(&self, shipment_id: i64, parcel: i64, weight_g: Option<i64>) -> Result<i64> {
        let mut statement = self
            .connection
            .prepare_cached("INSERT INTO parcels (shipment_id, parcel, weight_g) VALUES (?1, ?2, ?3)")?;
        Ok(statement.insert((shipment_id, parcel, weight_g))?)
    }

    /// Pieces of an order line in a box; they count as packed.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_parcel_line(&self, parcel_id: i64, order_line_id: i64, quantity: i64) -> Result<()> {
        self.connection
            .prepare_cached(
                "INSERT INTO parcel_lines (parcel_id, order_line_id, quantity) VALUES (?1, ?2, ?3)",
            )?
            .execute((parcel_id, order_line_id, quantity))?;
        self.add_packed(order_line_id, quantity)
    }

    /// The carrier has it.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn set_handed_over(
        &self,
        shipment_id: i64,
        carrier: Option<&str>,
        service: Option<&str>,
    ) -> Result<()> {
        self.connection
            .prepare_cached(
                "UPDATE shipments SET handed_over_at = ?2, carrier = ?3, service = ?4 WHERE id = ?1",
            )?
            .execute((shipment_id, self.at_text(), carrier, service))?;
        Ok(())
    }

    /// The number under which the carrier knows a box.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn set_tracking(&self, parcel_id: i64, tracking: &str) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE parcels SET tracking = ?2 WHERE id = ?1")?
            .execute((parcel_id, tracking))?;
        Ok(())
    }

    /// Taken apart again before it left.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn set_undone(&self, shipment_id: i64) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE shipments SET undone_at = ?2 WHERE id = ?1")?
            .execute((shipment_id, self.at_text()))?;
        Ok(())
    }

    /// Adds to what is announced to come back of a parcel line.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn add_returning(&self, parcel_line_id: i64, quantity: i64) -> Result<()> {
        self.connection
            .prepare_cached("UPDATE parcel_lines SET coming_back = coming_back + ?2 WHERE id = ?1")?
            .execute((parcel_line_id, quantity))?;
        Ok(())
    }
}
