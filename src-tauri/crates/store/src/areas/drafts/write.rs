//! Keeping a draft, and throwing it away.

use super::book::DraftsWriter;
use crate::{error::Result, row::cells, statement::Do};
use terms::{DraftId, Line};

pub(super) static INSERT: Do =
    Do::hot("INSERT INTO drafts (body, label, started_at, saved_at) VALUES (?1, ?2, ?3, ?3)");
pub(super) static UPDATE: Do =
    Do::hot("UPDATE drafts SET body = ?2, label = ?3, saved_at = ?4 WHERE id = ?1");
pub(super) static DELETE: Do = Do::new("DELETE FROM drafts WHERE id = ?1");

impl DraftsWriter<'_> {
    /// Starts a draft.
    pub fn insert(&self, body: &str, label: Option<&Line>) -> Result<DraftId> {
        let id = INSERT.insert(self.connection, cells![body, label, self.at])?;
        Ok(DraftId::new(id))
    }

    /// Writes over a draft; false when it is gone.
    pub fn save(&self, draft: DraftId, body: &str, label: Option<&Line>) -> Result<bool> {
        UPDATE.changed(self.connection, cells![draft, body, label, self.at])
    }

    /// Throws a draft away; false when it was gone already.
    pub fn discard(&self, draft: DraftId) -> Result<bool> {
        DELETE.changed(self.connection, cells![draft])
    }
}

#[cfg(test)]
mod tests;
