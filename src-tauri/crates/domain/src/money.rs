//! Amounts: integers of minor units (cents, pence), never a float.
//!
//! Three ways to divide an amount, each exact: [`split`] spreads it over weights at one time,
//! [`share`] and [`share_between`] give the part that belongs to some of several equal pieces when
//! the pieces come and go one after the other. In both, the parts add up to the whole.

pub use crate::currency::{CURRENCIES, Currency};

/// The largest amount anywhere, in minor units: ten thousand million pounds or euros.
///
/// Far above any shop, far below what 64 bits hold, so that sums of amounts cannot overflow.
pub const MAX_MINOR: i64 = 1_000_000_000_000;

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

/// `numerator / denominator` of amounts, half away from zero, held within 64 bits.
pub(crate) fn rounded(numerator: i128, denominator: i128) -> i64 {
    saturated(round_half_up(numerator, denominator))
}

/// A wide sum as an amount. Amounts are bounded by [`MAX_MINOR`], so the ends are never reached in a shop.
pub(crate) fn saturated(amount: i128) -> i64 {
    i64::try_from(amount).unwrap_or(if amount < 0 { i64::MIN } else { i64::MAX })
}

/// What `quantity` costs, in minor units.
///
/// `quantity` counts the smallest unit of the item and `unit_price_minor` is the price of a whole unit:
/// with 3 `unit_decimals`, 250 of an item at 8.00 cost 2.00. Half a minor unit rounds away from zero.
/// `None` if the result passes [`MAX_MINOR`] either way.
#[must_use]
pub fn line_value(unit_price_minor: i64, quantity: i64, unit_decimals: u32) -> Option<i64> {
    let smallest_per_unit = 10_i128.checked_pow(unit_decimals)?;
    let value = round_half_up(
        i128::from(unit_price_minor) * i128::from(quantity),
        smallest_per_unit,
    );
    i64::try_from(value)
        .ok()
        .filter(|value| value.unsigned_abs() <= MAX_MINOR.unsigned_abs())
}

/// Spreads `total` over `weights` by the largest remainder; ties go to the earlier weight.
///
/// The parts always add up to `total`, and none is further than one minor unit from its exact share.
/// If no weight is above zero, everything goes to the first; without weights there are no parts.
/// A negative total gives the negative of the parts of the positive one.
#[must_use]
pub fn split(total: i64, weights: &[i64]) -> Vec<i64> {
    let weights: Vec<i128> = weights.iter().map(|weight| i128::from(*weight).max(0)).collect();
    let whole: i128 = weights.iter().sum();
    if whole == 0 {
        return (0..weights.len())
            .map(|index| if index == 0 { total } else { 0 })
            .collect();
    }
    let amount = i128::from(total).abs();
    let mut parts: Vec<i128> = weights.iter().map(|weight| amount * weight / whole).collect();
    let left_over = amount - parts.iter().sum::<i128>();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|index| std::cmp::Reverse(amount * weights[*index] % whole));
    let winners = usize::try_from(left_over).unwrap_or(0);
    for index in by_remainder.into_iter().take(winners) {
        parts[index] += 1;
    }
    parts
        .into_iter()
        .map(|part| saturated(part * i128::from(total.signum())))
        .collect()
}

/// The part of `total` that belongs to the first `part` of `whole` equal pieces, in minor units.
///
/// Half a minor unit rounds away from zero. All the pieces get all the money: `share(t, w, w) == t`.
/// Of no pieces (`whole` of 0) there is no share.
#[must_use]
pub fn share(total: i64, part: i64, whole: i64) -> i64 {
    rounded(i128::from(total) * i128::from(part), i128::from(whole))
}

/// The part of `total` that belongs to the pieces after the first `from` up to the first `to`.
///
/// The difference of two cumulative shares, so that pieces taken one by one, in any steps, add up to
/// `total`: three pieces for 10.00 give 3.33, 3.34 and 3.33.
#[must_use]
pub fn share_between(total: i64, from: i64, to: i64, whole: i64) -> i64 {
    share(total, to, whole) - share(total, from, whole)
}
