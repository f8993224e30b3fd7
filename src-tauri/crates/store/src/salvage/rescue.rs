//! Rows out of the damaged pages into the new file: first along the trees, then from pages that no tree leads
//! to any more, then from what the indexes know.

use super::{
    filling::{Filling, Kept},
    missing::{Key, Missing, name},
    pages::Pages,
    record::{Record, Value},
    roots::Roots,
    shape::{SEQUENCE, Table},
    tree::{Hole, Seen, Span, Walk},
};
use crate::error::Result;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// A row that breaks a rule of its table and so cannot stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptOut {
    /// With everything that it holds.
    pub row: String,
    pub says: String,
}

/// One table on its way.
#[derive(Debug)]
pub(super) struct Part {
    pub table: Table,
    pub filling: Filling,
    pub missing: Missing,
    pub kept_out: Vec<KeptOut>,
    pub found: u64,
}

/// A salvage on its way.
pub(super) struct Rescue<'r> {
    pub pages: &'r Pages,
    pub seen: Seen,
    pub roots: Roots,
    pub new: &'r Connection,
    pub parts: Vec<Part>,
    /// The last numbers that were given, by table.
    pub last: BTreeMap<String, i64>,
}

impl Part {
    pub fn new(table: Table) -> Self {
        Self {
            filling: Filling::of(&table),
            missing: Missing::default(),
            kept_out: Vec::new(),
            found: 0,
            table,
        }
    }

    /// Keeps a row, or what is left of it.
    pub fn keep(&mut self, new: &Connection, rowid: Option<i64>, record: Record) -> Result<Option<Kept>> {
        let Some(row) = self.table.row(rowid, record) else {
            return Ok(None);
        };
        if row.iter().any(Option::is_none) {
            let key = rowid.map_or_else(|| Key::Own(format!("{row:?}")), Key::Row);
            self.missing.learn(key, row);
            return Ok(None);
        }
        let kept = self.filling.keep(new, &self.table, rowid, &row)?;
        match &kept {
            Kept::Yes => self.found += 1,
            Kept::Before => {}
            Kept::No(says) => self.keep_out(rowid, &row, says.clone()),
        }
        Ok(Some(kept))
    }

    pub fn keep_out(&mut self, rowid: Option<i64>, row: &Record, says: String) {
        let key = rowid.map_or_else(|| Key::Own(String::new()), Key::Row);
        self.kept_out.push(KeptOut {
            row: name(&self.table, &key, row),
            says,
        });
    }
}

impl Rescue<'_> {
    /// What a fresh shop has of its own gives way to what the damaged one had.
    pub fn empty(&self) -> Result<()> {
        for part in &self.parts {
            self.new
                .execute(&format!("DELETE FROM {}", part.table.name), [])?;
        }
        Ok(())
    }

    /// Everything that the trees lead to.
    pub fn along_the_trees(&mut self) -> Result<()> {
        for part in &mut self.parts {
            let holes = match self.roots.get(&part.table.name) {
                Some(root) => walk(self.pages, &mut self.seen, part, *root, self.new)?,
                None => vec![Hole {
                    span: Span::ALL,
                    page: 0,
                }],
            };
            part.missing.is_mended = vec![false; holes.len()];
            part.missing.holes = holes;
        }
        self.last_numbers()?;
        self.claim_the_rest()
    }

    fn last_numbers(&mut self) -> Result<()> {
        let Some(root) = self.roots.get(SEQUENCE) else {
            return Ok(());
        };
        let mut walk = Walk {
            pages: self.pages,
            seen: &mut self.seen,
            is_of_table: true,
            fits: &|_, record| record.len() == 2,
        };
        let last = &mut self.last;
        walk.run(*root, &mut |_, record| {
            if let [Some(Value::Text(name)), Some(Value::Integer(number))] = record.as_slice() {
                last.insert(String::from_utf8_lossy(name).into_owned(), *number);
            }
            Ok(())
        })?;
        Ok(())
    }

    /// Pages of indexes and of what is made anew are nobody else's.
    fn claim_the_rest(&mut self) -> Result<()> {
        for root in self.roots.values() {
            for is_of_table in [true, false] {
                let mut walk = Walk {
                    pages: self.pages,
                    seen: &mut self.seen,
                    is_of_table,
                    fits: &|_, _| true,
                };
                walk.run(*root, &mut |_, _| Ok(()))?;
            }
        }
        for page in self.pages.free() {
            self.seen.mark(page);
        }
        Ok(())
    }
}

fn walk(pages: &Pages, seen: &mut Seen, part: &mut Part, root: u32, new: &Connection) -> Result<Vec<Hole>> {
    let is_of_table = part.table.by_key.is_none();
    // Looked at twice, once to tell whose page it is: only a row that fits belongs to the table.
    let width = part.table.columns.len();
    let mut walk = Walk {
        pages,
        seen,
        is_of_table,
        fits: &|_, record| record.len() == width,
    };
    let mut misfits = Vec::new();
    let mut holes = walk.run(root, &mut |rowid, record| {
        let before = part.missing.rows.len();
        let kept = part.keep(new, rowid, record)?;
        if kept.is_none() && part.missing.rows.len() == before {
            misfits.push(rowid);
        }
        Ok(())
    })?;
    holes.extend(misfits.into_iter().map(|rowid| Hole {
        span: Span {
            above: rowid.map(|rowid| rowid.saturating_sub(1)),
            up_to: rowid,
        },
        page: 0,
    }));
    Ok(holes)
}
