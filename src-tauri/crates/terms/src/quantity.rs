//! Quantities: whole numbers of an item's smallest unit. Twelve mugs, or 1 750 grams of flour.

use std::{
    iter::Sum,
    ops::{Add, AddAssign, Neg, Sub, SubAssign},
};

use serde::{Deserialize, Serialize};
use terms_derive::measure;

use crate::{ItemId, figures::Decimals};

/// A quantity in the smallest unit of its item. Adds to quantities and to nothing else.
#[measure(max = 1_000_000_000, is_branded = true)]
#[derive(Default)]
pub struct Quantity(i64);

/// How much of a part one unit of a set takes.
#[measure(min = 1, max = 1_000_000)]
pub struct PerUnit(i64);

/// What one unit of a line takes off the shelf: itself, or a part of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Take {
    pub item_id: ItemId,
    pub per_unit: PerUnit,
}

/// What is there of one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Level {
    pub on_hand: Quantity,
    /// Here and not for sale.
    pub held: Quantity,
    pub allocated: Quantity,
}

impl Level {
    /// On hand − held − allocated.
    #[must_use]
    pub fn available(&self) -> Quantity {
        self.on_hand - self.held - self.allocated
    }
}

impl PerUnit {
    /// A thing takes itself once.
    pub const ONE: Self = Self(1);
}

impl Quantity {
    pub const ZERO: Self = Self(0);

    /// The most of one line.
    pub const MOST: Self = Self(1_000_000_000);

    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// What this many units take of a part.
    #[must_use]
    pub const fn times(self, per_unit: PerUnit) -> Self {
        Self(self.0.saturating_mul(per_unit.get()))
    }

    /// How many whole units this many of a part make.
    #[must_use]
    pub const fn units_of(self, per_unit: PerUnit) -> Self {
        // A part is taken once at least; the file holds no other.
        let per_unit = if per_unit.get() < 1 { 1 } else { per_unit.get() };
        Self(self.0 / per_unit)
    }

    /// One whole unit in smallest units: 1000 of what is counted to three decimals.
    #[must_use]
    pub const fn one_unit(decimals: Decimals) -> Self {
        Self(decimals.per_whole())
    }

    /// As things to fetch: what is measured is one, however many grams it has.
    #[must_use]
    pub const fn pieces(self, decimals: Decimals) -> Self {
        match (decimals.get(), self.0) {
            (0, _) => self,
            (_, quantity) => Self((quantity > 0) as i64),
        }
    }
}

impl Add for Quantity {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Quantity {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Quantity {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl AddAssign for Quantity {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Quantity {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Quantity {
    fn sum<I: Iterator<Item = Self>>(quantities: I) -> Self {
        quantities.fold(Self::ZERO, Add::add)
    }
}

/// A correction of what is on hand: below zero when pieces are missing.
#[measure(min = -1_000_000_000, max = 1_000_000_000)]
pub struct Difference(i64);

impl From<Difference> for Quantity {
    fn from(difference: Difference) -> Self {
        Self(difference.get())
    }
}

#[cfg(test)]
mod tests;
