//! The chain of activities, link by link.

use super::fault::{FINDINGS_EACH, Fault};
use crate::{
    areas::activity::{Link, text_hash},
    error::Result,
    row::{Cells, Record},
    statement::select,
};
use rusqlite::Connection;
use terms::{ActivitySeq, StaffId};
use terms_derive::row;

#[row(from = "activities a LEFT JOIN activity_texts t ON t.seq = a.seq")]
struct Kept {
    seq: ActivitySeq,
    at: String,
    staff_id: StaffId,
    command: String,
    subject: String,
    /// As the hash covers them.
    #[column(
        "(SELECT group_concat(kind || ' ' || row_id, char(10) ORDER BY kind, row_id)
          FROM activity_subjects WHERE seq = a.seq)"
    )]
    subjects: Option<String>,
    detail: Option<String>,
    tags: String,
    text_hash: Vec<u8>,
    hash: Vec<u8>,
    /// Gone when a person was erased; the salted hash in the chain stays.
    #[column("t.salt")]
    salt: Option<Vec<u8>>,
    #[column("t.text")]
    text: Option<String>,
}

impl Kept {
    fn expected_hash(&self, previous: &[u8]) -> [u8; 32] {
        let link = Link {
            seq: self.seq,
            at: &self.at,
            staff_id: self.staff_id,
            command: &self.command,
            subject: &self.subject,
            subjects: self.subjects.as_deref().unwrap_or_default(),
            detail: self.detail.as_deref(),
            tags: &self.tags,
            text_hash: &self.text_hash,
        };
        link.hash(previous)
    }

    fn faults(&self, previous: &Previous) -> Vec<&'static str> {
        let mut faults = Vec::new();
        if self.seq.get() != previous.seq + 1 {
            faults.push("rows before it are missing");
        } else if self.hash != self.expected_hash(&previous.hash) {
            faults.push("it or the row before it is not as it was written");
        }
        if let (Some(salt), Some(text)) = (&self.salt, &self.text)
            && self.text_hash != text_hash(salt, text)
        {
            faults.push("what was typed is not as it was written");
        }
        faults
    }
}

#[derive(Default)]
struct Previous {
    seq: i64,
    hash: Vec<u8>,
}

/// Every row follows the one before it, and each is as it was written.
pub(super) fn is_whole(connection: &Connection) -> Result<Vec<Fault>> {
    let mut statement = connection.prepare(&select::<Kept>("ORDER BY a.seq"))?;
    let mut faults = Vec::new();
    let mut previous = Previous::default();
    // One after the other: a long chain is never held at once.
    for activity in statement.query_map([], |row| Kept::read(&mut Cells::of(row, Kept::FROM)))? {
        let activity = activity?;
        for fault in activity.faults(&previous) {
            faults.push((
                format!("activity {} ({})", activity.seq, activity.command),
                fault.to_owned(),
            ));
        }
        if faults.len() >= FINDINGS_EACH {
            break;
        }
        previous = Previous {
            seq: activity.seq.get(),
            hash: activity.hash,
        };
    }
    Ok(faults)
}
