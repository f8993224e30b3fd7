//! The open shop file: how it is opened, read and written.

mod act;
pub mod connection;
mod done;
mod opening;
mod reader;
mod shop_file;
mod writer;

pub use act::{Act, Written};
pub use reader::Reader;
pub use shop_file::ShopFile;
pub use writer::Writer;

pub(crate) use reader::books;
pub(crate) use writer::settle;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[&opening::EMPTY_LOG, &done::DONE, &writer::REMEMBER];

#[cfg(test)]
mod tests;
