//! What is being typed: kept at every key, gone when the order stands.

mod book;
mod read;
mod write;

pub use book::{Drafts, DraftsWriter};
pub use read::Draft;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &read::ALL,
    &read::COUNT,
    &write::INSERT,
    &write::UPDATE,
    &write::DELETE,
];
