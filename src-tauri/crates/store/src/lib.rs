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
pub mod private;
mod row;
pub mod salvage;
#[cfg(test)]
mod schema_tests;
mod statement;
pub mod witness;

pub use areas::{
    Page, activity, drafts, items, money, orders, paper, people, returns, shipments, shop, stock, sums,
};
pub use error::{Refusal, Result, StoreError};
pub use file::{Act, Reader, ShopFile, Writer, Written, connection, is_a_shops, is_copy};
pub use hash::sha256_of;
