//! Drafts as they stand.

use super::book::Drafts;
use crate::{
    error::Result,
    statement::{Ask, Select},
};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use terms::{DraftId, Line};
use terms_derive::row;

/// One call's sheet.
#[row(from = "drafts d")]
#[derive(Debug, Clone)]
pub struct Draft {
    pub id: DraftId,
    /// Of the window's own making.
    pub body: Map<String, Value>,
    pub label: Option<Line>,
    pub started_at: DateTime<Utc>,
    pub saved_at: DateTime<Utc>,
}

pub(super) static ALL: Select<Draft> = Select::new("ORDER BY d.id LIMIT 100");
pub(super) static COUNT: Ask<u32> = Ask::new("SELECT count(*) FROM drafts");

impl Drafts<'_> {
    /// All drafts, the oldest first; at most a hundred.
    pub fn list(&self) -> Result<Vec<Draft>> {
        ALL.all(self.connection, ())
    }

    /// How many calls are open or parked.
    pub fn count(&self) -> Result<u32> {
        COUNT.the(self.connection, ())
    }
}
