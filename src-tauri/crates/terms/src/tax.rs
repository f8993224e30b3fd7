//! Tax as it is said: a rate, a rate from a day on, an amount by rate.

use terms_derive::{measure, wire};

use crate::{Day, Minor, text::Line};

/// A rate in parts per million: 20 % is 200 000.
#[measure(min = 0, max = 10_000_000)]
#[derive(Default)]
pub struct Ppm(i64);

/// A code of the shop's tax rates: `standard`.
pub type TaxCode = Line<40>;
/// The name of a tax on paper: `VAT`.
pub type TaxName = Line<60>;

/// One rate under the name that stands on the invoice.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate {
    pub name: TaxName,
    pub rate_ppm: Ppm,
}

/// One dated tax rate. Several names under one code add up (a state's and a federal tax).
#[wire]
#[derive(PartialEq, Eq)]
#[serde(rename = "TaxRate")]
#[ts(rename = "TaxRate")]
pub struct DatedRate {
    pub code: TaxCode,
    pub name: TaxName,
    /// Parts per million: 20 % is 200000.
    pub rate_ppm: Ppm,
    /// First day on which the rate holds.
    pub from: Day,
}

/// Tax of one name and rate.
#[wire]
#[derive(PartialEq, Eq)]
#[ts(rename = "TaxSum")]
pub struct Tax {
    pub name: TaxName,
    pub rate_ppm: Ppm,
    pub tax_minor: Minor,
}

impl DatedRate {
    /// The rate without its day.
    #[must_use]
    pub fn rate(&self) -> Rate {
        Rate {
            name: self.name.clone(),
            rate_ppm: self.rate_ppm,
        }
    }
}
