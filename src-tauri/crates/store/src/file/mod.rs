//! The open shop file: how it is opened, read and written.

mod act;
mod birth;
pub(crate) mod bound;
pub mod connection;
mod done;
mod found;
mod hands;
mod known;
mod neighbours;
mod opening;
mod reader;
mod rest;
mod shop_file;
mod still;
mod writer;

pub use act::{Act, Written};
pub use known::is_a_shops;
pub use opening::is_copy;
pub use reader::Reader;
pub use shop_file::ShopFile;
pub use writer::Writer;

pub(crate) use found::beside;
pub(crate) use neighbours::{is_open_elsewhere, version_in_the_file};
pub(crate) use opening::COPY;
pub(crate) use reader::books;
pub(crate) use writer::settle;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[&opening::EMPTY_LOG, &done::DONE, &writer::REMEMBER];

#[cfg(test)]
mod tests;
