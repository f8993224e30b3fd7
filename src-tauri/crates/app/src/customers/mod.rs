//! Who calls.

pub(crate) mod address;
pub(crate) mod find;
pub(crate) mod save;
pub(crate) mod show;
