//! The cases that have a shape of their own, most of them Solidus and Medusa.

use domain::money::split;
use domain::pricing::{PricedLineInput, PricingInput, price};
use domain::returns::{Sold, return_value};
use domain::tax::tax_lines;
use serde_json::Value;
use terms::{Minor, Quantity, Rate, TaxRounding};

use super::figures::{list, minor, named_rate, pieces, times, whole};
use super::woocommerce::percentage_off;
use super::{Check, check};

/// The cases that have a shape of their own.
pub fn single_case(id: &str, given: &Value, expect: &Value) -> Option<Vec<Check>> {
    let figures = match id {
        "WOO-T01" | "WOO-T02" => {
            let tax = tax_of(&given["amount"], &[&given["rate"]], given["included"] == true);
            vec![check("tax", tax.iter().copied().sum(), &expect["tax"])]
        }
        "WOO-T07" | "WOO-T09" | "WOO-T10" => percentage_off(given, expect),
        "SOL-T01" | "SOL-T02" | "SOL-T04" => {
            vec![check(
                "tax",
                tax_of(&given["gross"], &[&given["rate"]], true)[0],
                &expect["tax"],
            )]
        }
        "SOL-T10" | "SOL-T11" => {
            let taxes = tax_of(&given["net"], &[&Value::from("5"), &Value::from("10")], false);
            let (tax, total) = (
                taxes.iter().copied().sum::<Minor>(),
                minor(&given["net"]) + taxes.iter().copied().sum::<Minor>(),
            );
            let by_rate = [
                check("5 %", taxes[0], &expect["taxes"][0]),
                check("10 %", taxes[1], &expect["taxes"][1]),
            ];
            let sums = [
                check("tax", tax, &expect["tax"]),
                check("tax", tax, &expect["total_tax"]),
            ];
            by_rate
                .into_iter()
                .chain(sums)
                .chain([check("total", total, &expect["total"])])
                .collect()
        }
        "SOL-T15" => {
            let amount = Value::from(format!(
                "{}",
                whole(&given["amount"]) + whole(&given["adjustment"])
            ));
            let tax = |included| tax_of(&amount, &[&given["rate"]], included)[0];
            vec![
                check("inside", tax(true), &expect["included_tax"]),
                check("on top", tax(false), &expect["added_tax"]),
            ]
        }
        "SOL-D02" => {
            let weights: Vec<Minor> = list(&given["lines"])
                .iter()
                .map(|line| times(minor(&line[0]), pieces(&line[1])))
                .collect();
            let ours = split(minor(&given["amount"]), &weights);
            let theirs = list(&expect["parts_any_order"]);
            ours.iter()
                .zip(theirs)
                .map(|(ours, theirs)| check("part", *ours, theirs))
                .collect()
        }
        "SOL-R01" => {
            let full = times(minor(&given["unit"]), pieces(&given["qty"]));
            let sold = Sold {
                total_minor: full - minor(&given["order_discount"]),
                tax_minor: Minor::ZERO,
                prices_include_tax: true,
                ordered: pieces(&given["qty"]),
            };
            let refund = return_value(&sold, Quantity::ZERO, Quantity::new(1));
            vec![check("refund", refund, &expect["refund_unrounded"])]
        }
        "MED-02" | "MED-05" => discounted_basket(given, expect),
        _ => return None,
    };
    Some(figures.into_iter().flatten().collect())
}

/// Medusa: lines without tax inside, an amount off them, and shipping with an amount off.
fn discounted_basket(given: &Value, expect: &Value) -> Vec<Option<Check>> {
    let lines = list(&given["lines"]).iter().map(|line| PricedLineInput {
        unit_price_minor: minor(&line[0]),
        quantity: pieces(&line[1]),
        rates: vec![named_rate("tax", &line[2])],
        ..Default::default()
    });
    let lines: Vec<PricedLineInput> = lines.collect();
    let shipping = |name: &str| {
        if given[name].is_null() {
            Minor::ZERO
        } else {
            minor(&given[name])
        }
    };
    let full = PricingInput {
        shipping_minor: shipping("shipping") - shipping("shipping_discount"),
        shipping_rates: lines[0].rates.clone(),
        lines,
        ..Default::default()
    };
    let reduced = PricingInput {
        order_discount_minor: minor(&given["discount"]),
        ..full.clone()
    };
    let (full, reduced) = (price(&full).expect("sound"), price(&reduced).expect("sound"));
    let lines_tax: Minor = reduced.lines.iter().map(|line| line.tax.tax_minor).sum();
    vec![
        check("subtotal", full.subtotal_minor, &expect["subtotal"]),
        check(
            "discount",
            full.subtotal_minor - reduced.subtotal_minor,
            &expect["discount_net"],
        ),
        check(
            "tax of the discount",
            full.tax_minor - reduced.tax_minor,
            &expect["discount_tax"],
        ),
        check(
            "discount with tax",
            full.total_minor - reduced.total_minor,
            &expect["discount_total"],
        ),
        check("tax", reduced.tax_minor, &expect["tax"]),
        check("total", reduced.total_minor, &expect["total"]),
        check("items", reduced.subtotal_minor + lines_tax, &expect["item_total"]),
        check(
            "shipping tax",
            reduced.shipping_tax.tax_minor,
            &expect["shipping_tax"],
        ),
    ]
}

fn tax_of(amount: &Value, percents: &[&Value], included: bool) -> Vec<Minor> {
    let rates: Vec<Rate> = percents
        .iter()
        .map(|percent| named_rate("tax", percent))
        .collect();
    let taxed = tax_lines(&[minor(amount)], &[&rates], included, TaxRounding::Line);
    taxed[0].by_rate.iter().map(|tax| tax.tax_minor).collect()
}
