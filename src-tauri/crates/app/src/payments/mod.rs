//! Money that comes in.

pub(crate) mod take;
