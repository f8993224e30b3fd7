use domain::money::MAX_MINOR;
use domain::pricing::{PricedLineInput, PricingInput, price};
use domain::tax::{Rate, Rounding};
use proptest::prelude::*;

use crate::told;

fn vat() -> Vec<Rate> {
    vec![Rate {
        name: "VAT".to_owned(),
        rate_ppm: 200_000,
    }]
}

fn line(unit_price_minor: i64, quantity: i64, discount_minor: i64) -> PricedLineInput {
    PricedLineInput {
        unit_price_minor,
        quantity,
        discount_minor,
        unit_decimals: 0,
        rates: vat(),
    }
}

fn order(lines: Vec<PricedLineInput>) -> PricingInput {
    PricingInput {
        lines,
        shipping_rates: vat(),
        prices_include_tax: true,
        ..PricingInput::default()
    }
}

fn refused(input: &PricingInput) -> Vec<String> {
    told(&price(input).expect_err("not to be priced").into_vec())
}

#[test]
fn the_telephone_order_of_the_contract_comes_to_53_45() {
    let mut input = order(vec![line(1250, 3, 0), line(800, 1, 100), line(500, 1, 0)]);
    input.shipping_minor = 395;
    let priced = price(&input).expect("sound");
    let lines: Vec<(i64, i64, i64)> = priced
        .lines
        .iter()
        .map(|line| (line.gross_minor, line.total_minor, line.tax.tax_minor))
        .collect();
    assert_eq!(lines, [(3750, 3750, 625), (800, 700, 117), (500, 500, 83)]);
    assert_eq!(
        (priced.subtotal_minor, priced.shipping_minor, priced.tax_minor),
        (4950, 395, 891)
    );
    assert_eq!(priced.total_minor, 5345, "the tax is inside");
}

#[test]
fn tax_outside_the_prices_is_added_to_the_total() {
    let mut input = order(vec![line(123, 3, 0)]);
    input.prices_include_tax = false;
    input.shipping_minor = 500;
    let priced = price(&input).expect("sound");
    assert_eq!(
        (priced.subtotal_minor, priced.tax_minor, priced.total_minor),
        (369, 174, 1043)
    );
}

#[test]
fn a_discount_of_the_order_is_spread_over_the_lines_after_their_own() {
    let mut input = order(vec![line(1000, 1, 500), line(500, 1, 0)]);
    input.order_discount_minor = 101;
    input.shipping_minor = 300;
    let priced = price(&input).expect("sound");
    let totals: Vec<i64> = priced.lines.iter().map(|line| line.total_minor).collect();
    assert_eq!(totals, [449, 450], "the odd cent comes off the earlier line");
    assert_eq!(priced.shipping_minor, 300, "shipping bears no discount");
}

#[test]
fn rounding_per_order_takes_the_shipping_in() {
    let mut input = order(vec![line(1970, 1, 0)]);
    input.shipping_minor = 1970;
    input.rounding = Rounding::Order;
    assert_eq!(
        price(&input).expect("sound").tax_minor,
        657,
        "3940 / 6, not 328 twice"
    );
}

#[test]
fn an_order_may_be_given_away() {
    let mut input = order(vec![line(1250, 2, 500)]);
    input.order_discount_minor = 2000;
    let priced = price(&input).expect("a discount equal to the value is no problem");
    assert_eq!(
        (priced.subtotal_minor, priced.tax_minor, priced.total_minor),
        (0, 0, 0)
    );
}

#[test]
fn every_amount_that_does_not_fit_is_told_at_once() {
    let mut input = order(vec![
        line(1000, 1, 1001),
        line(MAX_MINOR, 2, 0),
        line(-1, 1, 0),
        line(100, 1, -1),
    ]);
    input.order_discount_minor = 102;
    input.shipping_minor = -5;
    let expected = [
        "lines[2].unit_price_minor too_small min=0",
        "lines[3].discount_minor too_small min=0",
        "shipping_minor too_small min=0",
        "lines[1].unit_price_minor too_large max=1000000000000",
        "lines[0].discount_minor too_large max=1000",
        "discount_minor too_large max=101",
    ];
    assert_eq!(refused(&input), expected);
}

#[test]
fn an_order_above_the_largest_amount_is_refused() {
    let input = order(vec![line(MAX_MINOR, 1, 0), line(1, 1, 0)]);
    assert_eq!(refused(&input), ["lines too_large max=1000000000000"]);
    let mut untaxed = order(vec![line(MAX_MINOR, 1, 0)]);
    assert!(price(&untaxed).is_ok(), "the largest amount is an amount");
    untaxed.prices_include_tax = false;
    assert_eq!(
        refused(&untaxed),
        ["lines too_large max=1000000000000"],
        "its tax goes beyond"
    );
}

#[test]
fn extreme_figures_are_refused_and_never_overflow() {
    for figure in [i64::MIN, i64::MAX] {
        let mut input = order(vec![line(figure, figure, figure)]);
        (input.order_discount_minor, input.shipping_minor) = (figure, figure);
        assert!(price(&input).is_err());
    }
}

fn orders() -> impl Strategy<Value = PricingInput> {
    let rates = prop_oneof![
        Just(vec![]),
        Just(vat()),
        Just(vec![
            Rate {
                name: "state".to_owned(),
                rate_ppm: 50_000
            },
            Rate {
                name: "federal".to_owned(),
                rate_ppm: 99_750
            }
        ]),
    ];
    let line = (0..100_000_i64, 0..2_000_i64, 0..4_u32, 0..=100_i64, rates.clone()).prop_map(
        |(unit_price_minor, quantity, unit_decimals, percent, rates)| {
            let value =
                domain::money::line_value(unit_price_minor, quantity, unit_decimals).unwrap_or_default();
            let discount_minor = value * percent / 100;
            PricedLineInput {
                unit_price_minor,
                quantity,
                unit_decimals,
                discount_minor,
                rates,
            }
        },
    );
    let lines = prop::collection::vec(line, 1..8);
    (
        lines,
        0..=100_i64,
        0..10_000_i64,
        rates,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(lines, percent, shipping_minor, shipping_rates, prices_include_tax, once)| {
                let value = |line: &PricedLineInput| {
                    domain::money::line_value(line.unit_price_minor, line.quantity, line.unit_decimals)
                        .unwrap_or_default()
                };
                let rest: i64 = lines.iter().map(|line| value(line) - line.discount_minor).sum();
                PricingInput {
                    order_discount_minor: rest * percent / 100,
                    lines,
                    shipping_minor,
                    shipping_rates,
                    prices_include_tax,
                    rounding: if once { Rounding::Order } else { Rounding::Line },
                }
            },
        )
}

proptest! {
    #[test]
    fn lines_shipping_discounts_and_tax_add_up_to_the_total(input in orders()) {
        let priced = price(&input).expect("sound");
        let gross: i64 = priced.lines.iter().map(|line| line.gross_minor).sum();
        let off: i64 = input.lines.iter().map(|line| line.discount_minor).sum::<i64>() + input.order_discount_minor;
        let tax: i64 = priced.lines.iter().map(|line| line.tax.tax_minor).sum::<i64>() + priced.shipping_tax.tax_minor;
        let added = if input.prices_include_tax { 0 } else { tax };
        prop_assert_eq!(priced.subtotal_minor, gross - off);
        prop_assert_eq!(priced.tax_minor, tax);
        prop_assert_eq!(priced.total_minor, gross - off + input.shipping_minor + added);
        prop_assert!(priced.lines.iter().all(|line| line.total_minor >= 0 && line.tax.tax_minor >= 0));
    }
}
