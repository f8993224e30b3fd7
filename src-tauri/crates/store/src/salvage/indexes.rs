//! What the indexes know of rows that are not there: their keys at least, and sometimes all there was.

use super::{
    filling::Kept,
    missing::Key,
    pages::Pages,
    record::{Record, Value},
    rescue::{Part, Rescue},
    shape::Index,
    tree::{Hole, Seen, Walk},
};
use crate::error::Result;
use rusqlite::Connection;

impl Rescue<'_> {
    /// What the indexes of a table with a hole know of the rows that are not there.
    pub fn ask_the_indexes(&mut self) -> Result<()> {
        for part in &mut self.parts {
            if part.missing.holes.is_empty() {
                continue;
            }
            let indexes = std::mem::take(&mut part.table.indexes);
            for index in &indexes {
                let Some(root) = self.roots.get(&index.name) else {
                    continue;
                };
                let holes = ask(self.pages, part, index, *root, self.new)?;
                part.missing.is_proved |= index.is_whole && holes.is_empty();
            }
            part.table.indexes = indexes;
        }
        Ok(())
    }
}

/// Reads an index; its own holes.
fn ask(pages: &Pages, part: &mut Part, index: &Index, root: u32, new: &Connection) -> Result<Vec<Hole>> {
    let mut seen = Seen::none_of(pages);
    let mut walk = Walk {
        pages,
        seen: &mut seen,
        is_of_table: false,
        fits: &|_, record| record.len() == index.holds.len(),
    };
    walk.run(root, &mut |_, cells| learn(part, index, cells, new))
}

fn learn(part: &mut Part, index: &Index, cells: Record, new: &Connection) -> Result<()> {
    let mut known: Record = vec![None; part.table.columns.len()];
    let mut rowid = None;
    for (value, column) in cells.into_iter().zip(&index.holds) {
        match (column, value) {
            (Some(column), value) => {
                if let Some(cell) = known.get_mut(*column) {
                    *cell = value;
                }
            }
            (None, Some(Value::Integer(value))) => rowid = Some(value),
            (None, _) => {}
        }
    }
    if part.table.by_key.is_some() {
        return learn_by_key(part, known, new);
    }
    let Some(rowid) = rowid.filter(|rowid| part.missing.is_in_hole(*rowid)) else {
        return Ok(());
    };
    if part.filling.has_row(new, rowid)? {
        return Ok(());
    }
    if let Some(alias) = part.table.alias().and_then(|alias| known.get_mut(alias)) {
        *alias = Some(Value::Integer(rowid));
    }
    part.missing.learn(Key::Row(rowid), known);
    Ok(())
}

/// An index of a table that is kept by its key holds the key, and sometimes all there is.
fn learn_by_key(part: &mut Part, known: Record, new: &Connection) -> Result<()> {
    if part.filling.has(new, &part.table, None, &known)? {
        return Ok(());
    }
    if known.iter().all(Option::is_some) {
        if part.filling.keep(new, &part.table, None, &known)? == Kept::Yes {
            part.found += 1;
        }
        return Ok(());
    }
    part.missing.learn(Key::Own(format!("{known:?}")), known);
    Ok(())
}
