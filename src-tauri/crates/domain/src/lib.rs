//! The rules of an order desk, pure: no clock, no files, no database, no randomness.
//! Everything here takes plain values and returns plain values or every problem at once.

pub mod address;
pub mod allocation;
pub mod currency;
pub mod money;
pub mod order;
pub mod phone;
pub mod pricing;
pub mod problem;
pub mod quantity;
pub mod readback;
pub mod scan;
pub mod tax;
pub mod text;
