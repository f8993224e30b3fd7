//! What is kept, area by area. Each has its rows, its two books and the list of its statements.

pub mod activity;
pub mod drafts;
pub mod items;
pub mod money;
pub mod orders;
mod page;
pub mod paper;
pub mod people;
pub mod returns;
mod search;
pub mod shipments;
pub mod shop;
pub mod stock;
pub mod sums;

pub use page::Page;

use crate::statement::Statements;

/// Every statement of the product but the schema, the doctor and the copies, by area: for the tests, and for
/// whoever wants to look at their plans.
pub static STATEMENTS: &[(&str, Statements)] = &[
    ("activity", activity::STATEMENTS),
    ("drafts", drafts::STATEMENTS),
    ("file", crate::file::STATEMENTS),
    ("items", items::STATEMENTS),
    ("money", money::STATEMENTS),
    ("orders", orders::STATEMENTS),
    ("paper", paper::STATEMENTS),
    ("people", people::STATEMENTS),
    ("returns", returns::STATEMENTS),
    ("shipments", shipments::STATEMENTS),
    ("shop", shop::STATEMENTS),
    ("stock", stock::STATEMENTS),
    ("sums", sums::STATEMENTS),
];
