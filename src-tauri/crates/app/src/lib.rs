//! Use cases and the wire. Everything that can be done is one row of one table; every command is one file,
//! named after what it does: `orders/place.rs` holds the request, an example and the function.
//!
//! Floors, lowest first: `failure`, `context`, `health`, `open_shop`, `place`; `door`; `views`; `steps`; the areas; `app` with the
//! table, `care`, `shop_files`; `host`, `native`, `sample`. A file knows lower floors only, no command another
//! command, no area another area.

mod activity;
mod app;
mod backup;
mod care;
mod changes;
pub mod context;
mod customers;
mod desk;
mod doctor;
mod documents;
pub mod door;
mod drafts;
pub mod failure;
#[cfg(test)]
mod fixture;
mod health;
pub mod host;
mod items;
pub mod native;
mod open_shop;
mod orders;
mod payments;
mod place;
mod returns;
pub mod sample;
mod shipments;
mod shop;
pub mod shop_files;
mod steps;
mod stock;
pub mod table;
pub mod typescript;
pub mod views;

pub use app::App;
pub use door::{Outcome, REQUEST_BYTES};
pub use failure::{ErrorCode, Failure};
pub use place::Place;
pub use store::private;
