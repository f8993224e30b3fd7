//! How the sums follow the rows: triggers of the connection that writes, in no file, tell a function of ours every
//! row as it was and as it is; what that comes to is kept in memory, and at the end of the transaction added to the
//! sums. A statement that failed may have told rows that it took back: after one, nothing can be added any more, and
//! the transaction cannot be finished.

use super::{
    hash::RowHash,
    parts::{PARTS, Part},
};
use crate::{
    error::{Result, StoreError},
    row::cells,
    statement::{Ask, Do},
};
use rusqlite::{
    Connection,
    functions::{Context, FunctionFlags},
};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// By how much the sum of a bucket changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Changed {
    pub part: i64,
    pub bucket: i64,
    pub sum: i64,
}

/// What a transaction has told so far, by part and bucket.
#[derive(Debug, Default)]
struct Told {
    sums: BTreeMap<(i64, i64), i64>,
    has_failed: bool,
}

/// Bytes of one of them, and of the mark before them all.
const EACH: usize = 24;
const SOUND: u8 = 1;
const FAILED: u8 = 0;

pub(super) static TAKE: Ask<Vec<u8>> = Ask::new("SELECT take_told_rows()");
pub(super) static ADD: Do = Do::hot(
    "INSERT INTO row_sums (part, bucket, sum) VALUES (?1, ?2, ?3)
     ON CONFLICT (part, bucket) DO UPDATE SET sum = (sum | excluded.sum) & ~(sum & excluded.sum)",
);
pub(super) static GATHERS: Ask<i64> = Ask::new(
    "SELECT count(*) FROM sqlite_temp_schema WHERE type = 'trigger' AND name LIKE 'sum!_%' ESCAPE '!'",
);

/// From here on every change of a row on this connection is told.
///
/// # Errors
/// The tables of the books are not there.
pub(crate) fn gather(connection: &Connection) -> Result<()> {
    let told = Arc::new(Mutex::new(Told::default()));
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let to_tell = Arc::clone(&told);
    connection.create_scalar_function("tell_row", -1, flags, move |context| tell(&to_tell, context))?;
    let to_fail = Arc::clone(&told);
    connection.create_scalar_function("tell_failure", 0, flags, move |_| {
        lock(&to_fail).has_failed = true;
        Ok(0)
    })?;
    connection.create_scalar_function("take_told_rows", 0, flags, move |_| Ok(take(&told)))?;
    let mut sql = String::new();
    for part in PARTS {
        triggers(part, &part.columns(connection)?, &mut sql);
    }
    connection.execute_batch(&sql)?;
    Ok(())
}

/// Where what stands in `tell_row(part, bucket, cells …)`.
const PART: usize = 0;
const BUCKET: usize = 1;
const CELLS: usize = 2;

fn tell(told: &Mutex<Told>, context: &Context<'_>) -> rusqlite::Result<i64> {
    let (part, bucket) = (context.get(PART)?, context.get(BUCKET)?);
    let mut hash = RowHash::of(part);
    for cell in CELLS..context.len() {
        hash.cell(context.get_raw(cell));
    }
    *lock(told).sums.entry((part, bucket)).or_insert(0) ^= hash.sum();
    Ok(0)
}

/// Everything that was told, and a new beginning.
fn take(told: &Mutex<Told>) -> Vec<u8> {
    let told = std::mem::take(&mut *lock(told));
    let mut bytes = vec![if told.has_failed { FAILED } else { SOUND }];
    for ((part, bucket), sum) in told.sums {
        for figure in [part, bucket, sum] {
            bytes.extend(figure.to_le_bytes());
        }
    }
    bytes
}

fn lock(told: &Mutex<Told>) -> MutexGuard<'_, Told> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A row that is changed leaves its bucket as it was and comes back as it is.
fn triggers(part: &Part, columns: &[String], sql: &mut String) {
    let mark = part.mark;
    let of = part
        .changes_with()
        .map(|column| format!(" OF {column}"))
        .unwrap_or_default();
    let [old, new] = ["old", "new"].map(|row| told(part, row, columns));
    for (event, tells) in [
        ("INSERT", new.clone()),
        ("DELETE", old.clone()),
        (&format!("UPDATE{of}"), old + &new),
    ] {
        let name = event.get(..6).unwrap_or(event);
        let _ = write!(
            sql,
            "CREATE TEMP TRIGGER sum_{mark}_{name} AFTER {event} ON main.{} BEGIN {tells} END;",
            part.table
        );
    }
}

fn told(part: &Part, row: &str, columns: &[String]) -> String {
    let cells: Vec<String> = columns.iter().map(|column| format!("{row}.{column}")).collect();
    format!(
        "SELECT tell_row({}, {}, {});",
        part.mark,
        part.bucket(row),
        cells.join(", ")
    )
}

/// What the transaction changed, and a new beginning: asked once, at its end.
///
/// # Errors
/// `Untold` when a statement failed and the transaction went on.
pub(crate) fn changed(connection: &Connection) -> Result<Vec<Changed>> {
    let bytes = TAKE.the(connection, ())?;
    let Some((&SOUND, bytes)) = bytes.split_first() else {
        return Err(StoreError::Untold);
    };
    let figure = |bytes: &[u8], at: usize| {
        let eight = bytes.get(at..).and_then(|bytes| bytes.first_chunk::<8>());
        eight.map_or(0, |eight| i64::from_le_bytes(*eight))
    };
    let changed = bytes.chunks_exact(EACH).map(|each| Changed {
        part: figure(each, 0),
        bucket: figure(each, 8),
        sum: figure(each, 16),
    });
    Ok(changed.collect())
}

/// A transaction begins: what another told, that was taken back, is forgotten.
pub(crate) fn begin(connection: &Connection) -> Result<()> {
    TAKE.the(connection, ()).map(drop)
}

/// Adds it to the sums.
pub(crate) fn add(connection: &Connection, changed: &[Changed]) -> Result<()> {
    // A row that came and went, or is as it was.
    for Changed { part, bucket, sum } in changed.iter().filter(|changed| changed.sum != 0) {
        ADD.run(connection, cells![part, bucket, sum])?;
    }
    Ok(())
}

/// The rows are told anew by other means; a connection that gathers nothing has told nothing.
pub(super) fn forget(connection: &Connection) -> Result<()> {
    if GATHERS.the(connection, ())? > 0 {
        begin(connection)?;
    }
    Ok(())
}
