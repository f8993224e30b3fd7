//! The sums as they are kept, as the rows come to now, and how they are made anew.

use super::{
    gather::{self, ADD, Changed},
    hash::RowHash,
    parts::{PARTS, Part},
    together::chained,
};
use crate::{
    error::Result,
    row::cells,
    statement::{Do, Select},
};
use rusqlite::Connection;
use std::collections::BTreeMap;
use terms_derive::row;

/// A sum as it stands in the file.
#[row(from = "row_sums s")]
pub(crate) struct Kept {
    part: i64,
    bucket: i64,
    sum: i64,
}

pub(super) static KEPT: Select<Kept> = Select::new("ORDER BY s.part, s.bucket");
pub(super) static CLEAR: Do = Do::new("DELETE FROM row_sums");

/// Every sum that is kept, by part and bucket.
pub(crate) fn kept(connection: &Connection) -> Result<BTreeMap<(i64, i64), i64>> {
    let sums = KEPT.all(connection, ())?;
    Ok(sums
        .into_iter()
        .map(|kept| ((kept.part, kept.bucket), kept.sum))
        .collect())
}

/// What the kept sums that the chain holds come to together.
pub(crate) fn total(connection: &Connection) -> Result<i64> {
    let all = kept(connection)?.into_iter();
    let all: Vec<Changed> = all
        .map(|((part, bucket), sum)| Changed { part, bucket, sum })
        .collect();
    Ok(chained(&all))
}

/// What the rows of a part come to now, by bucket.
pub(crate) fn of_rows(connection: &Connection, part: &Part) -> Result<BTreeMap<i64, i64>> {
    let columns = part.columns(connection)?;
    let mut statement = connection.prepare(&rows(part, &columns))?;
    let mut rows = statement.query([])?;
    let mut sums = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let mut hash = RowHash::of(part.mark);
        for cell in 1..=columns.len() {
            hash.cell(row.get_ref(cell)?);
        }
        *sums.entry(row.get("bucket")?).or_insert(0) ^= hash.sum();
    }
    Ok(sums)
}

fn rows(part: &Part, columns: &[String]) -> String {
    let cells: Vec<String> = columns.iter().map(|column| format!("x.{column}")).collect();
    format!(
        "SELECT coalesce({}, 0) AS bucket, {} FROM {} x NOT INDEXED",
        part.bucket("x"),
        cells.join(", "),
        part.table
    )
}

/// Makes all sums anew from the rows, which are taken as they are: for a file whose tables were laid, changed or
/// saved by other means than ours. The chain has to be told of it by an activity after it.
///
/// # Errors
/// A row cannot be read.
pub fn rebuild(connection: &Connection) -> Result<()> {
    CLEAR.run(connection, ())?;
    gather::forget(connection)?;
    for part in PARTS {
        for (bucket, sum) in of_rows(connection, part)? {
            ADD.run(connection, cells![part.mark, bucket, sum])?;
        }
    }
    Ok(())
}
