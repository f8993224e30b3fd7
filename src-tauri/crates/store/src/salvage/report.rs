//! What was found and what is missing.

use super::{
    missing::Key,
    rescue::{KeptOut, Part, Rescue},
    stand_ins::Made,
    tree::Hole,
};
use crate::error::Result;
use rusqlite::{Connection, params};

/// What came of a salvage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    pub tables: Vec<SalvagedTable>,
    /// Pages that held rows and cannot be read.
    pub unread: Vec<UnreadPage>,
    /// Changes in the log that cannot be read.
    pub unread_frames: u64,
}

/// What came of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalvagedTable {
    pub table: String,
    /// Rows in the new file that were in the damaged one.
    pub found: u64,
    /// Rows that something still knows of, and that are gone.
    pub missing: u64,
    /// With those of which only the room is known; `None` where not even that is.
    pub missing_at_most: Option<u64>,
    /// The missing ones, as a person would name them; at most 200.
    pub rows: Vec<String>,
    /// How many of them have a stand-in.
    pub stand_ins: u64,
    pub kept_out: Vec<KeptOut>,
}

/// A page that could not be read, and whose it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadPage {
    pub page: u32,
    pub table: String,
}

impl Salvaged {
    pub fn found(&self) -> u64 {
        self.tables.iter().map(|table| table.found).sum()
    }

    /// Nothing that was in the file is missing.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let is_whole = |table: &SalvagedTable| table.missing_at_most == Some(0) && table.kept_out.is_empty();
        self.unread_frames == 0 && self.tables.iter().all(is_whole)
    }
}

impl Rescue<'_> {
    pub fn report(self, made: &Made) -> Result<Salvaged> {
        let mut salvaged = Salvaged {
            tables: Vec::new(),
            unread: Vec::new(),
            unread_frames: self.pages.unread_frames() as u64,
        };
        for part in self.parts {
            salvaged.unread.extend(unread(&part));
            let stand_ins = made.iter().filter(|(table, _)| *table == part.table.name).count();
            let last = self.last.get(&part.table.name).copied();
            salvaged.tables.push(SalvagedTable {
                found: part.found,
                missing: part.missing.rows.len() as u64,
                missing_at_most: missing_at_most(&part, last, made, self.new)?,
                rows: part.missing.names(&part.table),
                stand_ins: stand_ins as u64,
                kept_out: part.kept_out,
                table: part.table.name,
            });
        }
        Ok(salvaged)
    }
}

/// The pages of a table's holes, each once.
fn unread(part: &Part) -> Vec<UnreadPage> {
    let mut pages: Vec<u32> = part.missing.holes.iter().map(|hole| hole.page).collect();
    pages.retain(|page| *page > 0);
    pages.sort_unstable();
    pages.dedup();
    let named = pages.into_iter().map(|page| UnreadPage {
        page,
        table: part.table.name.clone(),
    });
    named.collect()
}

fn missing_at_most(part: &Part, last: Option<i64>, made: &Made, new: &Connection) -> Result<Option<u64>> {
    let known = part.missing.rows.len() as u64;
    let mut room = 0;
    let unmended = part.missing.holes.iter().zip(&part.missing.is_mended);
    for (hole, _) in unmended.filter(|(_, is_mended)| !**is_mended) {
        if part.missing.is_proved {
            break;
        }
        match room_of(part, hole, last, made, new)? {
            Some(more) => room += more,
            None => return Ok(None),
        }
    }
    Ok(Some(room.max(known)))
}

/// How many row ids of a hole nobody has.
fn room_of(
    part: &Part,
    hole: &Hole,
    last: Option<i64>,
    made: &Made,
    new: &Connection,
) -> Result<Option<u64>> {
    if part.table.by_key.is_some() {
        return Ok(None);
    }
    let newest = part.missing.rows.keys().filter_map(|key| match key {
        Key::Row(rowid) => Some(*rowid),
        Key::Own(_) => None,
    });
    let Some(up_to) = hole.span.up_to.or(last).or(newest.max()) else {
        return Ok(None);
    };
    let above = hole.span.above.unwrap_or(0);
    let sql = format!(
        "SELECT count(*) AS there FROM {} WHERE rowid > ?1 AND rowid <= ?2",
        part.table.name
    );
    let there: i64 = new.query_row(&sql, params![above, up_to], |row| row.get("there"))?;
    // A stand-in has the number of a row that is missing.
    let stand_ins = made
        .iter()
        .filter(|(table, rowid)| *table == part.table.name && *rowid > above && *rowid <= up_to);
    let stand_ins = i64::try_from(stand_ins.count()).unwrap_or(0);
    let room = up_to
        .saturating_sub(above)
        .saturating_sub(there)
        .saturating_add(stand_ins);
    Ok(Some(u64::try_from(room).unwrap_or(0)))
}
