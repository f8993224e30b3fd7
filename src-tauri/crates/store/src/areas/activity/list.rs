//! The chain as people read it.

use super::book::Activities;
use crate::{
    areas::page::{Page, one_more},
    error::Result,
    row::cells,
    statement::{Ask, Select},
};
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::collections::BTreeSet;
use terms::{ActivitySeq, Line, RowLimit, Subject, Tag, Tags};
use terms_derive::row;

/// No activity more is read once so many tags are told.
const MOST_TAGS: usize = 2000;

/// One row of the chain, as people read it.
#[row(from = "activities a JOIN staff s ON s.id = a.staff_id")]
#[derive(Debug, Clone)]
pub struct Activity {
    pub seq: ActivitySeq,
    pub at: DateTime<Utc>,
    #[column("s.name")]
    pub staff: Line,
    pub command: String,
    /// The first thing that it was about, as text.
    pub subject: String,
    /// Figures of what happened.
    pub detail: Option<Value>,
}

/// What some activities touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// The last of them; ask again from here for what came after.
    pub seq: ActivitySeq,
    pub tags: Vec<Tag>,
}

#[row(from = "activities a")]
pub(super) struct TouchedBy {
    seq: ActivitySeq,
    tags: Tags,
}

pub(super) static NEWEST: Ask<ActivitySeq> = Ask::hot("SELECT coalesce(max(seq), 0) FROM activities");
pub(super) static TOUCHED: Select<TouchedBy> = Select::hot("WHERE a.seq > ?1 ORDER BY a.seq LIMIT ?2");
pub(super) static OF_SUBJECT: Select<Activity> = Select::hot(
    "WHERE a.seq IN (SELECT t.seq FROM activity_subjects t WHERE t.kind = ?1 AND t.row_id = ?2
                     ORDER BY t.seq DESC LIMIT 100)
     ORDER BY a.seq",
);
pub(super) static LIST: Select<Activity> = Select::new("WHERE a.seq < ?1 ORDER BY a.seq DESC LIMIT ?2");

impl Activities<'_> {
    /// What the next `limit` activities after `seq` touched, each tag once, and the last of them.
    pub fn touched_since(&self, seq: ActivitySeq, limit: RowLimit) -> Result<Touched> {
        let rows = TOUCHED.all(self.connection, cells![seq, limit])?;
        let mut touched = Touched {
            seq,
            tags: Vec::new(),
        };
        let mut seen = BTreeSet::new();
        for row in rows {
            // Each alone has no more tags than its request had lines; whoever asks again gets the rest.
            if touched.tags.len() >= MOST_TAGS {
                break;
            }
            touched.seq = row.seq;
            let unseen = row.tags.0.into_iter().filter(|tag| seen.insert(tag.to_string()));
            touched.tags.extend(unseen);
        }
        Ok(touched)
    }

    /// What happened to a thing, oldest first, the newest hundred.
    pub fn of(&self, subject: &Subject) -> Result<Vec<Activity>> {
        OF_SUBJECT.all(self.connection, cells![subject.kind(), subject.row()])
    }

    /// The newest activities, newest first, from before `before` on.
    pub fn list(&self, before: Option<ActivitySeq>, limit: RowLimit) -> Result<Page<Activity>> {
        let before = before.unwrap_or(ActivitySeq::new(i64::MAX));
        let rows = LIST.all(self.connection, cells![before, one_more(limit)])?;
        Ok(Page::of(rows, limit))
    }
}

#[cfg(test)]
mod tests;
