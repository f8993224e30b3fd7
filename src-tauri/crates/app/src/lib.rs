//! Use cases and the wire. Everything that can be done is one row of one table (`table.rs`); every row is
//! one function in one file, named after what it does: `orders::place::place`.

mod app;
pub mod context;
mod customers;
mod decode;
mod desk;
mod documents;
mod door;
mod drafts;
pub mod failure;
#[cfg(test)]
mod fixture;
pub mod host;
mod host_files;
mod items;
mod orders;
mod payments;
mod returns;
pub mod sample;
mod shipments;
mod shop;
pub mod shop_files;
mod stock;
pub mod table;
mod typescript;
pub mod wire;

pub use app::{App, Call, Outcome, REQUEST_BYTES};
pub use failure::{ErrorCode, Failure};
pub use table::typescript;
