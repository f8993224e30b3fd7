//! One bit of one row of the books flips, and the doctor notices. Bits are flipped where a disk flips them, in the
//! bytes of the cells in the pages; and in the values, where a memory does before they are written.
//!
//! `COUNTERBOOK_FLIPS=1000 cargo test -p store flips -- --nocapture` tries so many of each table and prints them.

use super::{CHECKS, Check};
use crate::{
    file::settle,
    fixture::{act, busy_shop, plant},
    sums::PARTS,
};
use rusqlite::{Connection, OpenFlags, types::Value};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Flips of each table where nobody says otherwise.
const EACH: usize = 12;

/// A row for every table of the books that the small shop leaves empty, and a logo.
const MORE_ROWS: &str = "
    INSERT INTO tax_rates (code, name, rate_ppm, valid_from) VALUES ('standard', 'VAT', 200000, '2011-01-04');
    INSERT INTO item_barcodes (barcode, item_id, position) VALUES ('5012345678900', 1, 0);
    INSERT INTO corrections (reason, corrected_at) VALUES ('found behind the shelf', '2026-10-03T09:15:00.000Z');
    INSERT INTO print_jobs (document_id, printer, at) VALUES (1, 'Laser', '2026-10-03T09:15:00.000Z');
    UPDATE shops SET logo = x'89504e470d0a1a0a0000000d';";

/// The same figures in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end).unwrap()).unwrap()
    }
}

/// A whole shop in one file, with something in every table.
fn whole(folder: &Path) -> PathBuf {
    let (path, copy) = (folder.join("shop.counterbook"), folder.join("whole.counterbook"));
    busy_shop(&path).checkpoint().unwrap();
    plant(&path, MORE_ROWS);
    let connection = Connection::open(&path).unwrap();
    settle(&connection, &act("shop.upgrade", "more rows")).unwrap();
    connection
        .execute("VACUUM INTO ?1", [copy.to_str().unwrap()])
        .unwrap();
    copy
}

/// The tables of the books, those of the chain as well.
fn tables() -> BTreeSet<&'static str> {
    let of_the_chain = ["activities", "activity_subjects", "activity_texts"];
    PARTS.iter().map(|part| part.table).chain(of_the_chain).collect()
}

/// Past the door, which refuses a file with other parts than ours.
fn read_only(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags)
}

/// Whether any check finds anything, the rows and their sums first.
fn is_noticed(path: &Path, but: &str) -> bool {
    let Ok(connection) = read_only(path) else {
        return true;
    };
    let mut checks: Vec<&Check> = CHECKS.iter().filter(|check| check.name != but).collect();
    checks.sort_by_key(|check| !check.name.starts_with("books."));
    checks
        .iter()
        .any(|check| !check.run(&connection).faults.is_empty())
}

fn tried() -> usize {
    let said = std::env::var("COUNTERBOOK_FLIPS").ok();
    said.and_then(|figure| figure.parse().ok()).unwrap_or(EACH)
}

/// How the flips in one table went.
#[derive(Default)]
struct Flips {
    noticed: usize,
    /// Every value reads as before: SQLite looks at no bit of what stands in a row for the number that it has.
    without_effect: usize,
    missed: usize,
}

impl Flips {
    fn count(&mut self, struck: &Path, but: &str, table: &str, sound: &str) {
        if is_noticed(struck, but) {
            self.noticed += 1;
        } else if values(struck, table) == sound {
            self.without_effect += 1;
        } else {
            self.missed += 1;
        }
    }
}

/// All values of a table.
fn values(path: &Path, table: &str) -> String {
    let connection = read_only(path).unwrap();
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let count = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    let mut all = String::new();
    while let Some(row) = rows.next().unwrap() {
        (0..count).for_each(|at| all += &format!("{:?} ", row.get_ref(at).unwrap()));
    }
    all
}

/// At least 99 of a hundred, table by table.
fn judge(kind: &str, all: &[(&str, Flips)]) {
    for (table, flips) in all {
        let Flips {
            noticed,
            without_effect,
            missed,
        } = flips;
        eprintln!("{kind} of {table}: {noticed} noticed, {without_effect} without effect, {missed} missed");
    }
    for (table, flips) in all {
        assert!(
            flips.missed * 100 <= tried(),
            "{kind} of {table}: {} missed",
            flips.missed
        );
    }
}

/// Where in a file a table keeps its rows.
struct Pages<'f> {
    bytes: &'f [u8],
    page_size: usize,
    /// Offset and length.
    cells: Vec<(usize, usize)>,
}

impl Pages<'_> {
    fn figure(&self, at: usize, length: usize) -> usize {
        let bytes = &self.bytes[at..at + length];
        bytes
            .iter()
            .fold(0, |figure, byte| figure << 8 | usize::from(*byte))
    }

    /// A figure of one to nine bytes, and how many it has.
    fn varint(&self, at: usize) -> (usize, usize) {
        let mut figure = 0;
        for length in 0..8 {
            let byte = usize::from(self.bytes[at + length]);
            figure = figure << 7 | byte & 0x7f;
            if byte < 0x80 {
                return (figure, length + 1);
            }
        }
        (figure << 8 | usize::from(self.bytes[at + 8]), 9)
    }

    /// Gathers the cells of the page and of those below it.
    fn walk(&mut self, page: usize) {
        let start = (page - 1) * self.page_size;
        let kind = self.bytes[start];
        let is_inner = matches!(kind, 2 | 5);
        let pointers = start + if is_inner { 12 } else { 8 };
        for cell in 0..self.figure(start + 3, 2) {
            let at = start + self.figure(pointers + 2 * cell, 2);
            if is_inner {
                self.walk(self.figure(at, 4));
            }
            if kind != 5 {
                self.cells.push((at, self.length(at, kind)));
            }
        }
        if is_inner {
            self.walk(self.figure(start + 8, 4));
        }
    }

    /// What of the cell lies in its page; the rows of the small shop have nothing elsewhere.
    fn length(&self, at: usize, kind: u8) -> usize {
        let child = if kind == 2 { 4 } else { 0 };
        let (payload, length) = self.varint(at + child);
        let row = if kind == 13 { self.varint(at + length).1 } else { 0 };
        child + length + row + payload
    }
}

fn cells(path: &Path, bytes: &[u8], table: &str) -> Vec<(usize, usize)> {
    let connection = read_only(path).unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?1";
    let root: i64 = connection.query_row(sql, [table], |row| row.get(0)).unwrap();
    let mut pages = Pages {
        bytes,
        page_size: usize::from(u16::from_be_bytes([bytes[16], bytes[17]])),
        cells: Vec::new(),
    };
    pages.walk(usize::try_from(root).unwrap());
    pages.cells
}

#[test]
fn flips_of_bits_in_the_pages_are_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = whole(folder.path());
    assert!(!is_noticed(&path, ""), "the whole shop is whole");
    let sound = fs::read(&path).unwrap();
    let struck = folder.path().join("struck.counterbook");
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut all = Vec::new();
    for table in tables() {
        let cells = cells(&path, &sound, table);
        assert!(!cells.is_empty(), "nothing in {table}");
        let (mut flips, before) = (Flips::default(), values(&path, table));
        for _ in 0..tried() {
            let (start, length) = cells[chance.below(cells.len())];
            let mut bytes = sound.clone();
            bytes[start + chance.below(length)] ^= 1 << chance.below(8);
            fs::write(&struck, bytes).unwrap();
            flips.count(&struck, "", table, &before);
        }
        all.push((table, flips));
    }
    judge("bits in the pages", &all);
}

/// One bit of the value is another; nothing has no bits.
fn flipped(value: Value, chance: &mut Chance) -> Option<Value> {
    let mut flip = |mut bytes: Vec<u8>| {
        let place = chance.below(bytes.len().max(1));
        *bytes.get_mut(place)? ^= 1 << chance.below(8);
        Some(bytes)
    };
    match value {
        Value::Integer(figure) => {
            let bytes = flip(figure.to_le_bytes().to_vec())?;
            Some(Value::Integer(i64::from_le_bytes(bytes.try_into().unwrap())))
        }
        Value::Text(text) => flip(text.into_bytes()).map(Value::Blob),
        Value::Blob(bytes) => flip(bytes).map(Value::Blob),
        Value::Null | Value::Real(_) => None,
    }
}

/// Flips a bit of one value of the table; false where there was nothing to flip, or its key forbids it.
fn flip_value(connection: &Connection, table: &str, chance: &mut Chance) -> bool {
    let names = "SELECT name, type FROM pragma_table_info(?1)";
    let mut statement = connection.prepare(names).unwrap();
    let columns: Vec<(String, String)> = statement
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let (column, kind) = &columns[chance.below(columns.len())];
    let keys: Vec<&str> = columns.iter().map(|(name, _)| name.as_str()).collect();
    let count: i64 = connection
        .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
        .unwrap();
    let row = chance.below(usize::try_from(count).unwrap());
    let sql = format!("SELECT {} FROM {table} LIMIT 1 OFFSET {row}", keys.join(", "));
    let cells: Vec<Value> = connection
        .query_row(&sql, [], |row| (0..keys.len()).map(|at| row.get(at)).collect())
        .unwrap();
    let place = keys.iter().position(|name| name == column).unwrap();
    let Some(value) = flipped(cells[place].clone(), chance) else {
        return false;
    };
    let cast = if kind == "TEXT" { "CAST(?1 AS TEXT)" } else { "?1" };
    let places: Vec<String> = keys
        .iter()
        .zip(2..)
        .map(|(name, at)| format!("{name} IS ?{at}"))
        .collect();
    let sql = format!(
        "UPDATE {table} SET {column} = {cast} WHERE {}",
        places.join(" AND ")
    );
    let values = std::iter::once(value).chain(cells);
    connection
        .execute(&sql, rusqlite::params_from_iter(values))
        .is_ok_and(|changed| changed == 1)
}

/// Opened past every rule of the file.
fn lawless(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF;
             PRAGMA journal_mode = MEMORY;",
        )
        .unwrap();
    connection
}

#[test]
fn flips_of_bits_in_the_values_are_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = whole(folder.path());
    let connection = lawless(&path);
    let sql =
        "SELECT group_concat('DROP TRIGGER ' || name || ';', '') FROM sqlite_schema WHERE type = 'trigger'";
    let drop: String = connection.query_row(sql, [], |row| row.get(0)).unwrap();
    connection.execute_batch(&drop).unwrap();
    connection.close().unwrap();
    assert!(!is_noticed(&path, "file.schema"), "the whole shop is whole");
    let sound = fs::read(&path).unwrap();
    let struck = folder.path().join("struck.counterbook");
    let mut chance = Chance(0x0123_4567_89ab_cdef);
    let mut all = Vec::new();
    for table in tables() {
        let (mut done, mut flips, before) = (0, Flips::default(), values(&path, table));
        while done < tried() {
            fs::write(&struck, &sound).unwrap();
            if flip_value(&lawless(&struck), table, &mut chance) {
                done += 1;
                flips.count(&struck, "file.schema", table, &before);
            }
        }
        all.push((table, flips));
    }
    judge("bits in the values", &all);
}
