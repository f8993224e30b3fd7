//! The shop that is destroyed page by page.

use crate::fixture::empty_shop;
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A large shop in one file, and what its pages are.
pub(super) struct LargeShop {
    pub folder: TempDir,
    pub path: PathBuf,
    pub bytes: Vec<u8>,
}

impl LargeShop {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.counterbook");
        drop(empty_shop(&path));
        let connection = Connection::open(&path).unwrap();
        let sql = format!("BEGIN; {} COMMIT;", include_str!("large_shop.sql"));
        connection.execute_batch(&sql).unwrap();
        crate::areas::sums::rebuild(&connection).unwrap();
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .unwrap();
        drop(connection);
        let bytes = fs::read(&path).unwrap();
        Self { folder, path, bytes }
    }

    /// A page of a part of the file: `inner`, `leaf` or `overflow`; the one in the middle of them.
    pub fn page(&self, part: &str, kind: &str) -> usize {
        let pages = self.pages(part, kind);
        assert!(!pages.is_empty(), "{part} has no {kind}");
        pages[pages.len() / 2]
    }

    pub fn pages(&self, part: &str, kind: &str) -> Vec<usize> {
        let kind = if kind == "inner" { "internal" } else { kind };
        let connection = Connection::open(&self.path).unwrap();
        let sql = "SELECT pageno FROM dbstat WHERE name = ?1 AND pagetype = ?2 ORDER BY pageno";
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement
            .query_map([part, kind], |row| row.get::<_, u32>(0))
            .unwrap();
        rows.map(|page| usize::try_from(page.unwrap()).unwrap()).collect()
    }

    /// The trunk of the free pages, and one that it lists.
    pub fn free(&self) -> (usize, usize) {
        let four = |at: usize| {
            usize::try_from(u32::from_be_bytes(self.bytes[at..at + 4].try_into().unwrap())).unwrap()
        };
        let trunk = four(32);
        (trunk, four((trunk - 1) * 4096 + 8))
    }
}

pub(super) fn tables(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM pragma_table_list
               WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
                     -- Taken anew from the rows that were saved.
                     AND name <> 'row_sums'";
    let mut statement = connection.prepare(sql).unwrap();
    let rows = statement.query_map([], |row| row.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// Rows of the sound file, and of these those that stand in the other just as they were.
pub(super) fn kept(sound: &Path, salvaged: &Path) -> (i64, i64, Vec<(String, i64)>) {
    let connection = Connection::open(sound).unwrap();
    connection
        .execute("ATTACH ?1 AS new", [salvaged.to_str().unwrap()])
        .unwrap();
    let count = |sql: String| {
        connection
            .query_row(&sql, [], |row| row.get::<_, i64>(0))
            .unwrap()
    };
    let (mut all, mut kept, mut lost) = (0, 0, Vec::new());
    for table in tables(&connection) {
        let rows = count(format!("SELECT count(*) FROM main.{table}"));
        let same = count(format!(
            "SELECT count(*) FROM (SELECT * FROM main.{table} INTERSECT SELECT * FROM new.{table})"
        ));
        if same < rows {
            lost.push((table, rows - same));
        }
        (all, kept) = (all + rows, kept + same);
    }
    (all, kept, lost)
}
