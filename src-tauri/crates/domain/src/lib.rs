//! The rules of an order desk, pure: no clock, no files, no database, no randomness.
//! Everything here takes terms and returns terms or every problem at once.

pub mod address;
pub mod allocation;
pub mod cancellation;
pub mod guards;
pub mod money;
pub mod order;
pub mod phone;
pub mod pricing;
pub mod quantity;
pub mod queue;
pub mod readback;
pub mod returns;
pub mod sets;
pub mod stock;
pub mod tax;
pub mod text;
