//! Postal addresses as they are said; how a country writes one is a rule of `domain::address`.

use std::{borrow::Cow, ops::Deref, path::PathBuf};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use terms_derive::wire;
use ts_rs::{Config, TS};

use crate::{
    CountryCode,
    plain::{Cell, Plain, Put, Unreadable},
    problem::{Problem, ProblemCode},
    text::{Line, Text, clean_line},
};

/// A name, a street line, a city: what a label has room for.
pub type AddressLine = Line<100>;
/// A post code, of whatever country.
pub type PostCode = Line<20>;

/// A postal address; the street is in `lines`.
#[wire]
#[derive(PartialEq, Eq)]
pub struct Address {
    /// The person.
    pub name: Option<AddressLine>,
    pub organisation: Option<AddressLine>,
    #[serde(default)]
    pub lines: StreetLines,
    pub city: Option<AddressLine>,
    /// State, county, province, prefecture.
    pub region: Option<AddressLine>,
    pub post_code: Option<PostCode>,
    /// ISO 3166-1 alpha-2.
    pub country: CountryCode,
}

/// Street, house, flat: up to four lines, none empty; blank ones are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StreetLines(Vec<AddressLine>);

impl StreetLines {
    /// Most lines.
    pub const MOST: usize = 4;

    /// The lines that are not blank.
    ///
    /// # Errors
    /// What is wrong with the first bad one; `too_long` (`max`) when there are more than four.
    pub fn parse<T: AsRef<str>>(lines: &[T]) -> Result<Self, Problem> {
        let mut kept = Vec::new();
        for line in lines {
            if clean_line(line.as_ref(), AddressLine::MOST)?.is_some() {
                kept.push(AddressLine::parse(line.as_ref())?);
            }
        }
        if kept.len() > Self::MOST {
            return Err(Problem::new("", ProblemCode::TooLong).with("max", Self::MOST));
        }
        Ok(Self(kept))
    }

    /// As they were kept: nothing is looked at again, and all of them stay, however many another program left.
    #[must_use]
    pub fn kept(text: &str) -> Self {
        Self(text.lines().map(|line| Text::kept(line.to_owned())).collect())
    }

    /// One under the other, as they stand in the shop file.
    #[must_use]
    pub fn in_one(&self) -> String {
        let lines: Vec<&str> = self.0.iter().map(Deref::deref).collect();
        lines.join("\n")
    }
}

impl Deref for StreetLines {
    type Target = [AddressLine];
    fn deref(&self) -> &[AddressLine] {
        &self.0
    }
}

impl Put for StreetLines {
    fn put(&self) -> Cell<'_> {
        Cell::Text(Cow::Owned(self.in_one()))
    }
}

impl Plain for StreetLines {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        cell.text("street lines").map(Self::kept)
    }
}

impl Serialize for StreetLines {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for StreetLines {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let lines = <Vec<String>>::deserialize(deserializer)?;
        Self::parse(&lines).map_err(|problem| D::Error::custom(format_args!("street lines {}", problem.code)))
    }
}

impl JsonSchema for StreetLines {
    fn schema_name() -> Cow<'static, str> {
        "street-lines".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "array",
            "maxItems": Self::MOST,
            "items": { "type": "string", "format": "line", "maxLength": AddressLine::MOST, "x-blank": "left-out" },
        })
    }
}

impl TS for StreetLines {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;
    fn name(_: &Config) -> String {
        "Array<string>".to_owned()
    }
    fn inline(config: &Config) -> String {
        Self::name(config)
    }
    fn output_path() -> Option<PathBuf> {
        None
    }
}

#[cfg(test)]
mod tests;
