//! How a term stands in a column of the shop file, without a word of SQL: a figure, a text, bytes or nothing.

use chrono::{DateTime, Datelike as _, NaiveDate, SecondsFormat, Utc};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, value::RawValue};
use std::borrow::Cow;

use crate::years::YEARS;

/// One cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    Nothing,
    Integer(i64),
    Text(Cow<'a, str>),
    Bytes(&'a [u8]),
}

/// A cell that does not hold what its column promises; names the term that was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable(pub &'static str);

/// A term that can be written.
pub trait Put {
    fn put(&self) -> Cell<'_>;
}

/// A term that can be written and read.
pub trait Plain: Put + Sized {
    /// # Errors
    /// The cell holds something else.
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable>;
}

impl<'a> Cell<'a> {
    #[must_use]
    pub fn word(word: &'a str) -> Self {
        Self::Text(Cow::Borrowed(word))
    }

    /// The text in it.
    ///
    /// # Errors
    /// It holds no text.
    pub fn text(&self, expected: &'static str) -> Result<&str, Unreadable> {
        match self {
            Self::Text(text) => Ok(text),
            _ => Err(Unreadable(expected)),
        }
    }

    /// The figure in it.
    ///
    /// # Errors
    /// It holds no whole number.
    pub fn integer(&self, expected: &'static str) -> Result<i64, Unreadable> {
        match self {
            Self::Integer(value) => Ok(*value),
            _ => Err(Unreadable(expected)),
        }
    }

    /// Takes the text out.
    ///
    /// # Errors
    /// It holds no text.
    pub fn into_text(self, expected: &'static str) -> Result<String, Unreadable> {
        match self {
            Self::Text(text) => Ok(text.into_owned()),
            _ => Err(Unreadable(expected)),
        }
    }
}

impl<T: Put> Put for Option<T> {
    fn put(&self) -> Cell<'_> {
        self.as_ref().map_or(Cell::Nothing, Put::put)
    }
}

impl<T: Plain> Plain for Option<T> {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        match cell {
            Cell::Nothing => Ok(None),
            cell => T::take(cell).map(Some),
        }
    }
}

/// A reference is kept as what it points at; nothing is read into one.
impl Put for i64 {
    fn put(&self) -> Cell<'_> {
        Cell::Integer(*self)
    }
}

impl Plain for i64 {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        cell.integer("a whole number")
    }
}

impl Put for u32 {
    fn put(&self) -> Cell<'_> {
        Cell::Integer(i64::from(*self))
    }
}

impl Plain for u32 {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        let value = cell.integer("a count")?;
        Self::try_from(value).map_err(|_| Unreadable("a count"))
    }
}

impl Put for bool {
    fn put(&self) -> Cell<'_> {
        Cell::Integer(i64::from(*self))
    }
}

impl Plain for bool {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        match cell.integer("yes or no")? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Unreadable("yes or no")),
        }
    }
}

impl Put for String {
    fn put(&self) -> Cell<'_> {
        Cell::word(self)
    }
}

impl Plain for String {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        cell.into_text("text")
    }
}

/// Figures for a sentence.
impl Put for Value {
    fn put(&self) -> Cell<'_> {
        Cell::Text(Cow::Owned(self.to_string()))
    }
}

impl Plain for Value {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        json(&cell)
    }
}

/// What is being typed, in the window's own words.
impl Put for Map<String, Value> {
    fn put(&self) -> Cell<'_> {
        Cell::Text(Cow::Owned(Value::from(self.clone()).to_string()))
    }
}

impl Plain for Map<String, Value> {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        json(&cell)
    }
}

fn json<T: DeserializeOwned>(cell: &Cell<'_>) -> Result<T, Unreadable> {
    serde_json::from_str(cell.text("JSON")?).map_err(|_| Unreadable("JSON"))
}

/// JSON as it was written, byte for byte: an answer that is kept.
impl Put for Box<RawValue> {
    fn put(&self) -> Cell<'_> {
        Cell::word(self.get())
    }
}

impl Plain for Box<RawValue> {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        RawValue::from_string(cell.into_text("JSON")?).map_err(|_| Unreadable("JSON"))
    }
}

impl Put for Vec<u8> {
    fn put(&self) -> Cell<'_> {
        Cell::Bytes(self)
    }
}

impl Plain for Vec<u8> {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        match cell {
            Cell::Bytes(bytes) => Ok(bytes.to_vec()),
            _ => Err(Unreadable("bytes")),
        }
    }
}

/// An instant as text: RFC 3339 in UTC, to the millisecond, so that text sorts as time does.
#[must_use]
pub fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

impl Put for DateTime<Utc> {
    fn put(&self) -> Cell<'_> {
        Cell::Text(Cow::Owned(instant(*self)))
    }
}

impl Plain for DateTime<Utc> {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        let text = cell.text("an instant")?;
        let instant = DateTime::parse_from_rfc3339(text).map_err(|_| Unreadable("an instant"))?;
        Some(instant.with_timezone(&Utc))
            .filter(|instant| YEARS.contains(&instant.year()))
            .ok_or(Unreadable("an instant"))
    }
}

/// A day: `2026-11-25`.
impl Put for NaiveDate {
    fn put(&self) -> Cell<'_> {
        Cell::Text(Cow::Owned(self.to_string()))
    }
}

impl Plain for NaiveDate {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        let day: Option<Self> = cell.text("a day")?.parse().ok();
        day.filter(|day| YEARS.contains(&day.year()))
            .ok_or(Unreadable("a day"))
    }
}

impl<T: Put + ?Sized> Put for &T {
    fn put(&self) -> Cell<'_> {
        (**self).put()
    }
}

impl Put for str {
    fn put(&self) -> Cell<'_> {
        Cell::word(self)
    }
}

impl Put for [u8] {
    fn put(&self) -> Cell<'_> {
        Cell::Bytes(self)
    }
}

#[cfg(test)]
mod tests;
