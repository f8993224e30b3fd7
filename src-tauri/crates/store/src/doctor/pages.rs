//! What SQLite itself can say: about its pages, its keys, and the schema.

use super::{
    asked::rows,
    fault::{Fault, Found},
};
use crate::{
    areas::sums::Damage,
    error::Result,
    ladder::{SHOP, schema_of},
};
use rusqlite::Connection;

/// How thoroughly pages are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thoroughness {
    /// Whether every page is whole: a second for a gigabyte.
    Quick,
    /// And whether the indexes say what their tables do.
    Whole,
}

impl Thoroughness {
    fn sql(self) -> &'static str {
        match self {
            Self::Quick => "PRAGMA quick_check(20)",
            Self::Whole => "PRAGMA integrity_check(20)",
        }
    }
}

/// What is wrong with the pages; nothing when all is well.
pub(crate) fn pages(connection: &Connection, thoroughness: Thoroughness) -> Result<Vec<Fault>> {
    let mut statement = connection.prepare(thoroughness.sql())?;
    let mut lines = statement.query([])?;
    let mut faults = Vec::new();
    while let Some(line) = lines.next()? {
        let says = line.get_ref(FIRST)?.as_bytes().unwrap_or_default();
        if says != b"ok" {
            let says = String::from_utf8_lossy(says).into_owned();
            faults.push(("the shop file".to_owned(), says));
        }
    }
    Ok(faults)
}

/// The one column that both have, each under its own name.
const FIRST: usize = 0;

/// The pages as they are now. A connection that has looked for words before remembers how the index lay then, and
/// only looking again makes it forget: without it a sound index that grew in between is told as broken.
pub(super) fn as_they_are(connection: &Connection, found: &mut Found) -> Result<()> {
    let mut statement =
        connection.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE '% USING fts5 %'")?;
    let indexes = statement.query_map([], |row| row.get::<_, String>("name"))?;
    for index in indexes {
        // One that cannot be read is told by the pragma, with its place.
        let _ = connection.query_row(&format!("SELECT rowid FROM {} LIMIT 1", index?), [], |_| Ok(()));
    }
    for (row, says) in pages(connection, Thoroughness::Whole)? {
        found.damage.join(Damage::everywhere());
        found.note(row, says);
    }
    Ok(())
}

/// The tables, indexes and triggers are those of a fresh file: a rule that was taken off guards nothing.
pub(super) fn schema(connection: &Connection, found: &mut Found) -> Result<()> {
    let mut fresh = Connection::open_in_memory()?;
    let tx = fresh.transaction()?;
    SHOP.create(&tx)?;
    let wanted = schema_of(&tx)?;
    let there = schema_of(connection)?;
    for part in wanted.difference(&there) {
        found.note(part.to_string(), "is missing or another");
    }
    for part in there.difference(&wanted) {
        found.note(part.to_string(), "does not belong here");
    }
    Ok(())
}

pub(crate) fn foreign_keys(connection: &Connection) -> Result<Vec<Fault>> {
    let mut found = Found::default();
    keys(connection, &mut found)?;
    Ok(found.faults)
}

pub(super) fn keys(connection: &Connection, found: &mut Found) -> Result<()> {
    let sql = "SELECT format('%s row %s', \"table\", coalesce(rowid, 'without a number')) AS \"row\",
                      'points at a row of ' || parent || ' that is not there' AS says
               FROM pragma_foreign_key_check";
    rows(connection, sql, found)
}
