//! The shop itself.

pub(crate) mod change;
pub(crate) mod show;
