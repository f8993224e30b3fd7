//! Quantities add to quantities, and amounts to amounts.

use super::*;
use crate::Minor;

#[test]
fn units_and_what_they_take_are_each_others_way_back() {
    let four = PerUnit::new(4);
    assert_eq!(Quantity::new(3).times(four), Quantity::new(12));
    assert_eq!(
        Quantity::new(15).units_of(four),
        Quantity::new(3),
        "whole units only"
    );
    assert_eq!(
        Quantity::new(5).units_of(PerUnit::new(0)),
        Quantity::new(5),
        "nothing is divided by zero"
    );
}

#[test]
fn what_is_measured_is_one_thing() {
    let pieces = |quantity, decimals| Quantity::new(quantity).pieces(Decimals::new(decimals)).get();
    assert_eq!((pieces(12, 0), pieces(1_750, 3), pieces(0, 3)), (12, 1, 0));
}

#[test]
fn sums_stop_at_the_end_instead_of_turning_round() {
    let most = Quantity::new(i64::MAX);
    assert_eq!(most + Quantity::new(1), most);
    assert_eq!([most, most].into_iter().sum::<Quantity>(), most);
    assert_eq!(-Quantity::new(i64::MIN), most);
    assert_eq!(Minor::new(i64::MIN) - Minor::new(1), Minor::new(i64::MIN));
    assert_eq!(
        [1, 2, 3].map(Minor::new).into_iter().sum::<Minor>(),
        Minor::new(6)
    );
    let mut left = Quantity::new(5);
    left -= Quantity::new(2);
    left += Quantity::from(Difference::new(-1));
    assert_eq!(left, Quantity::new(2));
}
