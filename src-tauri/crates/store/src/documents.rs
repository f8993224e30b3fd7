//! Paper, kept byte for byte with its hash and the revision of the order that it shows.

use crate::{
    error::Result,
    instant::from_text,
    shop_file::{Reader, Writer},
};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row};

/// A kept document without its bytes.
#[derive(Debug, Clone)]
pub struct Document {
    pub id: i64,
    pub kind: String,
    pub file_name: String,
    pub order_id: i64,
    pub order_number: i64,
    pub order_revision: i64,
    pub shipment_number: i64,
    pub parcel: Option<i64>,
    pub paper: String,
    pub pages: i64,
    pub revision: i64,
    pub sha256: String,
    pub size_bytes: i64,
    pub made_at: DateTime<Utc>,
    pub printed: i64,
}

/// A document to keep.
#[derive(Debug, Clone)]
pub struct NewDocument<'a> {
    pub kind: &'a str,
    pub order_id: i64,
    pub shipment_id: i64,
    pub parcel: Option<i64>,
    pub paper: &'a str,
    pub revision: i64,
    pub file_name: &'a str,
    pub pages: i64,
    pub sha256: &'a str,
    pub bytes: &'a [u8],
}

const DOCUMENT: &str = "SELECT d.id, d.kind, d.file_name, d.order_id, o.number, o.revision, s.number, d.parcel, d.paper, \
    d.pages, d.revision, d.sha256, length(d.bytes), d.made_at, \
    (SELECT count(*) FROM print_jobs j WHERE j.document_id = d.id) \
    FROM documents d JOIN orders o ON o.id = d.order_id JOIN shipments s ON s.id = d.shipment_id";

fn document_from_row(row: &Row<'_>) -> rusqlite::Result<Document> {
    Ok(Document {
        id: row.get(0)?,
        kind: row.get(1)?,
        file_name: row.get(2)?,
        order_id: row.get(3)?,
        order_number: row.get(4)?,
        order_revision: row.get(5)?,
        shipment_number: row.get(6)?,
        parcel: row.get(7)?,
        paper: row.get(8)?,
        pages: row.get(9)?,
        revision: row.get(10)?,
        sha256: row.get(11)?,
        size_bytes: row.get(12)?,
        made_at: from_text(row, 13)?,
        printed: row.get(14)?,
    })
}

impl Reader<'_> {
    /// A kept document.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn document(&self, id: i64) -> Result<Option<Document>> {
        let sql = format!("{DOCUMENT} WHERE d.id = ?1");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row([id], document_from_row)
            .optional()?)
    }

    /// Its bytes.
    ///
    /// # Errors
    /// As SQLite reports them; a missing row is one.
    pub fn document_bytes(&self, id: i64) -> Result<Vec<u8>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT bytes FROM documents WHERE id = ?1")?;
        Ok(statement.query_row([id], |row| row.get(0))?)
    }

    /// The kept document of a shipment with the same bytes.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn document_by_hash(&self, shipment_id: i64, sha256: &str) -> Result<Option<i64>> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id FROM documents WHERE shipment_id = ?1 AND sha256 = ?2")?;
        Ok(statement
            .query_row((shipment_id, sha256), |row| row.get(0))
            .optional()?)
    }

    /// The newest documents of an order, newest first.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn documents_of(&self, order_id: i64, limit: i64) -> Result<Vec<Document>> {
        let sql = format!("{DOCUMENT} WHERE d.order_id = ?1 ORDER BY d.id DESC LIMIT ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map((order_id, limit), document_from_row)?
            .collect::<rusqlite::Result<_>>()?)
    }

    /// The newest documents of the shop.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn newest_documents(&self, limit: i64) -> Result<Vec<Document>> {
        let sql = format!("{DOCUMENT} ORDER BY d.id DESC LIMIT ?1");
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement
            .query_map([limit], document_from_row)?
            .collect::<rusqlite::Result<_>>()?)
    }
}

impl Writer<'_> {
    /// Keeps a document.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_document(&self, document: &NewDocument<'_>) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO documents (kind, order_id, shipment_id, parcel, paper, revision, file_name, pages, sha256, bytes, made_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?;
        Ok(statement.insert((
            document.kind,
            document.order_id,
            document.shipment_id,
            document.parcel,
            document.paper,
            document.revision,
            document.file_name,
            document.pages,
            document.sha256,
            document.bytes,
            self.at_text(),
        ))?)
    }

    /// It went to a printer.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_print_job(&self, document_id: i64, printer: Option<&str>) -> Result<()> {
        self.connection
            .prepare_cached("INSERT INTO print_jobs (document_id, printer, at) VALUES (?1, ?2, ?3)")?
            .execute((document_id, printer, self.at_text()))?;
        Ok(())
    }
}
