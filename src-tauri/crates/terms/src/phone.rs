//! Telephone numbers as they are said; numbering plans are a rule of `domain::phone`.

use std::{borrow::Cow, fmt, ops::Deref};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use ts_rs::{Config, TS};

use crate::{
    digit::ascii_digit,
    plain::{Cell, Plain, Put, Unreadable},
    problem::{Problem, ProblemCode},
    text::{Text, clean_line, missing, text_term},
};

/// Fewest digits of a number.
pub const FEWEST_DIGITS: usize = 3;

/// A number as typed: at most 40 characters, at least three digits in any script's figures.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhoneText(String);

/// A number as it is kept and found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// As typed, white space cleaned.
    pub text: PhoneText,
    /// `+441174960123`, if the number is a valid one of its country.
    pub e164: Option<String>,
    /// For searching: the national number without its leading 0, or all the digits if no plan fits.
    pub digits: String,
}

impl Text for PhoneText {
    const FORMAT: &'static str = "phone";
    const MOST: usize = 40;
    const NEUTRAL: &'static str = "000";

    fn parse(text: &str) -> Result<Self, Problem> {
        let text = clean_line(text, Self::MOST)?.ok_or_else(missing)?;
        if digits(&text).len() < FEWEST_DIGITS {
            return Err(Problem::new("", ProblemCode::NotAllowed).with("min_digits", FEWEST_DIGITS));
        }
        Ok(Self(text))
    }

    fn kept(text: String) -> Self {
        Self(text)
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

text_term!(PhoneText);

/// The digits in a text, each as 0 to 9.
#[must_use]
pub fn digits(text: &str) -> String {
    text.chars().filter_map(ascii_digit).collect()
}

#[cfg(test)]
mod tests;
