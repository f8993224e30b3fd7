//! What an order comes to for the pieces that are kept, and what of it can still be cancelled.

use terms::{Minor, Quantity, Tax};

use crate::{
    money::{share, total},
    order::LineState,
    tax::by_name_and_rate,
};

/// The money of a line: as it was sold, or what of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct LineMoney {
    pub total_minor: Minor,
    pub tax_minor: Minor,
}

/// A line as it was sold, and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct SoldLine {
    pub money: LineMoney,
    pub state: LineState,
}

/// What a line comes to after cancellations: its total and its tax for the pieces that are kept.
#[must_use]
pub fn effective_line(line: &SoldLine) -> LineMoney {
    let (kept, ordered) = (line.state.kept(), line.state.ordered);
    LineMoney {
        total_minor: share(line.money.total_minor, kept, ordered),
        tax_minor: share(line.money.tax_minor, kept, ordered),
    }
}

/// Sending an order: its price and the tax on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Shipping {
    pub price_minor: Minor,
    pub tax_minor: Minor,
}

/// What an order comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Totals {
    pub subtotal_minor: Minor,
    pub shipping_minor: Minor,
    pub tax_minor: Minor,
    pub total_minor: Minor,
}

/// What an order comes to for the pieces that are kept; when nothing is, there is nothing to send either.
#[must_use]
pub fn revalued(lines: &[SoldLine], shipping: Shipping, prices_include_tax: bool) -> Totals {
    let kept: Quantity = lines.iter().map(|line| line.state.kept()).sum();
    let shipping = if kept > Quantity::ZERO {
        shipping
    } else {
        Shipping::default()
    };
    let money: Vec<LineMoney> = lines.iter().map(effective_line).collect();
    let subtotal_minor: Minor = money.iter().map(|line| line.total_minor).sum();
    let tax_minor = money.iter().map(|line| line.tax_minor).sum::<Minor>() + shipping.tax_minor;
    Totals {
        subtotal_minor,
        shipping_minor: shipping.price_minor,
        tax_minor,
        total_minor: total(
            subtotal_minor,
            shipping.price_minor,
            tax_minor,
            prices_include_tax,
        ),
    }
}

/// A tax as it was booked at the sale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookedTax {
    pub tax: Tax,
    /// The line that bears it; none: the shipping does.
    pub line: Option<LineState>,
}

/// Tax by name and rate for what is kept of an order whose shipping now comes to `shipping`.
#[must_use]
pub fn taxes_kept(booked: impl IntoIterator<Item = BookedTax>, shipping: Minor) -> Vec<Tax> {
    let kept = booked.into_iter().map(|BookedTax { tax, line }| {
        let tax_minor = match line {
            Some(state) => share(tax.tax_minor, state.kept(), state.ordered),
            None if shipping.is_zero() => Minor::ZERO,
            None => tax.tax_minor,
        };
        Tax { tax_minor, ..tax }
    });
    by_name_and_rate(kept)
}

/// Whether a line is cancelled when its order, with `all` these lines, is: what is still open; but once
/// goods have left, the service that went with them was done.
#[must_use]
pub fn can_be_cancelled<'a>(line: &LineState, all: impl IntoIterator<Item = &'a LineState>) -> bool {
    let is_done = line.is_service && all.into_iter().any(|other| other.shipped > Quantity::ZERO);
    line.open() > Quantity::ZERO && !is_done
}
