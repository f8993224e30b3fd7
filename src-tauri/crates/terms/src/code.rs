//! Codes on goods and parcels.

use std::{borrow::Cow, fmt, ops::Deref};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use ts_rs::{Config, TS};

use crate::{
    plain::{Cell, Plain, Put, Unreadable},
    problem::Problem,
    text::{Text, checked, is_refused, missing, refused, text_term},
};

/// A SKU: 1 to 64 printable characters, trimmed; spaces inside stay as they are, other white space is
/// refused. `mug` and `MUG` are one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sku(String);

/// A barcode: 1 to 64 printable ASCII characters, trimmed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Barcode(String);

/// A carrier's number of a parcel: 1 to 60 printable ASCII characters, trimmed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tracking(String);

impl Sku {
    /// Whether both are the code of one item.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

macro_rules! code {
    ($kind:ident, $format:literal, $most:literal, $neutral:literal, $is_printable:expr) => {
        impl Text for $kind {
            const FORMAT: &'static str = $format;
            const MOST: usize = $most;
            const NEUTRAL: &'static str = $neutral;

            fn parse(text: &str) -> Result<Self, Problem> {
                printable(text, Self::MOST, $is_printable).map(Self)
            }

            fn kept(text: String) -> Self {
                Self(text)
            }

            fn as_str(&self) -> &str {
                &self.0
            }
        }

        text_term!($kind);
    };
}

code!(Sku, "sku", 64, "-", |letter| !is_refused(letter)
    && (letter == ' ' || !letter.is_whitespace()));
code!(Barcode, "barcode", 64, "-", |letter| letter == ' '
    || letter.is_ascii_graphic());
code!(Tracking, "tracking", 60, "-", |letter| letter == ' '
    || letter.is_ascii_graphic());

fn printable(text: &str, most: usize, is_printable: impl Fn(char) -> bool) -> Result<String, Problem> {
    let text = text.trim().to_owned();
    if let Some(letter) = text.chars().find(|letter| !is_printable(*letter)) {
        return Err(refused(letter));
    }
    checked(text, most, |_| false)?.ok_or_else(missing)
}

#[cfg(test)]
mod tests;
