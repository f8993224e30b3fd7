//! Whole numbers with a meaning, and their limits as types.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{borrow::Cow, ops::Deref, path::PathBuf};
use ts_rs::{Config, TS, TypeVisitor};

use crate::plain::{Cell, Plain, Put, Unreadable};

/// What every id and every measure is: a whole number of its own kind.
pub trait Number: Copy {
    const NAME: &'static str;
    /// The least and the most that a request may say.
    const MIN: i64;
    const MAX: i64;
    fn of(value: i64) -> Self;
    fn get(self) -> i64;
}

/// The number, if it is within its limits.
///
/// # Errors
/// It is not; the door tells so with the limit before a request gets here.
pub fn within<N: Number, E: Error>(value: i64) -> Result<N, E> {
    if value < N::MIN || value > N::MAX {
        return Err(E::custom(format_args!("{} is no {}", value, N::NAME)));
    }
    Ok(N::of(value))
}

/// Its JSON Schema.
#[must_use]
pub fn schema<N: Number>(has_min: bool, has_max: bool) -> Schema {
    bounded(has_min.then_some(N::MIN), has_max.then_some(N::MAX))
}

fn bounded(min: Option<i64>, max: Option<i64>) -> Schema {
    let mut schema = json_schema!({ "type": "integer", "format": "int64" });
    if let Some(min) = min {
        schema.insert("minimum".to_owned(), min.into());
    }
    if let Some(max) = max {
        schema.insert("maximum".to_owned(), max.into());
    }
    schema
}

macro_rules! at_least {
    ($(#[$meta:meta])* $name:ident, $least:literal) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name<N>(N);

        impl<N: Number> $name<N> {
            /// The number, if it is as large as that and no larger than its kind allows.
            #[must_use]
            pub fn new(number: N) -> Option<Self> {
                let value = number.get();
                ($least..=N::MAX).contains(&value).then_some(Self(number))
            }

            /// The number as it is kept.
            #[must_use]
            pub fn get(self) -> N {
                self.0
            }
        }

        impl<N> Deref for $name<N> {
            type Target = N;
            fn deref(&self) -> &N {
                &self.0
            }
        }

        impl<N: Number> Serialize for $name<N> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.0.get())
            }
        }

        impl<'de, N: Number> Deserialize<'de> for $name<N> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let value = i64::deserialize(deserializer)?;
                Self::new(N::of(value)).ok_or_else(|| D::Error::custom(format_args!("{value} is out of range")))
            }
        }

        impl<N: Number> JsonSchema for $name<N> {
            fn schema_name() -> Cow<'static, str> {
                format!("{}{}", stringify!($name), N::NAME).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                bounded(Some($least), Some(N::MAX))
            }
        }

        /// The window knows the number by its own kind alone.
        impl<N: Number + TS + 'static> TS for $name<N> {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;
            fn name(config: &Config) -> String {
                N::name(config)
            }
            fn inline(config: &Config) -> String {
                N::inline(config)
            }
            fn visit_generics(visitor: &mut impl TypeVisitor) {
                visitor.visit::<N>();
            }
            fn output_path() -> Option<PathBuf> {
                None
            }
        }

        impl<N: Number> Put for $name<N> {
            fn put(&self) -> Cell<'_> {
                Cell::Integer(self.0.get())
            }
        }

        impl<N: Number> Plain for $name<N> {
            fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
                let value = cell.integer(N::NAME)?;
                Self::new(N::of(value)).ok_or(Unreadable(N::NAME))
            }
        }
    };
}

at_least!(
    /// One or more.
    Positive, 1
);
at_least!(
    /// Nothing or more.
    NotNegative, 0
);

#[cfg(test)]
mod tests;
