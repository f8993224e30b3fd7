use chrono::NaiveDate;
use domain::tax::{TaxedLine, by_name_and_rate, codes_on, rates_on, tax_lines, usual_code};
use proptest::prelude::*;
use terms::{DatedRate, Day, Minor, Ppm, Rate, Tax, TaxCode, TaxName, TaxRounding};

use crate::{minor, minors, rate};

fn code(code: &str) -> TaxCode {
    TaxCode::parse(code).expect("a code")
}

/// So much tax of this name and rate.
fn tax(name: &str, ppm: i64, amount: i64) -> Tax {
    let Rate { name, rate_ppm } = rate(name, ppm);
    Tax {
        name,
        rate_ppm,
        tax_minor: minor(amount),
    }
}

fn taxed(values: &[i64], rates: &[&[Rate]], inside: bool, rounding: TaxRounding) -> Vec<TaxedLine> {
    tax_lines(&minors(values), rates, inside, rounding)
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn dated(of: &str, name: &str, ppm: i64, from: &str) -> DatedRate {
    DatedRate {
        code: code(of),
        name: TaxName::parse(name).expect("a name"),
        rate_ppm: Ppm::new(ppm),
        from: Day::new(day(from)).expect("a day of our years"),
    }
}

fn taxes(lines: &[TaxedLine]) -> Vec<i64> {
    lines.iter().map(|line| line.tax_minor.minor()).collect()
}

#[test]
fn the_newest_rate_that_has_begun_is_in_force() {
    let rates = [
        dated("standard", "VAT", 175_000, "1991-04-01"),
        dated("standard", "VAT", 200_000, "2011-01-04"),
        dated("standard", "VAT", 150_000, "2008-12-01"),
        dated("reduced", "VAT", 50_000, "1997-09-01"),
    ];
    let on = |date| rates_on(&rates, &code("standard"), day(date)).expect("the code exists");
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
        rates_on(&rates, &code("luxury"), day("2020-01-01")),
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
    let on = rates_on(&rates, &code("ny"), day("2015-06-01"));
    assert_eq!(on, Some(vec![rate("state", 60_000), rate("federal", 100_000)]));
}

#[test]
fn tax_on_top_rounds_every_rate_on_its_own() {
    let rates = [rate("state", 50_000), rate("federal", 100_000)];
    let lines = taxed(&[810], &[&rates], false, TaxRounding::Line);
    assert_eq!(
        lines[0].by_rate,
        [tax("state", 50_000, 41), tax("federal", 100_000, 81)]
    );
    assert_eq!(lines[0].tax_minor.minor(), 122, "40.5 and 81, not 121.5");
}

#[test]
fn tax_inside_is_taken_out_once_and_split_over_the_rates() {
    let rates = [rate("federal", 50_000), rate("province", 99_750)];
    let lines = taxed(&[10_000], &[&rates], true, TaxRounding::Line);
    assert_eq!(lines[0].tax_minor.minor(), 1302, "10000 x 0.14975 / 1.14975");
    assert_eq!(
        lines[0].by_rate,
        [tax("federal", 50_000, 435), tax("province", 99_750, 867)]
    );
}

#[test]
fn the_contract_lines_bear_the_contract_taxes() {
    let vat = [rate("VAT", 200_000)];
    let lines = taxed(
        &[3750, 700, 500, 395],
        &[vat.as_slice(); 4],
        true,
        TaxRounding::Line,
    );
    assert_eq!(taxes(&lines), [625, 117, 83, 66]);
}

#[test]
fn rounding_per_order_rounds_once_for_each_set_of_rates() {
    let (high, low) = ([rate("VAT", 200_000)], [rate("VAT", 50_000)]);
    let per_line = taxed(&[1970, 333, 1970], &[&high, &low, &high], true, TaxRounding::Line);
    assert_eq!(taxes(&per_line), [328, 16, 328]);
    let per_order = taxed(
        &[1970, 333, 1970],
        &[&high, &low, &high],
        true,
        TaxRounding::Order,
    );
    assert_eq!(
        taxes(&per_order),
        [329, 16, 328],
        "3940 bear 657; the odd cent goes to the earlier line"
    );
}

#[test]
fn a_value_without_rates_bears_no_tax() {
    for rounding in [TaxRounding::Line, TaxRounding::Order] {
        let lines = taxed(&[1000, 500], &[&[]], false, rounding);
        assert_eq!(lines, [TaxedLine::default(), TaxedLine::default()]);
    }
}

#[test]
fn the_place_of_rounding_has_a_word() {
    for rounding in [TaxRounding::Line, TaxRounding::Order] {
        assert_eq!(TaxRounding::from_word(rounding.as_str()), Some(rounding));
    }
    assert_eq!(TaxRounding::from_word("unit"), None);
}

#[test]
fn taxes_of_one_name_and_rate_are_one_sum() {
    let booked = [
        tax("VAT", 200_000, 625),
        tax("VAT", 50_000, 16),
        tax("VAT", 200_000, 117),
        tax("city", 200_000, 1),
    ];
    let sums = [
        tax("VAT", 200_000, 742),
        tax("VAT", 50_000, 16),
        tax("city", 200_000, 1),
    ];
    assert_eq!(
        by_name_and_rate(booked),
        sums,
        "in the order in which each is first met"
    );
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
        let rounding = if once { TaxRounding::Order } else { TaxRounding::Line };
        for (line, value) in taxed(&values, &rates, inside, rounding).iter().zip(&values) {
            prop_assert_eq!(line.by_rate.iter().map(|tax| tax.tax_minor).sum::<Minor>(), line.tax_minor);
            prop_assert!(line.by_rate.iter().all(|tax| tax.tax_minor >= Minor::ZERO));
            prop_assert!(line.tax_minor <= minor(*value), "no line bears more tax than it is worth");
        }
    }

    #[test]
    fn rounding_per_order_is_at_most_half_a_cent_off_for_each_rate(
        values in prop::collection::vec(0..1_000_000_i64, 1..30),
        rate_ppm in 0..300_000_i64,
    ) {
        let rates = [rate("VAT", rate_ppm)];
        let every: Vec<&[Rate]> = values.iter().map(|_| rates.as_slice()).collect();
        let lines = taxed(&values, &every, false, TaxRounding::Order);
        let tax: i64 = taxes(&lines).iter().sum();
        let exact_millionths = i128::from(values.iter().sum::<i64>()) * i128::from(rate_ppm);
        prop_assert!((i128::from(tax) * 1_000_000 - exact_millionths).abs() <= 500_000);
    }

    #[test]
    fn tax_inside_and_tax_on_top_of_the_net_agree(net in 0..10_000_000_i64, rate_ppm in 0..1_000_000_i64) {
        let rates = [rate("VAT", rate_ppm)];
        let on_top = taxed(&[net], &[&rates], false, TaxRounding::Line)[0].tax_minor.minor();
        let inside = taxed(&[net + on_top], &[&rates], true, TaxRounding::Line)[0].tax_minor.minor();
        prop_assert!((inside - on_top).abs() <= 1);
    }
}

#[test]
fn what_can_be_taxed_at_today_is_listed_once_each() {
    let rates = [
        dated("standard", "VAT", 175_000, "2008-12-01"),
        dated("qc", "GST", 50_000, "2011-01-04"),
        dated("standard", "VAT", 200_000, "2011-01-04"),
        dated("qc", "QST", 99_750, "2011-01-04"),
        dated("later", "VAT", 10_000, "2999-01-01"),
    ];
    let today = codes_on(&rates, day("2026-11-22"));
    assert_eq!(
        today,
        [
            (code("standard"), vec![rate("VAT", 200_000)]),
            (code("qc"), vec![rate("GST", 50_000), rate("QST", 99_750)]),
        ]
    );
    assert_eq!(usual_code(Some(&code("qc")), &today), Some(code("qc")));
    assert_eq!(usual_code(None, &today), Some(code("standard")), "the first");
    assert_eq!(usual_code(None, &[]), None);
}
