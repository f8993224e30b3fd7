use domain::money::line_value;
use domain::pricing::{PricedLineInput, PricingInput, price};
use proptest::prelude::*;
use terms::{Decimals, Minor, Rate, TaxRounding};

use crate::{minor, minors, pieces, rate, told};

const MOST: i64 = Minor::MOST.minor();

fn vat() -> Vec<Rate> {
    vec![rate("VAT", 200_000)]
}

fn line(unit_price: i64, quantity: i64, discount: i64) -> PricedLineInput {
    PricedLineInput {
        unit_price_minor: minor(unit_price),
        quantity: pieces(quantity),
        discount_minor: minor(discount),
        unit_decimals: Decimals::default(),
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
    input.shipping_minor = minor(395);
    let priced = price(&input).expect("sound");
    let lines: Vec<(i64, i64, i64)> = priced
        .lines
        .iter()
        .map(|line| {
            let (gross, total) = (line.gross_minor.minor(), line.total_minor.minor());
            (gross, total, line.tax.tax_minor.minor())
        })
        .collect();
    assert_eq!(lines, [(3750, 3750, 625), (800, 700, 117), (500, 500, 83)]);
    assert_eq!(
        [priced.subtotal_minor, priced.shipping_minor, priced.tax_minor],
        *minors(&[4950, 395, 891])
    );
    assert_eq!(priced.total_minor, minor(5345), "the tax is inside");
}

#[test]
fn tax_outside_the_prices_is_added_to_the_total() {
    let mut input = order(vec![line(123, 3, 0)]);
    input.prices_include_tax = false;
    input.shipping_minor = minor(500);
    let priced = price(&input).expect("sound");
    assert_eq!(
        [priced.subtotal_minor, priced.tax_minor, priced.total_minor],
        *minors(&[369, 174, 1043])
    );
}

#[test]
fn a_discount_of_the_order_is_spread_over_the_lines_after_their_own() {
    let mut input = order(vec![line(1000, 1, 500), line(500, 1, 0)]);
    input.order_discount_minor = minor(101);
    input.shipping_minor = minor(300);
    let priced = price(&input).expect("sound");
    let totals: Vec<Minor> = priced.lines.iter().map(|line| line.total_minor).collect();
    assert_eq!(
        totals,
        minors(&[449, 450]),
        "the odd cent comes off the earlier line"
    );
    assert_eq!(priced.shipping_minor, minor(300), "shipping bears no discount");
}

#[test]
fn rounding_per_order_takes_the_shipping_in() {
    let mut input = order(vec![line(1970, 1, 0)]);
    input.shipping_minor = minor(1970);
    input.rounding = TaxRounding::Order;
    assert_eq!(
        price(&input).expect("sound").tax_minor,
        minor(657),
        "3940 / 6, not 328 twice"
    );
}

#[test]
fn an_order_may_be_given_away() {
    let mut input = order(vec![line(1250, 2, 500)]);
    input.order_discount_minor = minor(2000);
    let priced = price(&input).expect("a discount equal to the value is no problem");
    assert_eq!(
        [priced.subtotal_minor, priced.tax_minor, priced.total_minor],
        *minors(&[0, 0, 0])
    );
}

#[test]
fn every_amount_that_does_not_fit_is_told_at_once() {
    let mut input = order(vec![
        line(1000, 1, 1001),
        line(MOST, 2, 0),
        line(-1, 1, 0),
        line(100, 1, -1),
    ]);
    input.order_discount_minor = minor(102);
    input.shipping_minor = minor(-5);
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
    let input = order(vec![line(MOST, 1, 0), line(1, 1, 0)]);
    assert_eq!(refused(&input), ["lines too_large max=1000000000000"]);
    let mut untaxed = order(vec![line(MOST, 1, 0)]);
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
        (input.order_discount_minor, input.shipping_minor) = (minor(figure), minor(figure));
        assert!(price(&input).is_err());
    }
}

/// What a line comes to before its discount.
fn value(line: &PricedLineInput) -> i64 {
    line_value(line.unit_price_minor, line.quantity, line.unit_decimals).map_or(0, Minor::minor)
}

fn orders() -> impl Strategy<Value = PricingInput> {
    let rates = prop_oneof![
        Just(vec![]),
        Just(vat()),
        Just(vec![rate("state", 50_000), rate("federal", 99_750)]),
    ];
    let line = (0..100_000_i64, 0..2_000_i64, 0..4_i64, 0..=100_i64, rates.clone()).prop_map(
        |(unit_price, quantity, decimals, percent, rates)| {
            let full = PricedLineInput {
                unit_decimals: Decimals::new(decimals),
                rates,
                ..line(unit_price, quantity, 0)
            };
            PricedLineInput {
                discount_minor: minor(value(&full) * percent / 100),
                ..full
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
            |(lines, percent, shipping, shipping_rates, prices_include_tax, once)| {
                let rest: i64 = lines
                    .iter()
                    .map(|line| value(line) - line.discount_minor.minor())
                    .sum();
                PricingInput {
                    order_discount_minor: minor(rest * percent / 100),
                    lines,
                    shipping_minor: minor(shipping),
                    shipping_rates,
                    prices_include_tax,
                    rounding: if once {
                        TaxRounding::Order
                    } else {
                        TaxRounding::Line
                    },
                }
            },
        )
}

proptest! {
    #[test]
    fn lines_shipping_discounts_and_tax_add_up_to_the_total(input in orders()) {
        let priced = price(&input).expect("sound");
        let gross: Minor = priced.lines.iter().map(|line| line.gross_minor).sum();
        let off: Minor = input.lines.iter().map(|line| line.discount_minor).sum::<Minor>() + input.order_discount_minor;
        let tax: Minor = priced.lines.iter().map(|line| line.tax.tax_minor).sum::<Minor>() + priced.shipping_tax.tax_minor;
        let added = if input.prices_include_tax { Minor::ZERO } else { tax };
        prop_assert_eq!(priced.subtotal_minor, gross - off);
        prop_assert_eq!(priced.tax_minor, tax);
        prop_assert_eq!(priced.taxes().iter().map(|tax| tax.tax_minor).sum::<Minor>(), tax);
        prop_assert_eq!(priced.total_minor, gross - off + input.shipping_minor + added);
        prop_assert!(priced.lines.iter().all(|line| line.total_minor >= Minor::ZERO && line.tax.tax_minor >= Minor::ZERO));
    }
}
