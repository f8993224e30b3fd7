//! All that a request says of one thing together fits into what is left of it.

use std::collections::BTreeMap;

use terms::{Problem, ProblemCode, Quantity};

/// What a request says of each thing in all.
pub(super) fn sums<K: Ord>(named: impl IntoIterator<Item = (K, Quantity)>) -> BTreeMap<K, Quantity> {
    let mut sums = BTreeMap::new();
    for (thing, quantity) in named {
        *sums.entry(thing).or_default() += quantity;
    }
    sums
}

/// More than there is.
pub(super) fn exceeds(path: String, most: Quantity) -> Problem {
    Problem::new(path, ProblemCode::Exceeds).with("max", most)
}
