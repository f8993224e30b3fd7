//! Instants and days as they stand in the file: RFC 3339 text in UTC, and `YYYY-MM-DD`.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::{Row, types::Type};

pub(crate) fn to_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(crate) fn from_text(row: &Row<'_>, index: usize) -> rusqlite::Result<DateTime<Utc>> {
    parse(index, &row.get::<_, String>(index)?)
}

pub(crate) fn from_text_or_null(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<DateTime<Utc>>> {
    row.get::<_, Option<String>>(index)?
        .map(|text| parse(index, &text))
        .transpose()
}

pub(crate) fn day(row: &Row<'_>, index: usize) -> rusqlite::Result<NaiveDate> {
    parse_day(index, &row.get::<_, String>(index)?)
}

pub(crate) fn day_or_null(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<NaiveDate>> {
    row.get::<_, Option<String>>(index)?
        .map(|text| parse_day(index, &text))
        .transpose()
}

fn parse(index: usize, text: &str) -> rusqlite::Result<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.to_utc())
        .map_err(|error| broken(index, error))
}

fn parse_day(index: usize, text: &str) -> rusqlite::Result<NaiveDate> {
    text.parse().map_err(|error| broken(index, error))
}

fn broken(index: usize, error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error))
}
