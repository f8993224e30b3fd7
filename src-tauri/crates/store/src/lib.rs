//! The shop file: one SQLite file, its schema, its rules, one folder for each area of what is kept. All SQL
//! of the product is here; nothing here knows prices, forms or windows.

pub mod areas;
pub mod copies;
pub mod doctor;
mod error;
mod file;
#[cfg(test)]
mod fixture;
mod hash;
pub mod ladder;
mod row;
#[cfg(test)]
mod schema_tests;
mod statement;
pub mod witness;

pub use areas::{
    Page, activity, drafts, items, money, orders, paper, people, returns, shipments, shop, stock,
};
pub use error::{Result, StoreError};
pub use file::{Act, Reader, ShopFile, Writer, Written, connection};
pub use hash::sha256_of;
