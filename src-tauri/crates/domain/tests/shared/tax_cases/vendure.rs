//! Vendure: lines in minor units, and one thing that happens to the order.

use domain::pricing::{Priced, PricedLineInput, PricingInput, price};
use serde_json::Value;
use terms::{Minor, Quantity};

use super::figures::{list, minor_units, named_rate, pieces, remaining, times};
use super::{Check, parts};

/// A basket of lines with a discount, a surcharge or shipping.
pub fn basket_case(given: &Value, expect: &Value) -> Vec<Check> {
    let mut input = PricingInput {
        prices_include_tax: given["prices_include_tax"] == true,
        ..PricingInput::default()
    };
    for entry in list(&given["lines_minor_units"]) {
        let (unit_price_minor, quantity) = (minor_units(&entry["unit"]), pieces(&entry["qty"]));
        let value = times(unit_price_minor, quantity);
        let discount_minor = value - remaining(value, &given["item_percent_off"]);
        let rates = vec![named_rate("tax", &entry["rate"])];
        input.lines.push(PricedLineInput {
            unit_price_minor,
            quantity,
            discount_minor,
            rates,
            ..Default::default()
        });
    }
    surcharge(given, &mut input);
    if !given["shipping"].is_null() {
        input.shipping_minor = minor_units(&given["shipping"]);
        input.shipping_rates.clone_from(&input.lines[0].rates);
    }
    let subtotal = price(&input).expect("the case is sound").subtotal_minor;
    input.order_discount_minor += match (&given["order_off"], &given["order_set_to"]) {
        (off, Value::Null) if !off.is_null() => minor_units(off),
        (_, target) if !target.is_null() => subtotal - minor_units(target),
        _ => subtotal - remaining(subtotal, &given["order_percent_off"]),
    };
    basket_checks(
        &price(&input).expect("the case is sound"),
        input.prices_include_tax,
        expect,
    )
}

/// A surcharge is a line; below zero it is a discount of the order.
fn surcharge(given: &Value, input: &mut PricingInput) {
    match given["surcharge"].as_i64() {
        Some(amount) if amount < 0 => input.order_discount_minor = Minor::new(-amount),
        Some(amount) => input.lines.push(PricedLineInput {
            unit_price_minor: Minor::new(amount),
            quantity: Quantity::new(1),
            rates: vec![named_rate("tax", &given["surcharge_rate"])],
            ..Default::default()
        }),
        None => {}
    }
}

fn basket_checks(priced: &Priced, prices_include_tax: bool, expect: &Value) -> Vec<Check> {
    let lines_tax: Minor = priced.lines.iter().map(|line| line.tax.tax_minor).sum();
    let (net, gross) = net_and_gross(priced.subtotal_minor, lines_tax, prices_include_tax);
    let (shipping_net, shipping_gross) = net_and_gross(
        priced.shipping_minor,
        priced.shipping_tax.tax_minor,
        prices_include_tax,
    );
    let mut checks = Vec::new();
    for (name, ours) in [
        ("net", net),
        ("gross", gross),
        ("shipping_net", shipping_net),
        ("shipping_gross", shipping_gross),
    ] {
        if let Some(theirs) = expect[name].as_i64().map(Minor::new) {
            checks.push(Check {
                what: name.to_owned(),
                ours,
                theirs,
            });
        }
    }
    if prices_include_tax {
        let totals: Vec<Minor> = priced.lines.iter().map(|line| line.total_minor).collect();
        checks.extend(parts(&totals, &expect["lines_gross"]));
    }
    checks
}

fn net_and_gross(value: Minor, tax: Minor, prices_include_tax: bool) -> (Minor, Minor) {
    if prices_include_tax {
        (value - tax, value)
    } else {
        (value, value + tax)
    }
}
