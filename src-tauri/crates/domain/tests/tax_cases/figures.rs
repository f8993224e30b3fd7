//! Figures of the cases: decimal text to minor units, percentages to amounts.

use domain::money::round_half_up;
use domain::tax::Rate;
use serde_json::Value;

pub fn named_rate(name: &str, percent: &Value) -> Rate {
    Rate {
        name: name.to_owned(),
        rate_ppm: scaled(percent, 10_000),
    }
}

pub fn percent_of(amount: i64, percent: &Value) -> i64 {
    let off = round_half_up(
        i128::from(amount) * i128::from(scaled(percent, 10_000)),
        1_000_000,
    );
    i64::try_from(off).expect("small")
}

/// What is left after a percentage, rounded half up; all of it without one.
pub fn remaining(amount: i64, percent: &Value) -> i64 {
    let kept_ppm = 1_000_000
        - if percent.is_null() {
            0
        } else {
            scaled(percent, 10_000)
        };
    i64::try_from(round_half_up(
        i128::from(amount) * i128::from(kept_ppm),
        1_000_000,
    ))
    .expect("small")
}

/// "56.05" as 5605; more decimals round half up.
pub fn minor(amount: &Value) -> i64 {
    scaled(amount, 100)
}

pub fn whole(number: &Value) -> i64 {
    scaled(number, 1)
}

pub fn wholes(numbers: &Value) -> Vec<i64> {
    list(numbers).iter().map(whole).collect()
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
