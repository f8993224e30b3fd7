//! What the known lines of an order come to.

use super::{lines::KnownLine, request::PlaceOrder};
use crate::failure::Failure;
use chrono::NaiveDate;
use domain::{
    pricing::{self, Priced, PricedLineInput, PricingInput},
    tax,
};
use store::{Reader, shop::Shop};
use terms::{Problems, Rate, TaxCode};

/// Totals of the known lines; problems keep the line's place in the request.
pub(super) fn price(
    reader: &Reader<'_>,
    shop: &Shop,
    today: NaiveDate,
    lines: &[KnownLine<'_>],
    order: &PlaceOrder,
) -> Result<Result<Priced, Problems>, Failure> {
    let rates = reader.shop().tax_rates()?;
    let on_day = |code: Option<&TaxCode>| -> Vec<Rate> {
        code.and_then(|code| tax::rates_on(&rates, code, today))
            .unwrap_or_default()
    };
    let inputs = lines.iter().map(|line| PricedLineInput {
        unit_price_minor: line.unit_price_minor,
        quantity: line.quantity,
        unit_decimals: line.item.unit_decimals,
        discount_minor: line.discount_minor,
        rates: on_day(line.item.tax_code.as_ref()),
    });
    let input = PricingInput {
        lines: inputs.collect(),
        order_discount_minor: order.discount(),
        shipping_minor: order.shipping(),
        shipping_rates: on_day(shop.shipping_tax_code.as_ref()),
        prices_include_tax: shop.prices_include_tax,
        rounding: shop.tax_rounding,
    };
    Ok(pricing::price(&input).map_err(|found| in_request(found, lines)))
}

fn in_request(found: Problems, lines: &[KnownLine<'_>]) -> Problems {
    let mut problems = Problems::default();
    for mut problem in found.into_vec() {
        problem.path = path_in_request(&problem.path, lines);
        problems.add(problem);
    }
    problems
}

/// `lines[i]` of the known lines is another `lines[i]` of the request when an unknown one stood before it.
fn path_in_request(path: &str, lines: &[KnownLine<'_>]) -> String {
    let place = path.strip_prefix("lines[").and_then(|rest| rest.split_once(']'));
    match place.and_then(|(index, rest)| Some((lines.get(index.parse::<usize>().ok()?)?.index, rest))) {
        Some((index, rest)) => format!("lines[{index}]{rest}"),
        None => path.to_owned(),
    }
}
