//! The chain of activities, link by link.

use super::{FINDINGS_EACH, Fault};
use crate::{
    activity::{Link, text_hash},
    error::Result,
};
use rusqlite::{Connection, Row};

struct Kept {
    seq: i64,
    at: String,
    staff_id: i64,
    command: String,
    subject: String,
    order_id: Option<i64>,
    detail: Option<String>,
    tags: String,
    text_hash: Vec<u8>,
    hash: Vec<u8>,
    /// Gone when a person was erased; the salted hash in the chain stays.
    text: Option<(Vec<u8>, String)>,
}

const SQL: &str =
    "SELECT a.seq, a.at, a.staff_id, a.command, a.subject, a.order_id, a.detail, a.tags, a.text_hash,
                          a.hash, t.salt, t.text
                   FROM activities a LEFT JOIN activity_texts t ON t.seq = a.seq ORDER BY a.seq";

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let salt: Option<Vec<u8>> = row.get(10)?;
    let text: Option<String> = row.get(11)?;
    Ok(Kept {
        seq: row.get(0)?,
        at: row.get(1)?,
        staff_id: row.get(2)?,
        command: row.get(3)?,
        subject: row.get(4)?,
        order_id: row.get(5)?,
        detail: row.get(6)?,
        tags: row.get(7)?,
        text_hash: row.get(8)?,
        hash: row.get(9)?,
        text: salt.zip(text),
    })
}

impl Kept {
    fn expected_hash(&self, previous: &[u8]) -> [u8; 32] {
        let link = Link {
            seq: self.seq,
            at: &self.at,
            staff_id: self.staff_id,
            command: &self.command,
            subject: &self.subject,
            order_id: self.order_id,
            detail: self.detail.as_deref(),
            tags: &self.tags,
            text_hash: &self.text_hash,
        };
        link.hash(previous)
    }

    fn faults(&self, previous: &Previous) -> Vec<&'static str> {
        let mut faults = Vec::new();
        if self.seq != previous.seq + 1 {
            faults.push("rows before it are missing");
        } else if self.hash != self.expected_hash(&previous.hash) {
            faults.push("it or the row before it is not as it was written");
        }
        if let Some((salt, text)) = &self.text
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
    let mut statement = connection.prepare(SQL)?;
    let mut faults = Vec::new();
    let mut previous = Previous::default();
    for activity in statement.query_map([], kept)? {
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
            seq: activity.seq,
            hash: activity.hash,
        };
    }
    Ok(faults)
}
