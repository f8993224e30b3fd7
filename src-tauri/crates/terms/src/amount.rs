//! Money: a whole number of minor units (cents, pence), never a float.

use std::{
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub, SubAssign},
};

use terms_derive::measure;

/// An amount of money in minor units of the shop's currency. Adds to amounts and to nothing else; shares,
/// splits and prices of quantities are rules of `domain::money`.
#[measure(max = 1_000_000_000_000, is_branded = true)]
#[derive(Default)]
pub struct Minor(i64);

impl Minor {
    pub const ZERO: Self = Self(0);

    /// The largest amount anywhere: ten thousand million pounds or euros. Far above any shop, far below what
    /// 64 bits hold, so that sums of amounts cannot overflow.
    pub const MOST: Self = Self(1_000_000_000_000);

    /// In minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.0
    }

    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl Add for Minor {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Minor {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Minor {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for Minor {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Minor {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Minor {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}
