//! What is known of rows that are not there any more: from the indexes, from what is left of them, and from
//! rows that name them.

use super::{
    record::{Record, Value},
    shape::{Column, Table},
    tree::Hole,
};
use std::collections::BTreeMap;

/// Rows named one by one in a report.
const NAMED: usize = 200;
/// Letters of a value that are told.
const TOLD: usize = 60;

/// A row by its number, or by its key where it has none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Row(i64),
    Own(String),
}

/// What is missing of one table.
#[derive(Debug, Default)]
pub(super) struct Missing {
    /// What is known of each row.
    pub rows: BTreeMap<Key, Record>,
    pub holes: Vec<Hole>,
    /// Holes whose pages were found again.
    pub is_mended: Vec<bool>,
    /// An index that was read to its end knows every row.
    pub is_proved: bool,
}

impl Missing {
    pub fn is_in_hole(&self, rowid: i64) -> bool {
        self.holes.iter().any(|hole| hole.span.has(rowid))
    }

    /// Adds what is known of a row.
    pub fn learn(&mut self, key: Key, known: Record) {
        let row = self.rows.entry(key).or_insert_with(|| vec![None; known.len()]);
        for (cell, value) in row.iter_mut().zip(known) {
            if cell.is_none() {
                *cell = value;
            }
        }
    }

    pub fn known(&self, rowid: i64) -> Option<&Record> {
        self.rows.get(&Key::Row(rowid))
    }

    /// The missing rows as a person would name them.
    pub fn names(&self, table: &Table) -> Vec<String> {
        let named = self.rows.iter().take(NAMED);
        named.map(|(key, row)| name(table, key, row)).collect()
    }
}

/// `row 17 (number 1017, placed_on 2026-10-03)`.
pub(super) fn name(table: &Table, key: &Key, row: &Record) -> String {
    let cells = table.columns.iter().enumerate().zip(row);
    let told = cells.filter(|((at, column), _)| table.alias() != Some(*at) && !column.is_blob());
    let told: Vec<String> = told
        .filter_map(|((_, column), value)| tell(column, value.as_ref()?))
        .collect();
    let own = match key {
        Key::Row(rowid) => format!("row {rowid}"),
        Key::Own(_) => "a row".to_owned(),
    };
    if told.is_empty() {
        own
    } else {
        format!("{own} ({})", told.join(", "))
    }
}

fn tell(column: &Column, value: &Value) -> Option<String> {
    let text = match value {
        Value::Integer(value) => value.to_string(),
        Value::Text(text) => String::from_utf8_lossy(text).chars().take(TOLD).collect(),
        Value::Nothing | Value::Real(_) | Value::Bytes(_) => return None,
    };
    Some(format!("{} {text}", column.name))
}
