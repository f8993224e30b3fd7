//! What people type, clean by construction: what cannot be printed or turns other text around is refused,
//! never silently dropped; white space is put in order. The limit is part of the type and of its schema. In free
//! text no number of a payment card is kept; what carries codes is of another type.

mod clean;
mod unseen;

pub use clean::{clean_line, clean_note};
pub use unseen::is_blank;

pub(crate) use clean::{checked, free, is_refused, missing, refused};
pub(crate) use unseen::is_unseen;

use std::{borrow::Cow, fmt, ops::Deref};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use ts_rs::{Config, TS};

use crate::{
    plain::{Cell, Plain, Put, Unreadable},
    problem::{Problem, ProblemCode},
};

/// A kind of text with its own way of being clean.
pub trait Text: Sized {
    /// How the schema names it; the door asks [`crate::formats`] by this name.
    const FORMAT: &'static str;
    /// Most characters.
    const MOST: usize;
    /// What stands in for one that could not be read, while the rest of a request is rehearsed.
    const NEUTRAL: &'static str;

    /// # Errors
    /// A problem without a path.
    fn parse(text: &str) -> Result<Self, Problem>;

    /// As it was kept: nothing is looked at again.
    fn kept(text: String) -> Self;

    fn as_str(&self) -> &str;
}

/// One line, never empty: trimmed, inner white space to single spaces.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MOST: usize = 200>(String);

/// Text of several lines, never empty: tabs become spaces, line ends are trimmed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Note(String);

/// What was typed into a box, as it is: may be empty, may be anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Typed<const MOST: usize = 200>(String);

/// Where a file or a folder is; as the system writes it.
pub type FilePath = Typed<4096>;

impl<const LIMIT: usize> Text for Line<LIMIT> {
    const FORMAT: &'static str = "line";
    const MOST: usize = LIMIT;
    const NEUTRAL: &'static str = "-";

    fn parse(text: &str) -> Result<Self, Problem> {
        free(clean_line(text, LIMIT)?).map(Self)
    }

    fn kept(text: String) -> Self {
        Self(text)
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl Text for Note {
    const FORMAT: &'static str = "note";
    const MOST: usize = 4_000;
    const NEUTRAL: &'static str = "-";

    fn parse(text: &str) -> Result<Self, Problem> {
        free(clean_note(text, Self::MOST)?).map(Self)
    }

    fn kept(text: String) -> Self {
        Self(text)
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const LIMIT: usize> Text for Typed<LIMIT> {
    const FORMAT: &'static str = "typed";
    const MOST: usize = LIMIT;
    const NEUTRAL: &'static str = "";

    fn parse(text: &str) -> Result<Self, Problem> {
        if text.chars().count() > LIMIT {
            return Err(Problem::new("", ProblemCode::TooLong).with("max", LIMIT));
        }
        Ok(Self(text.to_owned()))
    }

    fn kept(text: String) -> Self {
        Self(text)
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

/// Serde, schema, TypeScript and column of a kind of text.
macro_rules! text_term {
    ($kind:ident) => {
        text_term!(impl {} $kind);
    };
    (impl {$($generic:tt)*} $kind:ty) => {
        impl<$($generic)*> $kind {
            /// As it is read and kept.
            #[must_use]
            pub fn as_str(&self) -> &str {
                $crate::text::Text::as_str(self)
            }

            /// Reads and cleans it.
            ///
            /// # Errors
            /// A problem without a path.
            pub fn parse(text: &str) -> Result<Self, $crate::problem::Problem> {
                $crate::text::Text::parse(text)
            }
        }

        impl<$($generic)*> Deref for $kind {
            type Target = str;
            fn deref(&self) -> &str {
                self.as_str()
            }
        }

        impl<$($generic)*> AsRef<str> for $kind {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl<$($generic)*> fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl<$($generic)*> From<$kind> for String {
            fn from(text: $kind) -> Self {
                text.as_str().to_owned()
            }
        }

        impl<$($generic)*> PartialEq<str> for $kind {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl<$($generic)*> PartialEq<&str> for $kind {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl<$($generic)*> std::str::FromStr for $kind {
            type Err = $crate::problem::Problem;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl<$($generic)*> Serialize for $kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de, $($generic)*> Deserialize<'de> for $kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <Cow<'de, str>>::deserialize(deserializer)?;
                Self::parse(&text).map_err(|problem| D::Error::custom(format_args!("{} {}", <Self as $crate::text::Text>::FORMAT, problem.code)))
            }
        }

        impl<$($generic)*> JsonSchema for $kind {
            fn schema_name() -> Cow<'static, str> {
                format!("{}-{}", <Self as $crate::text::Text>::FORMAT, <Self as $crate::text::Text>::MOST).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                $crate::text::schema_of::<Self>()
            }
        }

        impl<$($generic)*> TS for $kind {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(_: &Config) -> String {
                "string".to_owned()
            }
            fn inline(_: &Config) -> String {
                "string".to_owned()
            }
        }

        impl<$($generic)*> Put for $kind {
            fn put(&self) -> Cell<'_> {
                Cell::word(self.as_str())
            }
        }

        impl<$($generic)*> Plain for $kind {
            fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
                cell.into_text(<Self as $crate::text::Text>::FORMAT).map($crate::text::Text::kept)
            }
        }
    };
}

pub(crate) use text_term;

text_term!(impl {const LIMIT: usize} Line<LIMIT>);
text_term!(Note);
text_term!(impl {const LIMIT: usize} Typed<LIMIT>);

/// Only what may be anything may also be empty.
pub(crate) fn schema_of<T: Text>() -> Schema {
    let mut schema = json_schema!({ "type": "string", "format": T::FORMAT, "maxLength": T::MOST });
    if T::parse("").is_err() {
        schema.insert("minLength".to_owned(), 1.into());
        schema.insert("x-neutral".to_owned(), T::NEUTRAL.into());
    }
    schema
}

#[cfg(test)]
mod tests;
