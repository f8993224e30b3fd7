//! From the lines of an order to its totals: discounts, shipping, tax.

use terms::{Decimals, Minor, Problem, ProblemCode, Problems, Quantity, Rate, Tax, TaxRounding};

use crate::{
    money::{line_value, split, total},
    tax::{TaxedLine, by_name_and_rate, tax_lines},
};

/// One line as it is to be priced.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PricedLineInput {
    /// Price of one whole unit.
    pub unit_price_minor: Minor,
    /// In the smallest unit of the item.
    pub quantity: Quantity,
    pub unit_decimals: Decimals,
    /// Off the whole line.
    pub discount_minor: Minor,
    pub rates: Vec<Rate>,
}

/// All that an order's totals depend on.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PricingInput {
    pub lines: Vec<PricedLineInput>,
    /// Off the whole order; spread over the lines by value, never over the shipping.
    pub order_discount_minor: Minor,
    pub shipping_minor: Minor,
    pub shipping_rates: Vec<Rate>,
    pub prices_include_tax: bool,
    pub rounding: TaxRounding,
}

/// A line with its money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedLine {
    /// Price times quantity, before any discount.
    pub gross_minor: Minor,
    /// After its discount and its share of the order's discount; as the shop prices, tax inside or not.
    pub total_minor: Minor,
    pub tax: TaxedLine,
}

/// An order with its money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Priced {
    pub lines: Vec<PricedLine>,
    /// The sum of the lines' totals.
    pub subtotal_minor: Minor,
    pub shipping_minor: Minor,
    pub shipping_tax: TaxedLine,
    /// Tax of the lines and of the shipping.
    pub tax_minor: Minor,
    /// What the customer owes: subtotal and shipping, and the tax where prices are without it.
    pub total_minor: Minor,
}

impl Priced {
    /// The tax of lines and shipping by name and rate.
    #[must_use]
    pub fn taxes(&self) -> Vec<Tax> {
        let taxed = self.lines.iter().map(|line| &line.tax);
        let taxed = taxed.chain([&self.shipping_tax]);
        by_name_and_rate(taxed.flat_map(|taxed| taxed.by_rate.iter().cloned()))
    }
}

/// Prices an order.
///
/// With [`TaxRounding::Order`] the shipping is rounded together with the lines that bear its rates.
///
/// # Errors
/// Every problem at once: `lines[i].unit_price_minor` `too_large` when the line's value passes
/// [`Minor::MOST`]; `lines[i].discount_minor` `too_large` (`max`: the line's value); `discount_minor`
/// `too_large` (`max`: what the lines come to after their own discounts); `shipping_minor` and `lines` `too_large` when it or
/// the order passes [`Minor::MOST`]; `too_small` for any amount or quantity below zero.
pub fn price(input: &PricingInput) -> Result<Priced, Problems> {
    let mut problems = Problems::default();
    refuse_negative(input, &mut problems);
    let gross = gross_values(&input.lines, &mut problems);
    let after_line_discount = discounted(&gross, &input.lines, &mut problems);
    let rest = after_line_discount.iter().copied().sum();
    refuse_above(rest, input.order_discount_minor, "discount_minor", &mut problems);
    refuse_above(Minor::MOST, input.shipping_minor, "shipping_minor", &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let off = split(input.order_discount_minor, &after_line_discount);
    let totals: Vec<Minor> = after_line_discount
        .iter()
        .zip(&off)
        .map(|(value, off)| *value - *off)
        .collect();
    let priced = total_up(input, &gross, &totals);
    refuse_above(Minor::MOST, priced.total_minor, "lines", &mut problems);
    problems.or_value(priced)
}

fn refuse_above(max: Minor, amount: Minor, path: &str, problems: &mut Problems) {
    if amount > max {
        problems.add(Problem::new(path, ProblemCode::TooLarge).with("max", max));
    }
}

fn refuse_negative(input: &PricingInput, problems: &mut Problems) {
    let mut check = |path: String, is_negative: bool| {
        if is_negative {
            problems.add(Problem::new(path, ProblemCode::TooSmall).with("min", 0));
        }
    };
    let is_negative = |amount: Minor| amount < Minor::ZERO;
    for (index, line) in input.lines.iter().enumerate() {
        check(format!("lines[{index}].quantity"), line.quantity < Quantity::ZERO);
        check(
            format!("lines[{index}].unit_price_minor"),
            is_negative(line.unit_price_minor),
        );
        check(
            format!("lines[{index}].discount_minor"),
            is_negative(line.discount_minor),
        );
    }
    check(
        "discount_minor".to_owned(),
        is_negative(input.order_discount_minor),
    );
    check("shipping_minor".to_owned(), is_negative(input.shipping_minor));
}

fn gross_values(lines: &[PricedLineInput], problems: &mut Problems) -> Vec<Minor> {
    let values = lines.iter().enumerate().map(|(index, line)| {
        line_value(line.unit_price_minor, line.quantity, line.unit_decimals).unwrap_or_else(|| {
            let path = format!("lines[{index}].unit_price_minor");
            problems.add(Problem::new(path, ProblemCode::TooLarge).with("max", Minor::MOST));
            Minor::ZERO
        })
    });
    values.collect()
}

fn discounted(gross: &[Minor], lines: &[PricedLineInput], problems: &mut Problems) -> Vec<Minor> {
    let values = gross
        .iter()
        .zip(lines)
        .enumerate()
        .map(|(index, (gross_minor, line))| {
            let path = format!("lines[{index}].discount_minor");
            refuse_above(
                (*gross_minor).max(Minor::ZERO),
                line.discount_minor,
                &path,
                problems,
            );
            (*gross_minor - line.discount_minor).max(Minor::ZERO)
        });
    values.collect()
}

fn total_up(input: &PricingInput, gross: &[Minor], totals: &[Minor]) -> Priced {
    let mut values = totals.to_vec();
    values.push(input.shipping_minor);
    let mut rates: Vec<&[Rate]> = input.lines.iter().map(|line| line.rates.as_slice()).collect();
    rates.push(&input.shipping_rates);
    let mut taxes = tax_lines(&values, &rates, input.prices_include_tax, input.rounding);
    let shipping_tax = taxes.pop().unwrap_or_default();

    let subtotal_minor: Minor = totals.iter().copied().sum();
    let line_taxes: Minor = taxes.iter().map(|tax| tax.tax_minor).sum();
    let tax_minor = line_taxes + shipping_tax.tax_minor;
    let lines = gross.iter().zip(totals).zip(taxes);
    let lines = lines.map(|((gross, net), tax)| PricedLine {
        gross_minor: *gross,
        total_minor: *net,
        tax,
    });
    Priced {
        lines: lines.collect(),
        subtotal_minor,
        shipping_minor: input.shipping_minor,
        shipping_tax,
        tax_minor,
        total_minor: total(
            subtotal_minor,
            input.shipping_minor,
            tax_minor,
            input.prices_include_tax,
        ),
    }
}
