//! Sylius: products of tax categories, promotions, shipping.

use domain::pricing::{PricedLineInput, PricingInput, price};
use serde_json::Value;
use terms::{Minor, Quantity, Rate, TaxRounding};

use super::figures::{list, minor, named_rate, percent_of, times, whole};
use super::{Check, check};

/// A cart of products; `None` for what the model cannot express.
pub fn catalogue_case(case: &Value) -> Option<Vec<Check>> {
    let is_by_unit = case["strategy"] == "per_unit";
    let is_rounded_once = case["calculator"] == "unrounded_then_round_once";
    if is_by_unit && is_rounded_once {
        return None;
    }
    let prices_include_tax = inside_or_on_top(&case["rates"])?;
    let mut input = PricingInput {
        prices_include_tax,
        rounding: if is_rounded_once {
            TaxRounding::Order
        } else {
            TaxRounding::Line
        },
        shipping_rates: category_rates(case, &case["shipping"]["tax_category"]),
        ..PricingInput::default()
    };
    for entry in list(&case["cart"]) {
        let (name, quantity) = (entry[0].as_str()?, whole(&entry[1]));
        // Rounding by unit is rounding by line when every piece is a line of its own.
        let (lines, each) = if is_by_unit { (quantity, 1) } else { (1, quantity) };
        let each = Quantity::new(each);
        let product = &case["products"][name];
        let off_each = promotions(case, "fixed_off_each_unit").filter(|promo| promo["product"] == name);
        let line = PricedLineInput {
            unit_price_minor: minor(&product["price"]),
            quantity: each,
            discount_minor: off_each.map(|promo| times(minor(&promo["amount"]), each)).sum(),
            rates: category_rates(case, &product["tax_category"]),
            ..PricedLineInput::default()
        };
        input.lines.extend((0..lines).map(|_| line.clone()));
    }
    input.order_discount_minor = promotions(case, "fixed_off_order_if_contains")
        .map(|promo| minor(&promo["amount"]))
        .sum();
    if !case["shipping"].is_null() {
        let fee = minor(&case["shipping"]["fee"]);
        let off = promotions(case, "percent_off_shipping").map(|promo| percent_of(fee, &promo["percent"]));
        input.shipping_minor = fee - off.sum::<Minor>();
    }
    let priced = price(&input).expect("the case is sound");
    let expect = &case["expect"];
    let tax = if prices_include_tax {
        &expect["tax_included"]
    } else {
        &expect["tax_added"]
    };
    let figures = [
        check("total", priced.total_minor, &expect["total"]),
        check("tax", priced.tax_minor, tax),
    ];
    Some(figures.into_iter().flatten().collect())
}

/// Whether the rates stand inside the prices; `None` if some do and some do not.
fn inside_or_on_top(rates: &Value) -> Option<bool> {
    let inside: Vec<bool> = rates
        .as_object()?
        .values()
        .flat_map(list)
        .map(|rate| rate["included_in_price"] == true)
        .collect();
    let is_inside = inside.first().copied().unwrap_or(false);
    inside
        .iter()
        .all(|inside| *inside == is_inside)
        .then_some(is_inside)
}

fn promotions<'a>(case: &'a Value, kind: &'a str) -> impl Iterator<Item = &'a Value> {
    list(&case["promos"])
        .iter()
        .filter(move |promo| promo["kind"] == kind)
}

fn category_rates(case: &Value, category: &Value) -> Vec<Rate> {
    let Some(category) = category.as_str() else {
        return Vec::new();
    };
    let rates = list(&case["rates"][category]).iter();
    rates
        .map(|rate| named_rate(rate["name"].as_str().unwrap_or("tax"), &rate["percent"]))
        .collect()
}
