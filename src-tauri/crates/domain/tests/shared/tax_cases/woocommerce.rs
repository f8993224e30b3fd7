//! WooCommerce and its fork: coupons, and percentages off prices with tax inside.

use domain::pricing::{PricedLineInput, PricingInput, price};
use serde_json::Value;
use terms::{Minor, Quantity};

use super::figures::{list, minor, named_rate, percent_of, pieces, remaining, times};
use super::{Check, check};

/// Lines of price and quantity, coupons, and what they take off in all.
pub fn coupon_case(case: &Value) -> Option<Vec<Check>> {
    let rate = named_rate("tax", &case["tax_percent"]);
    let mut input = PricingInput {
        prices_include_tax: case["prices_include_tax"] == true,
        ..Default::default()
    };
    for entry in list(&case["cart"]) {
        let (unit_price_minor, quantity) = (minor(&entry[0]), pieces(&entry[1]));
        let rates = vec![rate.clone()];
        input.lines.push(PricedLineInput {
            unit_price_minor,
            quantity,
            rates,
            ..Default::default()
        });
    }
    for coupon in list(&case["coupons"]) {
        if !coupon["limit_usage_to_x_items"].is_null() {
            return None;
        }
        let amount = &coupon["amount"];
        match coupon["discount_type"].as_str()? {
            "fixed_cart" => input.order_discount_minor += minor(amount),
            "fixed_product" => input.lines.iter_mut().for_each(|line| {
                line.discount_minor += times(minor(amount).min(line.unit_price_minor), line.quantity);
            }),
            "percent" => input.lines.iter_mut().for_each(|line| {
                let full = times(line.unit_price_minor, line.quantity);
                let already = if case["discount_sequentially"] == true {
                    line.discount_minor
                } else {
                    Minor::ZERO
                };
                line.discount_minor += percent_of(full - already, amount);
            }),
            _ => return None,
        }
    }
    let priced = price(&input).expect("the case is sound");
    let off = priced
        .lines
        .iter()
        .map(|line| line.gross_minor - line.total_minor)
        .sum();
    Some(
        check("discount", off, &case["expect"]["total_discount"])
            .into_iter()
            .collect(),
    )
}

/// One piece with tax inside and a percentage off. (Its nets before the discount are shown, not added up.)
pub fn percentage_off(given: &Value, expect: &Value) -> Vec<Option<Check>> {
    let full = minor(&given["price"]);
    let input = PricingInput {
        lines: vec![PricedLineInput {
            unit_price_minor: full,
            quantity: Quantity::new(1),
            discount_minor: full - remaining(full, &given["percent_off"]),
            rates: vec![named_rate("tax", &given["rate"])],
            ..Default::default()
        }],
        prices_include_tax: true,
        ..Default::default()
    };
    let priced = price(&input).expect("the case is sound");
    vec![
        check("total", priced.total_minor, &expect["total"]),
        check("tax", priced.tax_minor, &expect["tax"]),
        check(
            "net",
            priced.total_minor - priced.tax_minor,
            &expect["line_total_net"],
        ),
    ]
}
