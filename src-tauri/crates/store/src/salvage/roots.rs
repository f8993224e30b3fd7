//! Where each tree begins: as the file says; and where it does not say it any more, as every file of ours is
//! laid out when it is made, or when it was copied.

use super::{
    pages::Pages,
    record::{Record, Value},
    shape::Table,
    tree::{Seen, Walk},
};
use crate::error::Result;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The first page of every table and index, by name.
pub(super) type Roots = BTreeMap<String, u32>;

/// Every root that can be known, what the file says before what is usual.
pub(super) fn find(pages: &Pages, seen: &mut Seen, tables: &[Table], fresh: &Connection) -> Result<Roots> {
    let said = said(pages, seen)?;
    let usual = usual(fresh)?;
    let agrees = |layout: &&Roots| {
        said.iter()
            .all(|(name, root)| layout.get(name).is_none_or(|usual| usual == root))
    };
    let best = usual
        .iter()
        .filter(agrees)
        .max_by_key(|layout| likeness(pages, tables, layout));
    let mut roots = best.cloned().unwrap_or_default();
    roots.extend(said);
    Ok(roots)
}

/// What the table of tables says.
fn said(pages: &Pages, seen: &mut Seen) -> Result<Roots> {
    let mut roots = Roots::new();
    let mut walk = Walk {
        pages,
        seen,
        is_of_table: true,
        fits: &|_, record| record.len() == 5,
    };
    walk.run(1, &mut |_, record| {
        if let [_, Some(Value::Text(name)), _, Some(Value::Integer(root)), _] = record.as_slice()
            && let (Ok(name), Ok(root)) = (String::from_utf8(name.clone()), u32::try_from(*root))
            && root > 1
        {
            roots.insert(name, root);
        }
        Ok(())
    })?;
    Ok(roots)
}

/// Both ways in which a file of ours comes into being: made, and copied whole (which lays it out anew).
fn usual(fresh: &Connection) -> Result<Vec<Roots>> {
    let made = laid_out(fresh)?;
    let copied = super::shape::fresh()?;
    copied.execute_batch("VACUUM")?;
    Ok(vec![made, laid_out(&copied)?])
}

fn laid_out(connection: &Connection) -> Result<Roots> {
    let mut statement = connection.prepare("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 1")?;
    let rows = statement.query_map([], |row| Ok((row.get("name")?, row.get("rootpage")?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many tables begin with a row of theirs where the layout says, weighed against those that cannot.
fn likeness(pages: &Pages, tables: &[Table], layout: &Roots) -> i64 {
    let of_one = |table: &Table| match layout.get(&table.name) {
        Some(root) => begins_like(pages, table, *root),
        None => 0,
    };
    tables.iter().map(of_one).sum()
}

/// Looks at the first row of a tree, without leaving a trace.
fn begins_like(pages: &Pages, table: &Table, root: u32) -> i64 {
    let mut found = 0;
    let mut seen = Seen::none_of(pages);
    let fits = |rowid: Option<i64>, record: &Record| table.row(rowid, record.clone()).is_some();
    let mut walk = Walk {
        pages,
        seen: &mut seen,
        is_of_table: table.by_key.is_none(),
        fits: &fits,
    };
    // Enough is known at the first row: the walk ends there.
    let walked = walk.run(root, &mut |_, _| {
        found += 1;
        Err(crate::StoreError::Damaged)
    });
    match walked {
        Ok(holes) if !holes.is_empty() => -1,
        _ => 1 + i64::from(found > 0),
    }
}

#[cfg(test)]
mod tests;
