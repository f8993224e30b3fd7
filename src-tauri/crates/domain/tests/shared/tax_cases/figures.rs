//! Figures of the cases: decimal text to minor units, percentages to amounts.

use domain::money::round_half_up;
use serde_json::Value;
use terms::{Minor, Ppm, Quantity, Rate, TaxName};

pub fn named_rate(name: &str, percent: &Value) -> Rate {
    Rate {
        name: TaxName::parse(name).expect("a name"),
        rate_ppm: Ppm::new(scaled(percent, 10_000)),
    }
}

pub fn percent_of(amount: Minor, percent: &Value) -> Minor {
    let off = round_half_up(
        i128::from(amount.minor()) * i128::from(scaled(percent, 10_000)),
        1_000_000,
    );
    Minor::new(i64::try_from(off).expect("small"))
}

/// What is left after a percentage, rounded half up; all of it without one.
pub fn remaining(amount: Minor, percent: &Value) -> Minor {
    let kept_ppm = 1_000_000
        - if percent.is_null() {
            0
        } else {
            scaled(percent, 10_000)
        };
    let kept = round_half_up(i128::from(amount.minor()) * i128::from(kept_ppm), 1_000_000);
    Minor::new(i64::try_from(kept).expect("small"))
}

/// "56.05" as 5605; more decimals round half up.
pub fn minor(amount: &Value) -> Minor {
    Minor::new(scaled(amount, 100))
}

pub fn whole(number: &Value) -> i64 {
    scaled(number, 1)
}

/// An amount that is written in minor units.
pub fn minor_units(amount: &Value) -> Minor {
    Minor::new(whole(amount))
}

pub fn pieces(number: &Value) -> Quantity {
    Quantity::new(whole(number))
}

/// An amount so many times.
pub fn times(amount: Minor, quantity: Quantity) -> Minor {
    Minor::new(amount.minor() * quantity.get())
}

/// A decimal number, written as text or as JSON, times `scale`.
fn scaled(number: &Value, scale: i128) -> i64 {
    let text = number.as_str().map_or_else(|| number.to_string(), str::to_owned);
    let (major, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let figures: i128 = format!("{major}{decimals}").parse().expect("a number");
    let parts = 10_i128.pow(u32::try_from(decimals.len()).expect("few"));
    i64::try_from(round_half_up(figures * scale, parts)).expect("small")
}

pub fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
