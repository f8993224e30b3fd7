//! What is being typed, safe at every key.

pub(crate) mod discard;
pub(crate) mod list;
pub(crate) mod save;
