//! How terms stand in cells, and how a row is read: by the columns that its struct names, once.

use crate::error::{Result, StoreError};
use rusqlite::{
    Row, ToSql,
    types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, Value, ValueRef},
};
use std::{borrow::Cow, error::Error, fmt};
use terms::plain::{Cell, Plain, Put, Unreadable};

/// A row that was read, or the error of a cell.
pub type Read<T> = rusqlite::Result<T>;

/// What one SELECT reads. `#[row]` writes it from the fields.
pub trait Record: Sized {
    /// What stands behind FROM: the table with its short name first.
    const FROM: &'static str;

    /// Adds the columns, in the order in which `read` takes them.
    fn columns(list: &mut Vec<&'static str>);

    /// # Errors
    /// A cell does not hold what its column promises.
    fn read(cells: &mut Cells<'_, '_>) -> Read<Self>;
}

/// The cells of one row, taken from the left.
pub struct Cells<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
    from: &'static str,
}

impl<'r, 's> Cells<'r, 's> {
    pub(crate) fn of(row: &'r Row<'s>, from: &'static str) -> Self {
        Self { row, next: 0, from }
    }

    /// Whether nothing stands in the next cell.
    pub(crate) fn is_next_nothing(&self) -> rusqlite::Result<bool> {
        Ok(self.row.get_ref(self.next)? == ValueRef::Null)
    }

    /// Passes over cells, whatever they hold.
    pub(crate) fn skip(&mut self, count: usize) {
        self.next += count;
    }

    /// The next cell, which is `column`.
    ///
    /// # Errors
    /// It does not hold a `T`: the error names table and column.
    pub fn take<T: Plain>(&mut self, column: &'static str) -> rusqlite::Result<T> {
        let index = self.next;
        self.next += 1;
        let value = self.row.get_ref(index)?;
        cell(value).and_then(T::take).map_err(|unreadable| {
            let place = place(self.from, column, unreadable);
            rusqlite::Error::FromSqlConversionFailure(index, value.data_type(), Box::new(place))
        })
    }
}

/// Where in the file something stands that nobody can read. Never what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub table: String,
    pub column: String,
    pub expected: &'static str,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{} holds no {}", self.table, self.column, self.expected)
    }
}

impl Error for Place {}

/// `o.channel` of `orders o JOIN …` is the column `channel` of the table `orders`.
fn place(from: &str, column: &str, Unreadable(expected): Unreadable) -> Place {
    let (alias, name) = column.split_once('.').unwrap_or(("", column));
    let words: Vec<&str> = from.split_whitespace().collect();
    let table = words
        .windows(2)
        .find(|pair| pair[1] == alias)
        .map_or(from, |pair| pair[0]);
    Place {
        table: table.to_owned(),
        column: name.to_owned(),
        expected,
    }
}

impl StoreError {
    /// The error of a cell that could not be read, with its place.
    pub(crate) fn unreadable(error: &rusqlite::Error) -> Option<Self> {
        let rusqlite::Error::FromSqlConversionFailure(_, _, inner) = error else {
            return None;
        };
        let place = inner.downcast_ref::<Place>()?;
        Some(Self::Unreadable {
            table: place.table.clone(),
            column: place.column.clone(),
        })
    }
}

pub(crate) fn cell(value: ValueRef<'_>) -> Result<Cell<'_>, Unreadable> {
    Ok(match value {
        ValueRef::Null => Cell::Nothing,
        ValueRef::Integer(value) => Cell::Integer(value),
        ValueRef::Text(text) => Cell::Text(Cow::Borrowed(
            std::str::from_utf8(text).map_err(|_| Unreadable("text in UTF-8"))?,
        )),
        ValueRef::Blob(bytes) => Cell::Bytes(bytes),
        ValueRef::Real(_) => return Err(Unreadable("figure without a fraction")),
    })
}

/// A term on its way into a statement or out of one.
pub(crate) struct Column<T>(pub T);

impl<T: Put> ToSql for Column<&T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0.put() {
            Cell::Nothing => ToSqlOutput::Owned(Value::Null),
            Cell::Integer(value) => ToSqlOutput::from(value),
            Cell::Text(Cow::Borrowed(text)) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Text(Cow::Owned(text)) => ToSqlOutput::from(text),
            Cell::Bytes(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

impl<T: Plain> FromSql for Column<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let read = cell(value).and_then(T::take);
        read.map(Self).map_err(|Unreadable(expected)| {
            FromSqlError::Other(Box::new(Place {
                table: "a statement".to_owned(),
                column: "its answer".to_owned(),
                expected,
            }))
        })
    }
}

/// Terms as the values of a statement's `?1`, `?2`, ….
macro_rules! cells {
    ($($value:expr),* $(,)?) => {
        &[$(&$crate::row::Column(&$value) as &dyn rusqlite::ToSql),*]
    };
}

/// Terms as the values of a statement's `:name`s.
macro_rules! named {
    ($($name:literal: $value:expr),* $(,)?) => {
        &[$((concat!(":", $name), &$crate::row::Column(&$value) as &dyn rusqlite::ToSql)),*]
    };
}

pub(crate) use {cells, named};
