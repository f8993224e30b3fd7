//! How the sums follow the rows: triggers of the connection that writes, in no file, note by how much each
//! bucket changed; at the end of the transaction that is added to the sums. What is noted lies in a temporary
//! table, so that a statement that fails, and a transaction that is taken back, takes its notes back with it.

use super::{
    hash::RowHash,
    parts::{PARTS, Part},
};
use crate::{
    error::Result,
    row::cells,
    statement::{Do, Select},
};
use rusqlite::{Connection, functions::FunctionFlags};
use std::fmt::Write as _;
use terms_derive::row;

/// By how much the sum of a bucket changed.
#[row(from = "temp.changed_sums c")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Changed {
    pub part: i64,
    pub bucket: i64,
    pub sum: i64,
}

const NOTES: &str = "CREATE TEMP TABLE changed_sums (
                         part INTEGER NOT NULL, bucket INTEGER NOT NULL, sum INTEGER NOT NULL,
                         PRIMARY KEY (part, bucket)
                     ) WITHOUT ROWID;";

pub(super) static CHANGED: Select<Changed> = Select::new("ORDER BY c.part, c.bucket");
pub(super) static ADD: Do = Do::hot(
    "INSERT INTO row_sums (part, bucket, sum) VALUES (?1, ?2, ?3)
     ON CONFLICT (part, bucket) DO UPDATE SET sum = (sum | excluded.sum) & ~(sum & excluded.sum)",
);
pub(super) static FORGET: Do = Do::new("DELETE FROM temp.changed_sums");

/// The part comes before its cells.
const MARK: usize = 0;

/// From here on every change of a row on this connection is noted.
///
/// # Errors
/// The tables of the books are not there.
pub(crate) fn gather(connection: &Connection) -> Result<()> {
    let flags =
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("row_hash", -1, flags, |context| {
        let mut hash = RowHash::of(context.get(MARK)?);
        for cell in MARK + 1..context.len() {
            hash.cell(context.get_raw(cell));
        }
        Ok(hash.sum())
    })?;
    let mut sql = NOTES.to_owned();
    for part in PARTS {
        triggers(part, &part.columns(connection)?, &mut sql);
    }
    connection.execute_batch(&sql)?;
    Ok(())
}

/// A row that is changed leaves its bucket as it was and comes back as it is.
fn triggers(part: &Part, columns: &[String], sql: &mut String) {
    let number = part.mark;
    let of = part
        .changes_with()
        .map(|column| format!(" OF {column}"))
        .unwrap_or_default();
    let [old, new] = ["old", "new"].map(|row| note(part, row, columns));
    for (event, notes) in [
        ("INSERT", new.clone()),
        ("DELETE", old.clone()),
        (&format!("UPDATE{of}"), old + &new),
    ] {
        let name = event.get(..6).unwrap_or(event);
        let _ = write!(
            sql,
            "CREATE TEMP TRIGGER sum_{number}_{name} AFTER {event} ON main.{} BEGIN {notes} END;",
            part.table
        );
    }
}

fn note(part: &Part, row: &str, columns: &[String]) -> String {
    let cells: Vec<String> = columns.iter().map(|column| format!("{row}.{column}")).collect();
    format!(
        "INSERT INTO changed_sums (part, bucket, sum)
         VALUES ({number}, {bucket}, row_hash({number}, {cells}))
         ON CONFLICT (part, bucket) DO UPDATE SET sum = (sum | excluded.sum) & ~(sum & excluded.sum);",
        number = part.mark,
        bucket = part.bucket(row),
        cells = cells.join(", "),
    )
}

/// What the transaction changed so far.
pub(crate) fn changed(connection: &Connection) -> Result<Vec<Changed>> {
    CHANGED.all(connection, ())
}

/// Begins anew; on a connection that gathers nothing there is nothing to forget.
pub(super) fn forget(connection: &Connection) -> Result<()> {
    if connection.table_exists(Some("temp"), "changed_sums")? {
        FORGET.run(connection, ())?;
    }
    Ok(())
}

/// Adds it to the sums, and begins anew.
pub(crate) fn add(connection: &Connection, changed: &[Changed]) -> Result<()> {
    for Changed { part, bucket, sum } in changed {
        ADD.run(connection, cells![part, bucket, sum])?;
    }
    FORGET.run(connection, ())
}
