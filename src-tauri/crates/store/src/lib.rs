//! The shop file: one SQLite file, its schema, its rules, one module for each thing kept. All SQL of the
//! product is here; nothing here knows prices, forms or windows.

mod activity;
pub mod connection;
pub mod copies;
pub mod customers;
pub mod doctor;
pub mod documents;
pub mod drafts;
mod error;
#[cfg(test)]
mod fixture;
mod instant;
pub mod items;
pub mod migrate;
pub mod orders;
pub mod payments;
pub mod returns;
#[cfg(test)]
mod schema;
mod search;
pub mod shipments;
pub mod shop;
mod shop_file;
pub mod stock;

pub use activity::{Activity, Touched};
pub use error::{Result, StoreError};
pub use shop_file::{Act, Reader, ShopFile, Writer, Written};
