//! The small figures that count or place something, each with its limits.

use terms_derive::measure;

/// How often a record was changed, from 1; an edit names the one it was made on.
#[measure]
pub struct Revision(i64);

/// First, second, third: the place among its siblings.
#[measure]
pub struct Nth(i64);

/// The place of a line in its order, delivery or return, from 1.
#[measure(min = 1, max = 100_000)]
pub struct LineNumber(i64);

/// The place of a box in its shipment, from 1.
#[measure(min = 1, max = 99)]
pub struct ParcelNumber(i64);

/// What moves an order up: 0 is usual, higher goes first.
#[measure(min = -9, max = 9)]
#[derive(Default)]
pub struct Priority(i64);

/// Decimals of an item's unit: 3 for an item sold by the kilogram and counted in grams.
#[measure(min = 0, max = 6)]
#[derive(Default)]
pub struct Decimals(i64);

/// A weight in grams.
#[measure(max = 100_000_000)]
#[derive(Default)]
pub struct Grams(i64);

/// How many rows an answer has at most.
#[measure(min = 1, max = 500)]
pub struct RowLimit(i64);

/// How many hits a search shows at most.
#[measure(min = 1, max = 100)]
pub struct HitLimit(i64);

/// A page of a document, from 1.
#[measure(min = 1, max = 10_000)]
pub struct PageNumber(i64);

/// How wide a picture is.
#[measure(min = 50, max = 4_000)]
pub struct Pixels(i64);

impl Revision {
    pub const FIRST: Self = Self(1);

    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl Nth {
    pub const FIRST: Self = Self(1);
}

impl Decimals {
    /// How many smallest units make a whole one.
    #[must_use]
    pub const fn per_whole(self) -> i64 {
        let mut whole = 1;
        let mut digit = 0;
        while digit < self.0 && digit < 6 {
            whole *= 10;
            digit += 1;
        }
        whole
    }
}

impl RowLimit {
    /// How many, for taking that many out of a list.
    #[must_use]
    pub fn rows(self) -> usize {
        usize::try_from(self.0).unwrap_or(0)
    }
}

impl HitLimit {
    /// How many, for taking that many out of a list.
    #[must_use]
    pub fn hits(self) -> usize {
        usize::try_from(self.0).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests;
