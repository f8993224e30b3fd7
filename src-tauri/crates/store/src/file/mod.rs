//! The open shop file: how it is opened, read and written.

mod act;
pub mod connection;
mod done;
mod known;
mod opening;
mod reader;
mod shop_file;
mod writer;

pub use act::{Act, Written};
pub use known::is_a_shops;
pub use reader::Reader;
pub use shop_file::ShopFile;
pub use writer::Writer;

pub(crate) use reader::books;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[&opening::EMPTY_LOG, &done::DONE, &writer::REMEMBER];

#[cfg(test)]
mod tests;
