//! From the lines of an order to its totals: discounts, shipping, tax.

use crate::money::{MAX_MINOR, line_value, split};
use crate::problem::{Problem, ProblemCode, Problems};
use crate::tax::{Rate, Rounding, TaxedLine, sum_minor, tax_lines};

/// One line as it is to be priced.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PricedLineInput {
    /// Price of one whole unit, in minor units.
    pub unit_price_minor: i64,
    /// In the smallest unit of the item.
    pub quantity: i64,
    /// Decimals of the item's unit: 3 for an item sold by the kilogram and counted in grams.
    pub unit_decimals: u32,
    /// Off the whole line.
    pub discount_minor: i64,
    pub rates: Vec<Rate>,
}

/// All that an order's totals depend on.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PricingInput {
    pub lines: Vec<PricedLineInput>,
    /// Off the whole order; spread over the lines by value, never over the shipping.
    pub order_discount_minor: i64,
    pub shipping_minor: i64,
    pub shipping_rates: Vec<Rate>,
    pub prices_include_tax: bool,
    pub rounding: Rounding,
}

/// A line with its money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedLine {
    /// Price times quantity, before any discount.
    pub gross_minor: i64,
    /// After its discount and its share of the order's discount; as the shop prices, tax inside or not.
    pub total_minor: i64,
    pub tax: TaxedLine,
}

/// An order with its money. All amounts in minor units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    pub lines: Vec<PricedLine>,
    /// The sum of the lines' totals.
    pub subtotal_minor: i64,
    pub shipping_minor: i64,
    pub shipping_tax: TaxedLine,
    /// Tax of the lines and of the shipping.
    pub tax_minor: i64,
    /// What the customer owes: subtotal and shipping, and the tax where prices are without it.
    pub total_minor: i64,
}

/// Prices an order.
///
/// With [`Rounding::Order`] the shipping is rounded together with the lines that bear its rates.
///
/// # Errors
/// Every problem at once: `lines[i].unit_price_minor` `too_large` when the line's value passes
/// [`MAX_MINOR`]; `lines[i].discount_minor` `too_large` (`max`: the line's value); `discount_minor`
/// `too_large` (`max`: what the lines come to after their own discounts); `shipping_minor` and `lines` `too_large` when it or
/// the order passes [`MAX_MINOR`]; `too_small` for any amount or quantity below zero.
pub fn price(input: &PricingInput) -> Result<Priced, Problems> {
    let mut problems = Problems::default();
    refuse_negative(input, &mut problems);
    let gross = gross_values(&input.lines, &mut problems);
    let after_line_discount = discounted(&gross, &input.lines, &mut problems);
    let rest = sum_minor(after_line_discount.iter().copied());
    refuse_above(rest, input.order_discount_minor, "discount_minor", &mut problems);
    refuse_above(MAX_MINOR, input.shipping_minor, "shipping_minor", &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let off = split(input.order_discount_minor, &after_line_discount);
    let totals: Vec<i64> = after_line_discount
        .iter()
        .zip(&off)
        .map(|(value, off)| value - off)
        .collect();
    let priced = total_up(input, &gross, &totals);
    refuse_above(MAX_MINOR, priced.total_minor, "lines", &mut problems);
    problems.or_value(priced)
}

fn refuse_above(max: i64, amount: i64, path: &str, problems: &mut Problems) {
    if amount > max {
        problems.add(Problem::new(path, ProblemCode::TooLarge).with("max", max));
    }
}

fn refuse_negative(input: &PricingInput, problems: &mut Problems) {
    let mut check = |path: String, amount: i64| {
        if amount < 0 {
            problems.add(Problem::new(path, ProblemCode::TooSmall).with("min", 0));
        }
    };
    for (index, line) in input.lines.iter().enumerate() {
        check(format!("lines[{index}].quantity"), line.quantity);
        check(format!("lines[{index}].unit_price_minor"), line.unit_price_minor);
        check(format!("lines[{index}].discount_minor"), line.discount_minor);
    }
    check("discount_minor".to_owned(), input.order_discount_minor);
    check("shipping_minor".to_owned(), input.shipping_minor);
}

fn gross_values(lines: &[PricedLineInput], problems: &mut Problems) -> Vec<i64> {
    let values = lines.iter().enumerate().map(|(index, line)| {
        line_value(line.unit_price_minor, line.quantity, line.unit_decimals).unwrap_or_else(|| {
            let path = format!("lines[{index}].unit_price_minor");
            problems.add(Problem::new(path, ProblemCode::TooLarge).with("max", MAX_MINOR));
            0
        })
    });
    values.collect()
}

fn discounted(gross: &[i64], lines: &[PricedLineInput], problems: &mut Problems) -> Vec<i64> {
    let values = gross
        .iter()
        .zip(lines)
        .enumerate()
        .map(|(index, (gross_minor, line))| {
            let path = format!("lines[{index}].discount_minor");
            refuse_above((*gross_minor).max(0), line.discount_minor, &path, problems);
            gross_minor.saturating_sub(line.discount_minor).max(0)
        });
    values.collect()
}

fn total_up(input: &PricingInput, gross: &[i64], totals: &[i64]) -> Priced {
    let mut values = totals.to_vec();
    values.push(input.shipping_minor);
    let mut rates: Vec<&[Rate]> = input.lines.iter().map(|line| line.rates.as_slice()).collect();
    rates.push(&input.shipping_rates);
    let mut taxes = tax_lines(&values, &rates, input.prices_include_tax, input.rounding);
    let shipping_tax = taxes.pop().unwrap_or_default();

    let subtotal_minor = sum_minor(totals.iter().copied());
    let tax_minor = sum_minor(
        taxes
            .iter()
            .map(|tax| tax.tax_minor)
            .chain([shipping_tax.tax_minor]),
    );
    let added_tax_minor = if input.prices_include_tax { 0 } else { tax_minor };
    let lines = gross.iter().zip(totals).zip(taxes);
    let lines = lines.map(|((gross, total), tax)| PricedLine {
        gross_minor: *gross,
        total_minor: *total,
        tax,
    });
    Priced {
        lines: lines.collect(),
        subtotal_minor,
        shipping_minor: input.shipping_minor,
        shipping_tax,
        tax_minor,
        total_minor: sum_minor([subtotal_minor, input.shipping_minor, added_tax_minor]),
    }
}
