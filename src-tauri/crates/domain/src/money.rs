//! Dividing and multiplying amounts, exactly.
//!
//! Three ways to divide an amount: [`split`] spreads it over weights at one time, [`share`] and
//! [`share_between`] give the part that belongs to some of several equal pieces when the pieces come and
//! go one after the other. In both, the parts add up to the whole.

use std::cmp::Reverse;

use terms::{Decimals, Minor, Quantity};

/// `numerator / denominator`, rounded to the nearest whole number, halves away from zero.
///
/// `denominator` must be above zero; anything else gives 0.
#[must_use]
pub fn round_half_up(numerator: i128, denominator: i128) -> i128 {
    if denominator <= 0 {
        return 0;
    }
    let rest = numerator % denominator;
    let whole = numerator / denominator;
    if rest.abs() >= denominator - rest.abs() {
        whole + numerator.signum()
    } else {
        whole
    }
}

/// What an order comes to: tax is added where the prices are without it.
pub(crate) fn total(subtotal: Minor, shipping: Minor, tax: Minor, prices_include_tax: bool) -> Minor {
    let added_tax = if prices_include_tax { Minor::ZERO } else { tax };
    subtotal + shipping + added_tax
}

/// `numerator / denominator` as an amount, half away from zero.
pub(crate) fn rounded(numerator: i128, denominator: i128) -> Minor {
    Minor::new(saturated(round_half_up(numerator, denominator)))
}

/// A wide figure within 64 bits. Amounts are bounded by [`Minor::MOST`], so the ends are never reached in a shop.
pub(crate) fn saturated(figure: i128) -> i64 {
    i64::try_from(figure).unwrap_or(if figure < 0 { i64::MIN } else { i64::MAX })
}

/// An amount with room to multiply.
pub(crate) fn wide(amount: Minor) -> i128 {
    i128::from(amount.minor())
}

/// What one of two still owes the other by a balance; nothing when the other does.
#[must_use]
pub fn still_owed(balance: Minor) -> Minor {
    balance.max(Minor::ZERO)
}

/// What `quantity` costs.
///
/// `quantity` counts the smallest unit of the item and `unit_price` is the price of a whole unit: with 3
/// `decimals`, 250 of an item at 8.00 cost 2.00. Half a minor unit rounds away from zero.
/// `None` if the result passes [`Minor::MOST`] either way, or if there is no such unit.
#[must_use]
pub fn line_value(unit_price: Minor, quantity: Quantity, decimals: Decimals) -> Option<Minor> {
    let smallest_per_unit = 10_i128.checked_pow(u32::try_from(decimals.get()).ok()?)?;
    let value = round_half_up(wide(unit_price) * i128::from(quantity.get()), smallest_per_unit);
    let value = i64::try_from(value).ok()?;
    (value.unsigned_abs() <= Minor::MOST.minor().unsigned_abs()).then(|| Minor::new(value))
}

/// Spreads `total` over `weights` by the largest remainder; ties go to the earlier weight.
///
/// The parts always add up to `total`, and none is further than one minor unit from its exact share.
/// If no weight is above zero, everything goes to the first; without weights there are no parts.
/// A negative total gives the negative of the parts of the positive one.
#[must_use]
pub fn split(total: Minor, weights: &[Minor]) -> Vec<Minor> {
    split_by(total, weights.iter().copied().map(wide))
}

/// As [`split`], over weights that need not be amounts.
pub(crate) fn split_by(total: Minor, weights: impl Iterator<Item = i128>) -> Vec<Minor> {
    let weights: Vec<i128> = weights.map(|weight| weight.max(0)).collect();
    let whole: i128 = weights.iter().sum();
    if whole == 0 {
        return (0..weights.len())
            .map(|index| if index == 0 { total } else { Minor::ZERO })
            .collect();
    }
    let amount = wide(total).abs();
    let mut parts: Vec<i128> = weights.iter().map(|weight| amount * weight / whole).collect();
    let left_over = amount - parts.iter().sum::<i128>();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|index| Reverse(amount * weights[*index] % whole));
    let winners = usize::try_from(left_over).unwrap_or(0);
    for index in by_remainder.into_iter().take(winners) {
        parts[index] += 1;
    }
    let sign = wide(total).signum();
    parts
        .into_iter()
        .map(|part| Minor::new(saturated(part * sign)))
        .collect()
}

/// The part of `total` that belongs to the first `part` of `whole` equal pieces.
///
/// Half a minor unit rounds away from zero. All the pieces get all the money: `share(t, w, w) == t`.
/// Of no pieces (`whole` of 0) there is no share.
#[must_use]
pub fn share(total: Minor, part: Quantity, whole: Quantity) -> Minor {
    rounded(wide(total) * i128::from(part.get()), i128::from(whole.get()))
}

/// The part of `total` that belongs to the pieces after the first `from` up to the first `to`.
///
/// The difference of two cumulative shares, so that pieces taken one by one, in any steps, add up to
/// `total`: three pieces for 10.00 give 3.33, 3.34 and 3.33.
#[must_use]
pub fn share_between(total: Minor, from: Quantity, to: Quantity, whole: Quantity) -> Minor {
    share(total, to, whole) - share(total, from, whole)
}
