//! What has sums: every table of the books, cut into parts and these into buckets.
//!
//! Left out are the drafts, which are no fact yet; the words to search by, which are made from the rows; and the
//! activities with what belongs to them, which are a chain.

use crate::error::Result;
use rusqlite::Connection;

/// Rows in a bucket whose keys follow on each other: two to this power.
const ROWS_SHIFT: u32 = 6;

/// Some columns of a table of the books.
#[derive(Debug)]
pub(crate) struct Part {
    /// Stands in the file for it; never given to another part.
    pub mark: i64,
    pub table: &'static str,
    pub key: Key,
    /// The requests are answered also where nothing is told: the chain does not hold their sum.
    pub is_chained: bool,
    /// One long column by itself, or all but one that is long.
    long: Long,
}

/// What tells the buckets of a part from each other. Never a row number that nobody declared: a copy counts anew.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Key {
    /// A whole number.
    Number(&'static str),
    /// The day of an instant.
    Day(&'static str),
}

#[derive(Debug, Clone, Copy)]
enum Long {
    /// The table has none.
    None,
    /// Long, and proved in another way.
    But(&'static str),
    /// Long and seldom changed: by itself, so that a change of the others need not read it.
    Only(&'static str),
}

const fn rows(mark: i64, table: &'static str, column: &'static str) -> Part {
    Part {
        mark,
        table,
        key: Key::Number(column),
        is_chained: true,
        long: Long::None,
    }
}

/// Every part.
pub(crate) static PARTS: &[Part] = &[
    Part {
        long: Long::But("logo"),
        ..rows(1, "shops", "id")
    },
    Part {
        long: Long::Only("logo"),
        ..rows(2, "shops", "id")
    },
    rows(3, "tax_rates", "id"),
    rows(4, "staff", "id"),
    rows(5, "tills", "id"),
    rows(6, "customers", "id"),
    rows(7, "addresses", "id"),
    rows(8, "phones", "id"),
    rows(9, "items", "id"),
    rows(10, "item_barcodes", "item_id"),
    rows(11, "kit_parts", "kit_id"),
    rows(12, "orders", "id"),
    rows(13, "order_lines", "id"),
    rows(14, "order_taxes", "id"),
    rows(15, "order_changes", "id"),
    rows(16, "stock_levels", "item_id"),
    rows(17, "shelf_levels", "item_id"),
    rows(18, "allocations", "order_line_id"),
    rows(19, "receipts", "id"),
    rows(20, "corrections", "id"),
    rows(21, "stock_moves", "id"),
    rows(22, "shipments", "id"),
    rows(23, "parcels", "id"),
    rows(24, "parcel_lines", "id"),
    rows(25, "returns", "id"),
    rows(26, "return_lines", "id"),
    rows(27, "inspections", "id"),
    rows(28, "money_entries", "id"),
    Part {
        // Their hash is in the row and is held against them by itself.
        long: Long::But("bytes"),
        ..rows(29, "documents", "id")
    },
    rows(30, "print_jobs", "id"),
    Part {
        key: Key::Day("at"),
        is_chained: false,
        ..rows(31, "requests", "")
    },
];

/// The part of that mark; none in a file that somebody else wrote.
pub(crate) fn part(mark: i64) -> Option<&'static Part> {
    PARTS.iter().find(|part| part.mark == mark)
}

impl Part {
    /// The columns that it holds, in the order of the table.
    pub(crate) fn columns(&self, connection: &Connection) -> Result<Vec<String>> {
        let mut statement =
            connection.prepare_cached("SELECT name FROM pragma_table_info(?1, 'main') ORDER BY cid")?;
        let names = statement.query_map([self.table], |row| row.get::<_, String>("name"))?;
        let all = names.collect::<rusqlite::Result<Vec<_>>>()?;
        let holds = |name: &String| match self.long {
            Long::None => true,
            Long::But(long) => name != long,
            Long::Only(long) => name == long,
        };
        Ok(all.into_iter().filter(holds).collect())
    }

    /// The column whose change alone changes it, where that is so.
    pub(crate) fn changes_with(&self) -> Option<&'static str> {
        match self.long {
            Long::Only(long) => Some(long),
            Long::None | Long::But(_) => None,
        }
    }

    /// The bucket of a row, as SQL; `row` is `new`, `old` or the short name of the table.
    pub(crate) fn bucket(&self, row: &str) -> String {
        match self.key {
            Key::Number(column) => format!("({row}.{column} >> {ROWS_SHIFT})"),
            Key::Day(column) => format!("CAST(replace(substr({row}.{column}, 1, 10), '-', '') AS INTEGER)"),
        }
    }

    /// The rows of a bucket as a person would call them.
    pub(crate) fn rows_of(&self, bucket: i64) -> String {
        let table = self.table.replace('_', " ");
        match self.key {
            Key::Day(_) => format!("{table} of {}", day(bucket)),
            Key::Number(column) => {
                let first = (bucket << ROWS_SHIFT).max(1);
                let last = (bucket << ROWS_SHIFT) | ((1 << ROWS_SHIFT) - 1);
                match column.strip_suffix("_id") {
                    Some(owner) => format!("{table} of {}s {first} to {last}", owner.replace('_', " ")),
                    None => format!("{table} {first} to {last}"),
                }
            }
        }
    }
}

/// `20261125` is the day 2026-11-25.
fn day(figure: i64) -> String {
    format!(
        "{:04}-{:02}-{:02}",
        figure / 10_000,
        figure / 100 % 100,
        figure % 100
    )
}
