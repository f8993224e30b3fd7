//! What of an order is said to the caller, and how.

use terms::{Address, CountryCode, Decimals, Quantity, WhenShort};

use super::{capitalised, number_in_words};
use crate::{address::paper_lines, quantity::measure};

/// Pieces are spoken in words, a measure as a figure with its unit: "Three", "1.25 kg".
#[must_use]
pub fn quantity_in_words(quantity: Quantity, decimals: Decimals, unit: &str) -> String {
    if decimals.get() == 0 {
        return capitalised(&number_in_words(quantity.get()));
    }
    measure(quantity, decimals, unit)
}

/// How much of a line the caller is told comes later.
///
/// Nobody is told of a later parcel that the order refuses to be split for.
#[must_use]
pub fn told_backordered(backordered: Quantity, when_short: WhenShort) -> Quantity {
    match when_short {
        WhenShort::Backorder => backordered,
        WhenShort::Refuse => Quantity::ZERO,
    }
}

/// The address as it is spoken from a shop in `home`: its lines on paper, without the recipient and without
/// the post code, which are said apart.
#[must_use]
pub fn told_of_address(address: &Address, home: &CountryCode, recipient: Option<&str>) -> Vec<String> {
    let post_code = address.post_code.as_deref();
    let mut lines = paper_lines(address, home);
    lines.retain(|line| Some(line.as_str()) != recipient && Some(line.as_str()) != post_code);
    lines
}
