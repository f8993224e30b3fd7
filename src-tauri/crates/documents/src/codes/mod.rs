//! What machines read: a text as bars on the printer's dots.

pub mod bars;
pub mod code128;
pub mod label_codes;
