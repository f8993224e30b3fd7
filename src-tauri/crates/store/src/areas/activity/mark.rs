//! A place in the chain, by which two files are told apart: the hash of an activity covers all before it.

use crate::{
    error::Result,
    hash::hex,
    row::cells,
    statement::{Ask, Select},
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use terms::{ActivitySeq, RowLimit};
use terms_derive::row;

/// One activity, by its number and its hash.
#[row(from = "activities a")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub seq: ActivitySeq,
    pub at: DateTime<Utc>,
    pub(super) hash: Vec<u8>,
}

pub(super) static NEWEST_MARK: Select<Mark> = Select::hot("ORDER BY a.seq DESC LIMIT 1");
pub(super) static FIRST_MARK: Select<Mark> = Select::new("ORDER BY a.seq LIMIT 1");
pub(super) static MARK: Select<Mark> = Select::hot("WHERE a.seq = ?1");
pub(super) static PLACED: Ask<String> = Ask::hot(
    "SELECT a.subject FROM activities a WHERE a.seq > ?1 AND a.command = 'orders.place' ORDER BY a.seq LIMIT ?2",
);

/// Each time a shop goes back to a copy, or its owner takes another file for the right one, what comes after is
/// another story than what was there before; the activity that says so counts these turns.
pub(super) static TURN: Ask<i64> = Ask::new(
    "SELECT coalesce(max(json_extract(a.detail, '$.turn')), 0) FROM activities a
     WHERE a.command IN ('backup.restore', 'backup.accept')",
);

impl Mark {
    /// The hash as it is written outside of the file.
    #[must_use]
    pub fn hash(&self) -> String {
        hex(&self.hash)
    }

    /// The end of the chain; nothing in an empty file.
    pub(crate) fn newest(connection: &Connection) -> Result<Option<Self>> {
        NEWEST_MARK.one(connection, ())
    }

    /// The activity by which a shop was made: no two shops have the same.
    pub(crate) fn first(connection: &Connection) -> Result<Option<Self>> {
        FIRST_MARK.one(connection, ())
    }

    pub(crate) fn of(connection: &Connection, seq: ActivitySeq) -> Result<Option<Self>> {
        MARK.one(connection, cells![seq])
    }
}

/// How many turns the chain took.
pub(crate) fn turn(connection: &Connection) -> Result<i64> {
    TURN.the(connection, ())
}

/// The orders that were placed after an activity, as the chain names them (`order 1001`), the oldest first.
pub(crate) fn placed_after(
    connection: &Connection,
    seq: ActivitySeq,
    limit: RowLimit,
) -> Result<Vec<String>> {
    PLACED.all(connection, cells![seq, limit])
}
