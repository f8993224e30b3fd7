//! Quantities as people write them.

use terms::{Decimals, Quantity};

/// `1.25 kg`: a quantity of smallest units, `10^decimals` to the whole one, without zeros at the end.
#[must_use]
pub fn measure(quantity: Quantity, decimals: Decimals, unit: &str) -> String {
    let whole = decimals.per_whole();
    let width = usize::try_from(decimals.get()).unwrap_or(0);
    let fraction = format!("{:0width$}", quantity.get() % whole);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{}{point}{fraction} {unit}", quantity.get() / whole)
}

#[cfg(test)]
mod tests;
