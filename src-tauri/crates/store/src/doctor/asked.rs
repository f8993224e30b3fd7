//! A check that is one statement: each of its rows is a fault.

use super::{fault::Found, raw::shown};
use crate::error::Result;
use rusqlite::{Connection, Row};

/// What it is, and what is wrong with it.
pub(super) fn rows(connection: &Connection, sql: &str, found: &mut Found) -> Result<()> {
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()?
        && !found.is_enough()
    {
        found.note(text(row, "row")?, text(row, "says")?);
    }
    Ok(())
}

/// A name built from a row that is gone is NULL; the fault is told all the same.
fn text(row: &Row<'_>, column: &str) -> Result<String> {
    Ok(shown(row.get_ref(column)?).unwrap_or_else(|| "a row whose owner is missing".to_owned()))
}
