//! A sum for every row of the books: what is written of it beside it, and what the chain says of them all.

mod damage;
mod gather;
mod hash;
mod kept;
mod parts;
mod together;

pub use damage::Damage;
pub(crate) use gather::{Changed, add, begin, changed, gather};
pub use kept::rebuild;
pub(crate) use kept::{kept, of_rows, total};
pub(crate) use parts::{PARTS, Part, part};
pub(crate) use together::{chained, together};

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &gather::TAKE,
    &gather::ADD,
    &gather::GATHERS,
    &kept::KEPT,
    &kept::CLEAR,
];

#[cfg(test)]
mod tests;
