use domain::money::{
    CURRENCIES, Currency, MAX_MINOR, line_value, round_half_up, share, share_between, split,
};
use proptest::prelude::*;

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
    assert_eq!(line_value(1250, 3, 0), Some(3750));
    assert_eq!(line_value(800, 250, 3), Some(200), "250 g at 8.00 a kilogram");
    assert_eq!(line_value(999, 1500, 3), Some(1499), "1498.5 rounds up");
    assert_eq!(
        line_value(MAX_MINOR, 1, 0),
        Some(MAX_MINOR),
        "the largest amount is an amount"
    );
    assert_eq!(line_value(MAX_MINOR, 2, 0), None);
    assert_eq!(line_value(i64::MAX, i64::MAX, 0), None, "no overflow on the way");
    assert_eq!(line_value(1, 1, 40), None, "no such unit");
}

#[test]
fn a_split_gives_the_odd_cent_to_the_largest_remainder_then_to_the_earlier() {
    assert_eq!(split(100, &[1, 1, 1]), [34, 33, 33]);
    assert_eq!(split(200, &[1, 1, 1]), [67, 67, 66]);
    assert_eq!(
        split(-100, &[1, 1, 1]),
        [-34, -33, -33],
        "a negative total mirrors the positive one"
    );
    assert_eq!(split(299, &[4300, 1400, 2300]), [161, 52, 86]);
    assert_eq!(split(10, &[0, 0]), [10, 0], "without weights the first takes all");
    assert_eq!(split(10, &[0, 5, 0]), [0, 10, 0]);
    assert_eq!(split(10, &[]), Vec::<i64>::new());
}

#[test]
fn three_pieces_for_ten_come_back_one_by_one_as_ten() {
    let one_by_one: Vec<i64> = (0..3)
        .map(|piece| share_between(1000, piece, piece + 1, 3))
        .collect();
    assert_eq!(one_by_one, [333, 334, 333]);
    assert_eq!(share(1000, 0, 3), 0);
    assert_eq!(share(1000, 3, 3), 1000);
    assert_eq!(share(1000, 1, 0), 0, "of nothing there is no share");
}

#[test]
fn currencies_agree_with_a_second_source_on_codes_and_decimals() {
    // Sierra Leone dropped three zeros in 2022; the other source still lists some codes without theirs.
    for currency in CURRENCIES.iter() {
        let Some(other) = iso_currency::Currency::from_code(currency.code) else {
            assert!(
                ["SLE", "XCG", "ZWG"].contains(&currency.code),
                "{} is no currency",
                currency.code
            );
            continue;
        };
        assert_eq!(
            other.exponent().map(u32::from),
            Some(currency.digits),
            "{}",
            currency.code
        );
    }
    assert!(
        CURRENCIES.is_sorted_by_key(|currency| currency.code),
        "the table is searched by code"
    );
}

#[test]
fn a_currency_is_found_by_its_code() {
    let pound = Currency::from_code("GBP").expect("the pound");
    assert_eq!(
        (pound.digits, pound.symbol, pound.minor_per_major()),
        (2, "£", 100)
    );
    assert_eq!(Currency::from_code("JPY").map(Currency::minor_per_major), Some(1));
    assert_eq!(
        Currency::from_code("KWD").map(|currency| (currency.digits, currency.symbol)),
        Some((3, "KWD"))
    );
    assert_eq!(Currency::from_code("gbp"), None);
    assert_eq!(Currency::from_code("XXX"), None);
}

fn weights() -> impl Strategy<Value = Vec<i64>> {
    prop::collection::vec(prop_oneof![Just(0), 0..20_i64, 0..=MAX_MINOR], 1..12)
}

proptest! {
    #[test]
    fn the_parts_of_a_split_add_up_and_none_is_a_cent_off(total in -MAX_MINOR..=MAX_MINOR, weights in weights()) {
        let parts = split(total, &weights);
        prop_assert_eq!(parts.iter().sum::<i64>(), total);
        let whole: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
        for (part, weight) in parts.iter().zip(&weights).filter(|_| whole > 0) {
            let off = i128::from(*part) * whole - i128::from(total) * i128::from(*weight);
            prop_assert!(off.abs() < whole, "{} of {} at {}", part, total, weight);
        }
    }

    #[test]
    fn a_discount_within_the_lines_is_within_each_line(weights in weights(), thousandths in 0..=1000_i64) {
        let total = share(weights.iter().sum(), thousandths, 1000);
        for (part, weight) in split(total, &weights).iter().zip(&weights) {
            prop_assert!(0 <= *part && part <= weight, "{} off {}", part, weight);
        }
    }

    #[test]
    fn pieces_taken_in_any_steps_add_up_to_the_whole(
        total in -MAX_MINOR..=MAX_MINOR,
        steps in prop::collection::vec(1..50_i64, 1..10),
    ) {
        let whole: i64 = steps.iter().sum();
        let mut taken = 0;
        let mut sum = 0;
        for step in steps {
            sum += share_between(total, taken, taken + step, whole);
            taken += step;
        }
        prop_assert_eq!(sum, total);
    }

    #[test]
    fn a_share_is_never_more_than_the_whole(total in 0..=MAX_MINOR, whole in 1..10_000_i64, part in 0..10_000_i64) {
        let part = part.min(whole);
        let share = share(total, part, whole);
        prop_assert!((0..=total).contains(&share));
    }
}
