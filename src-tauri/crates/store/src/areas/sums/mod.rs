//! A sum for every row of the books: what is written of it beside it, and what the chain says of them all.

mod damage;
mod gather;
mod hash;
mod kept;
mod parts;

pub use damage::Damage;
pub(crate) use gather::{Changed, add, changed, gather};
pub use kept::rebuild;
pub(crate) use kept::{kept, of_rows, total};
pub(crate) use parts::{PARTS, Part, part};

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &gather::CHANGED,
    &gather::ADD,
    &gather::FORGET,
    &kept::KEPT,
    &kept::CLEAR,
];

/// What XOR makes of many sums.
pub(crate) fn together(sums: impl IntoIterator<Item = i64>) -> i64 {
    sums.into_iter().fold(0, |all, sum| all ^ sum)
}

/// By how much a transaction changed the sum that the chain holds.
pub(crate) fn chained(changed: &[Changed]) -> i64 {
    let is_chained = |changed: &&Changed| part(changed.part).is_some_and(|part| part.is_chained);
    together(changed.iter().filter(is_chained).map(|changed| changed.sum))
}

#[cfg(test)]
mod tests;
