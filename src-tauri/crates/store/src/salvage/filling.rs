//! Rows into the new file, as they are: no trigger runs, and a key that names nothing is looked at later.

use super::{
    record::{Record, Value},
    shape::Table,
};
use crate::error::Result;
use rusqlite::{Connection, ErrorCode, params_from_iter};

/// What became of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    Yes,
    /// The row is there already.
    Before,
    /// It breaks a rule of the table.
    No(String),
}

/// The statements that fill one table.
#[derive(Debug)]
pub(super) struct Filling {
    insert: String,
    is_there: String,
}

impl Filling {
    pub fn of(table: &Table) -> Self {
        let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        // A table whose rows have no number of their own keeps the one that the file gave them.
        let names = match (table.alias(), &table.by_key) {
            (None, None) => [&["rowid"], names.as_slice()].concat(),
            _ => names,
        };
        let marks = vec!["?"; names.len()].join(", ");
        Self {
            insert: format!(
                "INSERT INTO {} ({}) VALUES ({marks})",
                table.name,
                quoted(&names).join(", ")
            ),
            is_there: format!(
                "SELECT count(*) FROM {} WHERE {}",
                table.name,
                quoted(&key(table))
                    .iter()
                    .map(|name| format!("{name} = ?"))
                    .collect::<Vec<_>>()
                    .join(" AND ")
            ),
        }
    }

    /// Keeps a whole row.
    pub fn keep(
        &self,
        connection: &Connection,
        table: &Table,
        rowid: Option<i64>,
        row: &Record,
    ) -> Result<Kept> {
        let nothing = Value::Nothing;
        let own = rowid.filter(|_| table.alias().is_none()).map(Value::Integer);
        let cells = row.iter().map(|value| value.as_ref().unwrap_or(&nothing));
        let cells = own.iter().chain(cells);
        let done = connection
            .prepare_cached(&self.insert)?
            .execute(params_from_iter(cells));
        match done {
            Ok(_) => Ok(Kept::Yes),
            Err(rusqlite::Error::SqliteFailure(error, says))
                if error.code == ErrorCode::ConstraintViolation =>
            {
                if self.has(connection, table, rowid, row)? {
                    return Ok(Kept::Before);
                }
                Ok(Kept::No(says.unwrap_or_default()))
            }
            Err(other) => Err(other.into()),
        }
    }

    /// Whether a row of this key is there. Asked of whole keys only.
    pub fn has(
        &self,
        connection: &Connection,
        table: &Table,
        rowid: Option<i64>,
        row: &Record,
    ) -> Result<bool> {
        let key: Vec<Option<&Value>> = match (&rowid, &table.by_key) {
            (_, Some(_)) => key_columns(table)
                .map(|at| row.get(at).and_then(Option::as_ref))
                .collect(),
            (rowid, None) => return self.has_row(connection, rowid.unwrap_or(0)),
        };
        let mut statement = connection.prepare_cached(&self.is_there)?;
        Ok(statement.query_row(params_from_iter(key), |row| row.get::<_, i64>("count(*)"))? > 0)
    }

    pub fn has_row(&self, connection: &Connection, rowid: i64) -> Result<bool> {
        let mut statement = connection.prepare_cached(&self.is_there)?;
        Ok(statement.query_row([rowid], |row| row.get::<_, i64>("count(*)"))? > 0)
    }
}

fn key(table: &Table) -> Vec<&str> {
    if table.by_key.is_none() {
        return vec!["rowid"];
    }
    key_columns(table)
        .filter_map(|at| table.columns.get(at))
        .map(|column| column.name.as_str())
        .collect()
}

/// The columns of the key, in the order of the schema.
fn key_columns(table: &Table) -> impl Iterator<Item = usize> + '_ {
    let columns = table.columns.iter().enumerate();
    columns.filter(|(_, column)| column.in_key > 0).map(|(at, _)| at)
}

pub(super) fn quoted(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| format!("\"{name}\"")).collect()
}
