use super::measure;
use terms::{Decimals, Quantity};

#[test]
fn a_measure_says_what_it_needs_and_no_more() {
    for (quantity, said) in [(1_250, "1.25 kg"), (2_000, "2 kg"), (5, "0.005 kg")] {
        assert_eq!(measure(Quantity::new(quantity), Decimals::new(3), "kg"), said);
    }
}
