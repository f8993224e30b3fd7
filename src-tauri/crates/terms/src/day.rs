//! Days as they are said: from 1900 to 9999, written `2031-04-01` and in no other way.

use std::{borrow::Cow, ops::Deref, path::PathBuf};

use chrono::{DateTime, Datelike as _, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use ts_rs::{Config, TS};

use crate::{
    plain::{Cell, Plain, Put, Unreadable},
    problem::{Problem, ProblemCode},
    years::YEARS,
};

/// A day that somebody says. A year with a slip in it would be sorted, promised and taxed like any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The first day that is taken.
    pub const FIRST: &'static str = "1900-01-01";
    /// The last one.
    pub const LAST: &'static str = "9999-12-31";

    /// The day, if it lies in a year that is taken.
    #[must_use]
    pub fn new(day: NaiveDate) -> Option<Self> {
        YEARS.contains(&day.year()).then_some(Self(day))
    }

    #[must_use]
    pub const fn date(self) -> NaiveDate {
        self.0
    }

    /// Reads `YYYY-MM-DD` (RFC 3339, full-date): a day with a sign or without its zeros is a slip of the hand,
    /// and the year would be another one.
    ///
    /// # Errors
    /// A problem without a path: `wrong_type`, or `too_small` (`min`). After the last day no date has four figures
    /// for its year.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let is_full = text.len() == 10 && text.starts_with(|letter: char| letter.is_ascii_digit());
        match text.parse::<NaiveDate>() {
            Ok(day) if is_full && day.to_string() == text => within(day.year()).map(|()| Self(day)),
            _ => Err(wrong("date")),
        }
    }
}

/// Whether a text is an instant (RFC 3339) in a year that is taken.
///
/// # Errors
/// A problem without a path: `wrong_type`, or `too_small` (`min`) and `too_large` (`max`).
pub fn check_instant(text: &str) -> Result<(), Problem> {
    let instant = DateTime::parse_from_rfc3339(text).map_err(|_| wrong("date-time"))?;
    within(instant.to_utc().year())
}

fn within(year: i32) -> Result<(), Problem> {
    if year < *YEARS.start() {
        return Err(Problem::new("", ProblemCode::TooSmall).with("min", Day::FIRST));
    }
    if year > *YEARS.end() {
        return Err(Problem::new("", ProblemCode::TooLarge).with("max", Day::LAST));
    }
    Ok(())
}

fn wrong(format: &str) -> Problem {
    Problem::new("", ProblemCode::WrongType).with("expected", format)
}

impl Deref for Day {
    type Target = NaiveDate;
    fn deref(&self) -> &NaiveDate {
        &self.0
    }
}

impl From<Day> for NaiveDate {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Cow<'de, str>>::deserialize(deserializer)?;
        Self::parse(&text).map_err(|problem| D::Error::custom(format_args!("day {}", problem.code)))
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date",
            "formatMinimum": Self::FIRST,
            "formatMaximum": Self::LAST,
            "x-neutral": "2000-01-01",
        })
    }
}

impl TS for Day {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &Config) -> String {
        "string".to_owned()
    }
    fn inline(config: &Config) -> String {
        Self::name(config)
    }
    fn output_path() -> Option<PathBuf> {
        None
    }
}

impl Put for Day {
    fn put(&self) -> Cell<'_> {
        Cell::Text(Cow::Owned(self.0.to_string()))
    }
}

impl Plain for Day {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        NaiveDate::take(cell).map(Self)
    }
}

#[cfg(test)]
mod tests;
