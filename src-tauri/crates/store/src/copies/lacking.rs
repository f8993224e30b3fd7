//! What a copy does not have: told from the witness, and from a file that cannot be used any more as far as it
//! still reads.

use super::note::Holds;
use crate::{
    areas::activity::{Mark, placed_after},
    connection,
    file::Reader,
    ladder::SHOP,
    witness::Said,
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::path::Path;
use terms::{ActivitySeq, RowLimit};

/// Orders named of what a copy lacks.
const NAMED: RowLimit = RowLimit::new(100);

/// Where a file ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    pub seq: ActivitySeq,
    pub at: DateTime<Utc>,
    pub shop: String,
}

impl End {
    fn of(connection: &Connection) -> Option<Self> {
        let newest = Mark::newest(connection).ok()??;
        Some(Self {
            seq: newest.seq,
            at: newest.at,
            shop: Holds::of(connection).ok()??.shop,
        })
    }

    /// What a witness says.
    #[must_use]
    pub fn said(said: &Said) -> Self {
        Self {
            seq: said.seq,
            at: said.at,
            shop: said.shop().to_owned(),
        }
    }
}

/// What a copy does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    pub activities: i64,
    /// Orders placed after it that can still be named, the oldest first, as far as the file still reads.
    pub orders: Vec<String>,
}

/// What a copy that goes to `holds` lacks of a shop whose newest activity is `newest`; `orders` names those that
/// were placed after it.
#[must_use]
pub fn lacking(holds: &Holds, newest: ActivitySeq, orders: &dyn Fn(ActivitySeq) -> Vec<String>) -> Lacking {
    let activities = (newest.get() - holds.seq.get()).max(0);
    Lacking {
        activities,
        orders: if activities > 0 {
            orders(holds.seq)
        } else {
            Vec::new()
        },
    }
}

impl Reader<'_> {
    /// Where the file ends.
    #[must_use]
    pub fn end(&self) -> Option<End> {
        End::of(self.connection)
    }

    /// The orders placed after an activity, by number.
    #[must_use]
    pub fn orders_after(&self, seq: ActivitySeq) -> Vec<String> {
        orders_after(self.connection, seq)
    }
}

fn orders_after(connection: &Connection, seq: ActivitySeq) -> Vec<String> {
    let placed = placed_after(connection, seq, NAMED).unwrap_or_default();
    placed
        .iter()
        .filter_map(|subject| subject.strip_prefix("order "))
        .map(str::to_owned)
        .collect()
}

/// Runs `ask` on what can still be read of a file that may be broken or a stranger's, with where it ends. The
/// file is not changed, and of what is in it only the chain is read, and only when it is a table of ours.
pub fn end_of_what_reads<T>(
    path: &Path,
    ask: impl FnOnce(&End, &dyn Fn(ActivitySeq) -> Vec<String>) -> T,
) -> Option<T> {
    let connection = connection::open_untouched(path).ok()?;
    if !has_our_chain(&connection) {
        return None;
    }
    let end = End::of(&connection)?;
    Some(ask(&end, &|seq| orders_after(&connection, seq)))
}

fn has_our_chain(connection: &Connection) -> bool {
    let sql = "SELECT sql FROM sqlite_schema WHERE name = 'activities' AND type = 'table'";
    let text = connection.query_row(sql, [], |row| row.get::<_, String>("sql"));
    text.is_ok_and(|text| SHOP.fresh.contains(&text))
}

#[cfg(test)]
mod tests;
