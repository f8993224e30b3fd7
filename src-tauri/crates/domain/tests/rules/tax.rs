use chrono::NaiveDate;
use domain::tax::{DatedRate, Rate, Rounding, TaxedLine, rates_on, tax_lines};
use proptest::prelude::*;

fn rate(name: &str, rate_ppm: i64) -> Rate {
    Rate {
        name: name.to_owned(),
        rate_ppm,
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn dated(code: &str, name: &str, rate_ppm: i64, from: &str) -> DatedRate {
    DatedRate {
        code: code.to_owned(),
        name: name.to_owned(),
        rate_ppm,
        from: day(from),
    }
}

fn taxes(lines: &[TaxedLine]) -> Vec<i64> {
    lines.iter().map(|line| line.tax_minor).collect()
}

#[test]
fn the_newest_rate_that_has_begun_is_in_force() {
    let rates = [
        dated("standard", "VAT", 175_000, "1991-04-01"),
        dated("standard", "VAT", 200_000, "2011-01-04"),
        dated("standard", "VAT", 150_000, "2008-12-01"),
        dated("reduced", "VAT", 50_000, "1997-09-01"),
    ];
    let on = |date| rates_on(&rates, "standard", day(date)).expect("the code exists");
    assert_eq!(
        on("2011-01-03"),
        [rate("VAT", 150_000)],
        "the last day of the old rate"
    );
    assert_eq!(
        on("2011-01-04"),
        [rate("VAT", 200_000)],
        "the first day of the new rate"
    );
    assert_eq!(on("1990-01-01"), [], "the code exists and has not begun");
    assert_eq!(
        rates_on(&rates, "luxury", day("2020-01-01")),
        None,
        "no such code"
    );
}

#[test]
fn names_under_one_code_add_up_each_with_its_own_dates() {
    let rates = [
        dated("ny", "state", 50_000, "2000-01-01"),
        dated("ny", "federal", 100_000, "2000-01-01"),
        dated("ny", "state", 60_000, "2010-01-01"),
        dated("ny", "city", 10_000, "2020-01-01"),
    ];
    let on = rates_on(&rates, "ny", day("2015-06-01"));
    assert_eq!(on, Some(vec![rate("state", 60_000), rate("federal", 100_000)]));
}

#[test]
fn tax_on_top_rounds_every_rate_on_its_own() {
    let rates = [rate("state", 50_000), rate("federal", 100_000)];
    let taxed = tax_lines(&[810], &[&rates], false, Rounding::Line);
    assert_eq!(
        taxed[0].by_rate,
        [(rate("state", 50_000), 41), (rate("federal", 100_000), 81)]
    );
    assert_eq!(taxed[0].tax_minor, 122, "40.5 and 81, not 121.5");
}

#[test]
fn tax_inside_is_taken_out_once_and_split_over_the_rates() {
    let rates = [rate("federal", 50_000), rate("province", 99_750)];
    let taxed = tax_lines(&[10_000], &[&rates], true, Rounding::Line);
    assert_eq!(taxed[0].tax_minor, 1302, "10000 x 0.14975 / 1.14975");
    assert_eq!(
        taxed[0].by_rate,
        [(rate("federal", 50_000), 435), (rate("province", 99_750), 867)]
    );
}

#[test]
fn the_contract_lines_bear_the_contract_taxes() {
    let vat = [rate("VAT", 200_000)];
    let taxed = tax_lines(&[3750, 700, 500, 395], &[vat.as_slice(); 4], true, Rounding::Line);
    assert_eq!(taxes(&taxed), [625, 117, 83, 66]);
}

#[test]
fn rounding_per_order_rounds_once_for_each_set_of_rates() {
    let (high, low) = ([rate("VAT", 200_000)], [rate("VAT", 50_000)]);
    let per_line = tax_lines(&[1970, 333, 1970], &[&high, &low, &high], true, Rounding::Line);
    assert_eq!(taxes(&per_line), [328, 16, 328]);
    let per_order = tax_lines(&[1970, 333, 1970], &[&high, &low, &high], true, Rounding::Order);
    assert_eq!(
        taxes(&per_order),
        [329, 16, 328],
        "3940 bear 657; the odd cent goes to the earlier line"
    );
}

#[test]
fn a_value_without_rates_bears_no_tax() {
    for rounding in [Rounding::Line, Rounding::Order] {
        let taxed = tax_lines(&[1000, 500], &[&[]], false, rounding);
        assert_eq!(taxed, [TaxedLine::default(), TaxedLine::default()]);
    }
}

#[test]
fn the_place_of_rounding_has_a_word() {
    for rounding in [Rounding::Line, Rounding::Order] {
        assert_eq!(Rounding::from_code(rounding.as_str()), Some(rounding));
    }
    assert_eq!(Rounding::from_code("unit"), None);
}

/// Values with rates from three sets, so that sets are shared between lines.
fn taxed_values() -> impl Strategy<Value = Vec<(i64, Vec<Rate>)>> {
    let sets = prop_oneof![
        Just(vec![]),
        Just(vec![rate("VAT", 200_000)]),
        Just(vec![rate("federal", 50_000), rate("province", 99_750)]),
    ];
    prop::collection::vec((0..1_000_000_i64, sets), 0..10)
}

proptest! {
    #[test]
    fn the_rates_of_a_line_add_up_to_its_tax(lines in taxed_values(), inside: bool, once: bool) {
        let (values, rates): (Vec<i64>, Vec<Vec<Rate>>) = lines.into_iter().unzip();
        let rates: Vec<&[Rate]> = rates.iter().map(Vec::as_slice).collect();
        let rounding = if once { Rounding::Order } else { Rounding::Line };
        for (taxed, value) in tax_lines(&values, &rates, inside, rounding).iter().zip(&values) {
            prop_assert_eq!(taxed.by_rate.iter().map(|(_, tax)| tax).sum::<i64>(), taxed.tax_minor);
            prop_assert!(taxed.by_rate.iter().all(|(_, tax)| *tax >= 0));
            prop_assert!(taxed.tax_minor <= *value, "no line bears more tax than it is worth");
        }
    }

    #[test]
    fn rounding_per_order_is_at_most_half_a_cent_off_for_each_rate(
        values in prop::collection::vec(0..1_000_000_i64, 1..30),
        rate_ppm in 0..300_000_i64,
    ) {
        let rates = [rate("VAT", rate_ppm)];
        let every: Vec<&[Rate]> = values.iter().map(|_| rates.as_slice()).collect();
        let taxed = tax_lines(&values, &every, false, Rounding::Order);
        let tax: i64 = taxes(&taxed).iter().sum();
        let exact_millionths = i128::from(values.iter().sum::<i64>()) * i128::from(rate_ppm);
        prop_assert!((i128::from(tax) * 1_000_000 - exact_millionths).abs() <= 500_000);
    }

    #[test]
    fn tax_inside_and_tax_on_top_of_the_net_agree(net in 0..10_000_000_i64, rate_ppm in 0..1_000_000_i64) {
        let rates = [rate("VAT", rate_ppm)];
        let on_top = tax_lines(&[net], &[&rates], false, Rounding::Line)[0].tax_minor;
        let inside = tax_lines(&[net + on_top], &[&rates], true, Rounding::Line)[0].tax_minor;
        prop_assert!((inside - on_top).abs() <= 1);
    }
}
