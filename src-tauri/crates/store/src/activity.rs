//! The chain of who did what: each row's hash covers the row and the hash before it. What people typed
//! stands apart under a salted hash, so that it can be erased and the chain still be proved.

use crate::{
    error::Result,
    instant::{from_text, to_text},
    shop_file::{Act, Reader},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

/// What a write says about itself.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    pub subject: String,
    pub order_id: Option<i64>,
    pub detail: Option<String>,
}

/// One row of the chain, as people read it.
#[derive(Debug, Clone)]
pub struct Activity {
    pub seq: i64,
    pub at: DateTime<Utc>,
    pub staff: String,
    pub command: String,
    pub subject: String,
    pub detail: Option<String>,
}

/// What some activities touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// The last of them; ask again from here for what came after.
    pub seq: i64,
    pub tags: Vec<String>,
}

/// The parts that the hash covers, in this order, each with its length before it.
pub(crate) struct Link<'a> {
    pub seq: i64,
    pub at: &'a str,
    pub staff_id: i64,
    pub command: &'a str,
    pub subject: &'a str,
    pub order_id: Option<i64>,
    pub detail: Option<&'a str>,
    pub tags: &'a str,
    pub text_hash: &'a [u8],
}

impl Link<'_> {
    pub(crate) fn hash(&self, previous: &[u8]) -> [u8; 32] {
        let mut hasher = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        };
        part(previous);
        part(&self.seq.to_be_bytes());
        part(self.at.as_bytes());
        part(&self.staff_id.to_be_bytes());
        part(self.command.as_bytes());
        part(self.subject.as_bytes());
        part(&self.order_id.unwrap_or(0).to_be_bytes());
        part(self.detail.unwrap_or("").as_bytes());
        part(self.tags.as_bytes());
        part(self.text_hash);
        hasher.finalize().into()
    }
}

pub(crate) fn text_hash(salt: &[u8], text: &str) -> [u8; 32] {
    Sha256::new()
        .chain_update(salt)
        .chain_update(text.as_bytes())
        .finalize()
        .into()
}

pub(crate) fn append(connection: &Connection, act: &Act<'_>, entry: &Entry, tags: &[String]) -> Result<()> {
    let newest: Option<(i64, Vec<u8>)> = connection
        .prepare_cached("SELECT seq, hash FROM activities ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (seq, previous) = newest.map_or((1, Vec::new()), |(seq, hash)| (seq + 1, hash));
    let (at, tags, text_hash) = (to_text(act.at), tags.join(" "), text_hash(&act.salt, act.text));
    let link = Link {
        seq,
        at: &at,
        staff_id: act.staff_id,
        command: act.command,
        subject: &entry.subject,
        order_id: entry.order_id,
        detail: entry.detail.as_deref(),
        tags: &tags,
        text_hash: &text_hash,
    };
    let hash = link.hash(&previous);
    connection
        .prepare_cached(
            "INSERT INTO activities (seq, at, staff_id, command, subject, order_id, detail, tags, text_hash, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute((
            seq,
            &at,
            act.staff_id,
            act.command,
            &entry.subject,
            entry.order_id,
            &entry.detail,
            &tags,
            &text_hash[..],
            &hash[..],
        ))?;
    connection
        .prepare_cached("INSERT INTO activity_texts (seq, salt, text) VALUES (?1, ?2, ?3)")?
        .execute((seq, &act.salt[..], act.text))?;
    Ok(())
}

const COLUMNS: &str = "a.seq, a.at, s.name, a.command, a.subject, a.detail";

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Activity> {
    Ok(Activity {
        seq: row.get(0)?,
        at: from_text(row, 1)?,
        staff: row.get(2)?,
        command: row.get(3)?,
        subject: row.get(4)?,
        detail: row.get(5)?,
    })
}

impl Reader<'_> {
    /// The number of the newest activity; 0 in an empty file.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn newest_activity(&self) -> Result<i64> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT coalesce(max(seq), 0) FROM activities")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// What the next `limit` activities after `seq` touched, each tag once, and the last of them.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn touched_since(&self, seq: i64, limit: i64) -> Result<Touched> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT seq, tags FROM activities WHERE seq > ?1 ORDER BY seq LIMIT ?2")?;
        let rows = statement.query_map([seq, limit], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
        })?;
        let mut touched = Touched {
            seq,
            tags: Vec::new(),
        };
        for row in rows {
            let (seq, tags) = row?;
            touched.seq = seq;
            touched.tags.extend(tags.split_whitespace().map(str::to_owned));
        }
        touched.tags.sort_unstable();
        touched.tags.dedup();
        Ok(touched)
    }

    /// What happened to an order, oldest first, the newest hundred.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn order_timeline(&self, order_id: i64) -> Result<Vec<Activity>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM activities a JOIN staff s ON s.id = a.staff_id
             WHERE a.order_id = ?1 ORDER BY a.seq DESC LIMIT 100"
        ))?;
        let rows = statement.query_map([order_id], from_row)?;
        let mut timeline: Vec<Activity> = rows.collect::<rusqlite::Result<_>>()?;
        timeline.reverse();
        Ok(timeline)
    }

    /// The newest activities, newest first, from before `before` on.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn activities(&self, before: Option<i64>, limit: i64) -> Result<Vec<Activity>> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM activities a JOIN staff s ON s.id = a.staff_id
             WHERE a.seq < ?1 ORDER BY a.seq DESC LIMIT ?2"
        ))?;
        let rows = statement.query_map((before.unwrap_or(i64::MAX), limit), from_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
