//! What is being typed: kept at every key, gone when the order stands.

use crate::{
    error::Result,
    instant::from_text,
    shop_file::{Reader, Writer},
};
use chrono::{DateTime, Utc};

/// One call's sheet.
#[derive(Debug, Clone)]
pub struct Draft {
    pub id: i64,
    pub body: String,
    pub label: Option<String>,
    pub started_at: DateTime<Utc>,
    pub saved_at: DateTime<Utc>,
}

impl Reader<'_> {
    /// All drafts, the oldest first; at most a hundred.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, body, label, started_at, saved_at FROM drafts ORDER BY id LIMIT 100",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Draft {
                id: row.get(0)?,
                body: row.get(1)?,
                label: row.get(2)?,
                started_at: from_text(row, 3)?,
                saved_at: from_text(row, 4)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many calls are open or parked.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn count_drafts(&self) -> Result<i64> {
        Ok(self
            .connection
            .query_row("SELECT count(*) FROM drafts", [], |row| row.get(0))?)
    }
}

impl Writer<'_> {
    /// Starts a draft.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn insert_draft(&self, body: &str, label: Option<&str>) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO drafts (body, label, started_at, saved_at) VALUES (?1, ?2, ?3, ?3)",
        )?;
        Ok(statement.insert((body, label, self.at_text()))?)
    }

    /// Writes over a draft; false when it is gone.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn update_draft(&self, id: i64, body: &str, label: Option<&str>) -> Result<bool> {
        let mut statement = self
            .connection
            .prepare_cached("UPDATE drafts SET body = ?2, label = ?3, saved_at = ?4 WHERE id = ?1")?;
        Ok(statement.execute((id, body, label, self.at_text()))? == 1)
    }

    /// Throws a draft away; false when it was gone already.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn delete_draft(&self, id: i64) -> Result<bool> {
        let mut statement = self
            .connection
            .prepare_cached("DELETE FROM drafts WHERE id = ?1")?;
        Ok(statement.execute([id])? == 1)
    }
}
