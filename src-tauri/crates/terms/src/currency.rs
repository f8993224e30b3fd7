//! The currencies of ISO 4217 that people pay with, from `currency/currencies.tsv`.

use std::{borrow::Cow, fmt, ops::Deref, sync::LazyLock};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use ts_rs::{Config, TS};

use crate::{
    plain::{Cell, Plain, Put, Unreadable},
    problem::{Problem, ProblemCode},
    text::{Text, missing, text_term},
};

/// A currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217, three capital letters.
    pub code: &'static str,
    /// Decimals between the minor unit and the whole one: 2 for the euro, 0 for the yen, 3 for the dinar of Kuwait.
    pub digits: u32,
    /// What stands beside an amount; the code itself where no short sign is in common use.
    pub symbol: &'static str,
}

/// Every currency, by code.
pub static CURRENCIES: LazyLock<Vec<Currency>> = LazyLock::new(|| {
    include_str!("currency/currencies.tsv")
        .lines()
        .filter_map(row)
        .collect()
});

fn row(line: &'static str) -> Option<Currency> {
    let mut cells = line.split('\t');
    let (code, digits) = (cells.next()?, cells.next()?.parse().ok()?);
    Some(Currency {
        code,
        digits,
        symbol: cells.next().unwrap_or(code),
    })
}

impl Currency {
    /// The currency with this ISO 4217 code, in capitals.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let index = CURRENCIES
            .binary_search_by(|currency| currency.code.cmp(code))
            .ok()?;
        CURRENCIES.get(index).copied()
    }

    /// How many minor units make a whole one: 100 for the euro, 1 for the yen.
    #[must_use]
    pub fn minor_per_major(self) -> i64 {
        10_i64.saturating_pow(self.digits)
    }
}

/// The code of a currency, in capitals however it was typed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CurrencyCode(String);

impl CurrencyCode {
    /// What is known of it; a file may hold one that this program does not know.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        Currency::from_code(&self.0)
    }

    /// Decimals between the minor unit and the whole one; 2 where nothing is known.
    #[must_use]
    pub fn digits(&self) -> u32 {
        self.currency().map_or(2, |currency| currency.digits)
    }
}

impl Text for CurrencyCode {
    const FORMAT: &'static str = "currency";
    const MOST: usize = 3;
    const NEUTRAL: &'static str = "GBP";

    fn parse(text: &str) -> Result<Self, Problem> {
        let code = text.trim().to_uppercase();
        match Currency::from_code(&code) {
            Some(_) => Ok(Self(code)),
            None if code.is_empty() => Err(missing()),
            None => Err(Problem::new("", ProblemCode::Unknown)),
        }
    }

    fn kept(text: String) -> Self {
        Self(text)
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

text_term!(CurrencyCode);

#[cfg(test)]
mod tests;
