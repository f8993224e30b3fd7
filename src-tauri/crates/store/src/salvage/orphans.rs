//! Pages to which no tree leads any more, because a page above them is gone: each is given to the table whose
//! hole it fills. What fills no hole is old and stays out, so that nothing deleted comes back.

use super::{
    node::Node,
    record::{self, Record, Value},
    rescue::{Part, Rescue},
};
use crate::error::Result;
use rusqlite::Connection;

/// A row as it stands in a page.
type Row = (Option<i64>, Record);

/// A table and the hole that a page would fill.
struct Place {
    part: usize,
    hole: usize,
    likeness: i64,
}

impl Rescue<'_> {
    /// Adds the rows of every page that fills a hole.
    pub fn adopt_orphans(&mut self) -> Result<()> {
        if self.parts.iter().all(|part| part.missing.holes.is_empty()) {
            return Ok(());
        }
        for page in 2..=self.pages.count {
            if self.seen.has(page) {
                continue;
            }
            let Some((rows, is_of_table)) = self.rows_of(page) else {
                continue;
            };
            let Some(place) = self.place(&rows, is_of_table)? else {
                continue;
            };
            self.seen.mark(page);
            let Some(part) = self.parts.get_mut(place.part) else {
                continue;
            };
            if let Some(is_mended) = part.missing.is_mended.get_mut(place.hole) {
                *is_mended = true;
            }
            for (rowid, record) in rows {
                part.keep(self.new, rowid, record)?;
            }
        }
        Ok(())
    }

    /// The rows of a page, all of them; `None` when it is no page with rows.
    fn rows_of(&self, page: u32) -> Option<(Vec<Row>, bool)> {
        let bytes = self.pages.page(page)?;
        let node = Node::read(&bytes, page, self.pages.usable)?;
        let is_of_table = node.kind.is_of_table();
        if !node.is_sound() || (is_of_table && !node.kind.is_leaf()) {
            return None;
        }
        let rows = (0..node.cells).map(|at| {
            let cell = node.cell(at, self.pages)?;
            Some((cell.rowid, record::read(&cell.payload)?))
        });
        let rows: Vec<Row> = rows.collect::<Option<_>>()?;
        let is_sorted = !is_of_table || rows.windows(2).all(|pair| pair[0].0 < pair[1].0);
        (is_sorted && !rows.is_empty()).then_some((rows, is_of_table))
    }

    /// The table that the rows are likest to.
    fn place(&self, rows: &[Row], is_of_table: bool) -> Result<Option<Place>> {
        let mut best: Option<Place> = None;
        for (at, part) in self.parts.iter().enumerate() {
            let Some(hole) = hole(part, rows) else { continue };
            if is_of_table == part.table.by_key.is_some() {
                continue;
            }
            let Some(likeness) = likeness(part, rows, self.new)? else {
                continue;
            };
            if likeness >= 0 && best.as_ref().is_none_or(|best| likeness > best.likeness) {
                best = Some(Place {
                    part: at,
                    hole,
                    likeness,
                });
            }
        }
        Ok(best)
    }
}

/// The hole that all the rows fall into.
fn hole(part: &Part, rows: &[Row]) -> Option<usize> {
    part.missing.holes.iter().position(|hole| {
        rows.iter()
            .all(|(rowid, _)| rowid.is_none_or(|rowid| hole.span.has(rowid)))
    })
}

/// `None` when a row is none of this table's.
fn likeness(part: &Part, rows: &[Row], new: &Connection) -> Result<Option<i64>> {
    let mut sum = 0;
    for (rowid, record) in rows {
        let Some(row) = part.table.row(*rowid, record.clone()) else {
            return Ok(None);
        };
        let cells = part.table.columns.iter().zip(&row);
        sum += cells
            .filter_map(|(column, value)| Some(column.likeness(value.as_ref()?)))
            .sum::<i64>();
        sum += parents(part, &row, new)?;
    }
    Ok(Some(sum))
}

/// A row that names others which are there is likely one of its table; one that names nobody is not.
fn parents(part: &Part, row: &Record, new: &Connection) -> Result<i64> {
    let mut sum = 0;
    for reference in &part.table.references {
        if let Some(Some(Value::Integer(named))) = row.get(reference.column) {
            let sql = format!("SELECT count(*) FROM {} WHERE rowid = ?1", reference.parent);
            let count: i64 = new
                .prepare_cached(&sql)?
                .query_row([named], |row| row.get("count(*)"))?;
            sum += if count > 0 { 1 } else { -2 };
        }
    }
    Ok(sum)
}
