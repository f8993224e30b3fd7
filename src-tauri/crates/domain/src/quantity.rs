//! Quantities as people write them.

/// `1.25 kg`: a quantity of smallest units, `10^unit_decimals` to the whole one, without zeros at the end.
#[must_use]
pub fn measure(quantity: i64, unit_decimals: u32, unit: &str) -> String {
    let whole = 10_i64.pow(unit_decimals);
    let width = unit_decimals as usize;
    let fraction = format!("{:0width$}", quantity % whole);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{}{point}{fraction} {unit}", quantity / whole)
}

#[cfg(test)]
mod tests {
    use super::measure;

    #[test]
    fn a_measure_says_what_it_needs_and_no_more() {
        for (quantity, said) in [(1_250, "1.25 kg"), (2_000, "2 kg"), (5, "0.005 kg")] {
            assert_eq!(measure(quantity, 3, "kg"), said);
        }
    }
}
