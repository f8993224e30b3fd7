use domain::money::{line_value, round_half_up, share, share_between, split};
use proptest::prelude::*;
use terms::{Decimals, Minor};

use crate::{minor, minors, pieces};

const MOST: i64 = Minor::MOST.minor();

fn value(unit_price: i64, quantity: i64, decimals: i64) -> Option<i64> {
    line_value(minor(unit_price), pieces(quantity), Decimals::new(decimals)).map(Minor::minor)
}

fn parts(total: i64, weights: &[i64]) -> Vec<i64> {
    split(minor(total), &minors(weights))
        .into_iter()
        .map(Minor::minor)
        .collect()
}

fn share_of(total: i64, part: i64, whole: i64) -> i64 {
    share(minor(total), pieces(part), pieces(whole)).minor()
}

fn between(total: i64, from: i64, to: i64, whole: i64) -> i64 {
    share_between(minor(total), pieces(from), pieces(to), pieces(whole)).minor()
}

#[test]
fn halves_round_away_from_zero() {
    for (numerator, denominator, rounded) in [
        (5, 10, 1),
        (4, 10, 0),
        (15, 10, 2),
        (-5, 10, -1),
        (-4, 10, 0),
        (-15, 10, -2),
        (7, 3, 2),
        (8, 3, 3),
        (0, 7, 0),
    ] {
        assert_eq!(
            round_half_up(numerator, denominator),
            rounded,
            "{numerator}/{denominator}"
        );
    }
    assert_eq!(round_half_up(i128::MAX, 1), i128::MAX, "no overflow on the way");
    assert_eq!(round_half_up(1, 0), 0, "nothing is divided by zero");
}

#[test]
fn a_line_is_priced_by_whole_units() {
    assert_eq!(value(1250, 3, 0), Some(3750));
    assert_eq!(value(800, 250, 3), Some(200), "250 g at 8.00 a kilogram");
    assert_eq!(value(999, 1500, 3), Some(1499), "1498.5 rounds up");
    assert_eq!(value(MOST, 1, 0), Some(MOST), "the largest amount is an amount");
    assert_eq!(value(MOST, 2, 0), None);
    assert_eq!(value(i64::MAX, i64::MAX, 0), None, "no overflow on the way");
    assert_eq!(value(1, 1, 40), None, "no such unit");
}

#[test]
fn a_split_gives_the_odd_cent_to_the_largest_remainder_then_to_the_earlier() {
    assert_eq!(parts(100, &[1, 1, 1]), [34, 33, 33]);
    assert_eq!(parts(200, &[1, 1, 1]), [67, 67, 66]);
    assert_eq!(
        parts(-100, &[1, 1, 1]),
        [-34, -33, -33],
        "a negative total mirrors the positive one"
    );
    assert_eq!(parts(299, &[4300, 1400, 2300]), [161, 52, 86]);
    assert_eq!(parts(10, &[0, 0]), [10, 0], "without weights the first takes all");
    assert_eq!(parts(10, &[0, 5, 0]), [0, 10, 0]);
    assert_eq!(parts(10, &[]), Vec::<i64>::new());
}

#[test]
fn three_pieces_for_ten_come_back_one_by_one_as_ten() {
    let one_by_one: Vec<i64> = (0..3).map(|piece| between(1000, piece, piece + 1, 3)).collect();
    assert_eq!(one_by_one, [333, 334, 333]);
    assert_eq!(share_of(1000, 0, 3), 0);
    assert_eq!(share_of(1000, 3, 3), 1000);
    assert_eq!(share_of(1000, 1, 0), 0, "of nothing there is no share");
}

fn weights() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(prop_oneof![Just(0), 0..20_i64, 0..=MOST], 1..12)
}

proptest! {
    #[test]
    fn the_parts_of_a_split_add_up_and_none_is_a_cent_off(total in -MOST..=MOST, weights in weights()) {
        let split = parts(total, &weights);
        prop_assert_eq!(split.iter().sum::<i64>(), total);
        let whole: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
        for (part, weight) in split.iter().zip(&weights).filter(|_| whole > 0) {
            let off = i128::from(*part) * whole - i128::from(total) * i128::from(*weight);
            prop_assert!(off.abs() < whole, "{} of {} at {}", part, total, weight);
        }
    }

    #[test]
    fn a_discount_within_the_lines_is_within_each_line(weights in weights(), thousandths in 0..=1000_i64) {
        let total = share_of(weights.iter().sum(), thousandths, 1000);
        for (part, weight) in parts(total, &weights).iter().zip(&weights) {
            prop_assert!(0 <= *part && part <= weight, "{} off {}", part, weight);
        }
    }

    #[test]
    fn pieces_taken_in_any_steps_add_up_to_the_whole(
        total in -MOST..=MOST,
        steps in prop::collection::vec(1..50_i64, 1..10),
    ) {
        let whole: i64 = steps.iter().sum();
        let mut taken = 0;
        let mut sum = 0;
        for step in steps {
            sum += between(total, taken, taken + step, whole);
            taken += step;
        }
        prop_assert_eq!(sum, total);
    }

    #[test]
    fn a_share_is_never_more_than_the_whole(total in 0..=MOST, whole in 1..10_000_i64, part in 0..10_000_i64) {
        let part = part.min(whole);
        let share = share_of(total, part, whole);
        prop_assert!((0..=total).contains(&share));
    }
}
