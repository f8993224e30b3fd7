//! What the tables of a shop are, read from a fresh one, so that no table and no column is named here.

use super::record::{Record, Value};
use crate::{error::Result, ladder::SHOP};
use rusqlite::{Connection, params};

/// What SQLite calls the table of its own in which counted rows have their last number.
pub(super) const SEQUENCE: &str = "sqlite_sequence";
/// Tables that are filled from the rows that were saved, by the write that tells of the salvage.
const MADE_ANEW: [&str; 1] = ["row_sums"];
/// The table whose one row every shop has.
pub(super) const THE_SHOP: &str = "shops";

/// A table of ours.
#[derive(Debug)]
pub(super) struct Table {
    pub name: String,
    /// In the order of the schema.
    pub columns: Vec<Column>,
    /// For a table that is kept by its key and not by row ids: the columns as they stand in a cell.
    pub by_key: Option<Vec<usize>>,
    pub indexes: Vec<Index>,
    pub references: Vec<Reference>,
    /// Its text, for the rules in it.
    pub sql: String,
}

#[derive(Debug)]
pub(super) struct Column {
    pub name: String,
    pub kind: String,
    pub is_needed: bool,
    pub has_default: bool,
    /// Above zero: its place in the key.
    pub in_key: u16,
    /// The words that it may hold; empty where it is free.
    pub words: Vec<String>,
}

/// An index of a table: what stands in its cells.
#[derive(Debug)]
pub(super) struct Index {
    pub name: String,
    /// Every row of the table stands in it.
    pub is_whole: bool,
    pub is_unique: bool,
    /// Columns of the table, from the left; `None` is the row id.
    pub holds: Vec<Option<usize>>,
    /// How many of them it sorts by.
    pub sorted_by: usize,
}

/// A column that names a row of another table by its row id.
#[derive(Debug)]
pub(super) struct Reference {
    pub column: usize,
    pub parent: String,
}

/// A fresh shop in memory.
pub(super) fn fresh() -> Result<Connection> {
    let mut fresh = Connection::open_in_memory()?;
    let tx = fresh.transaction()?;
    SHOP.create(&tx)?;
    tx.commit()?;
    Ok(fresh)
}

/// The tables that hold what people wrote, in the order of the schema. What is only found by (full text) and
/// what proves the rows is not among them: both are made anew.
pub(super) fn tables(fresh: &Connection) -> Result<Vec<Table>> {
    let mut statement = fresh.prepare(
        "SELECT l.name, l.wr, s.sql FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name
         WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite_%' ORDER BY s.rowid",
    )?;
    let rows = statement.query_map([], |row| {
        Ok((
            row.get::<_, String>("name")?,
            row.get::<_, bool>("wr")?,
            row.get::<_, String>("sql")?,
        ))
    })?;
    let named: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
    named
        .into_iter()
        .filter(|(name, _, _)| !MADE_ANEW.contains(&name.as_str()))
        .map(|(name, is_by_key, sql)| table(fresh, name, is_by_key, sql))
        .collect()
}

fn table(fresh: &Connection, name: String, is_by_key: bool, sql: String) -> Result<Table> {
    let columns = columns(fresh, &name, &sql)?;
    let (mut indexes, mut by_key) = (Vec::new(), None);
    for (index, origin) in indexes_of(fresh, &name)? {
        if is_by_key && origin == "pk" {
            by_key = Some(index.holds.iter().flatten().copied().collect());
        } else {
            indexes.push(index);
        }
    }
    let references = references(fresh, &name, &columns)?;
    Ok(Table {
        name,
        columns,
        by_key,
        indexes,
        references,
        sql,
    })
}

fn columns(fresh: &Connection, table: &str, sql: &str) -> Result<Vec<Column>> {
    let mut statement = fresh.prepare(
        "SELECT name, type, \"notnull\" OR pk > 0 AS needed, dflt_value IS NOT NULL AS has_default, pk
         FROM pragma_table_xinfo(?1) ORDER BY cid",
    )?;
    let rows = statement.query_map([table], |row| {
        let name: String = row.get("name")?;
        Ok(Column {
            words: words(sql, &name),
            kind: row.get("type")?,
            is_needed: row.get("needed")?,
            has_default: row.get("has_default")?,
            in_key: row.get("pk")?,
            name,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The words that a CHECK lets the column hold.
fn words(sql: &str, column: &str) -> Vec<String> {
    let Some((_, behind)) = sql.split_once(&format!("CHECK ({column} IN ('")) else {
        return Vec::new();
    };
    let list = behind.split(')').next().unwrap_or_default();
    list.split(", ")
        .map(|word| word.trim_matches('\'').to_owned())
        .collect()
}

fn indexes_of(fresh: &Connection, table: &str) -> Result<Vec<(Index, String)>> {
    let mut statement = fresh
        .prepare("SELECT name, origin, partial, \"unique\" FROM pragma_index_list(?1) ORDER BY seq DESC")?;
    let rows = statement.query_map([table], |row| {
        let index = Index {
            name: row.get("name")?,
            is_whole: !row.get::<_, bool>("partial")?,
            is_unique: row.get("unique")?,
            holds: Vec::new(),
            sorted_by: 0,
        };
        Ok((index, row.get::<_, String>("origin")?))
    })?;
    let mut indexes: Vec<_> = rows.collect::<rusqlite::Result<_>>()?;
    let mut statement = fresh.prepare("SELECT cid, key FROM pragma_index_xinfo(?1) ORDER BY seqno")?;
    for (index, _) in &mut indexes {
        let cells = statement.query_map(params![index.name], |row| {
            Ok((row.get::<_, i64>("cid")?, row.get::<_, bool>("key")?))
        })?;
        for cell in cells {
            let (column, is_sorted) = cell?;
            index.holds.push(usize::try_from(column).ok());
            index.sorted_by += usize::from(is_sorted);
        }
    }
    Ok(indexes)
}

fn references(fresh: &Connection, table: &str, columns: &[Column]) -> Result<Vec<Reference>> {
    let mut statement = fresh.prepare("SELECT \"table\", \"from\" FROM pragma_foreign_key_list(?1)")?;
    let rows = statement.query_map([table], |row| {
        Ok((row.get::<_, String>("table")?, row.get::<_, String>("from")?))
    })?;
    let mut references = Vec::new();
    for row in rows {
        let (parent, from) = row?;
        let column = columns.iter().position(|column| column.name == from);
        references.extend(column.map(|column| Reference { column, parent }));
    }
    Ok(references)
}

impl Table {
    /// The column that is the row id, where one is.
    pub fn alias(&self) -> Option<usize> {
        if self.by_key.is_some() {
            return None;
        }
        let keys = self.columns.iter().filter(|column| column.in_key > 0).count();
        self.columns
            .iter()
            .position(|column| keys == 1 && column.in_key == 1 && column.kind == "INTEGER")
    }

    /// Its values in the order of the schema, the row id in its place; `None` when this is no row of the table.
    pub fn row(&self, rowid: Option<i64>, record: Record) -> Option<Record> {
        if record.len() != self.columns.len() || rowid.is_none() != self.by_key.is_some() {
            return None;
        }
        let mut row = record;
        if let Some(stored) = &self.by_key {
            let mut sorted: Record = vec![None; row.len()];
            for (value, column) in row.into_iter().zip(stored) {
                *sorted.get_mut(*column)? = value;
            }
            row = sorted;
        }
        if let Some(alias) = self.alias() {
            let known = row.get_mut(alias)?;
            if known.as_ref().is_some_and(|value| *value != Value::Nothing) {
                return None;
            }
            *known = rowid.map(Value::Integer);
        }
        self.fits(&row).then_some(row)
    }

    /// Whether each value is one that its column can hold.
    fn fits(&self, row: &Record) -> bool {
        let mut cells = self.columns.iter().zip(row);
        cells.all(|(column, value)| value.as_ref().is_none_or(|value| column.fits(value)))
    }
}

#[cfg(test)]
mod tests;
