//! The years in which a day or an instant may lie.

/// The first and the last.
pub(crate) const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;
