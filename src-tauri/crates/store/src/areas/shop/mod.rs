//! The shop's own row, its tax rates and its logo.

mod book;
mod read;
mod write;

pub use book::{ShopWriter, TheShop};
pub use read::{Shop, TaxedItems};
pub use write::NewShop;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &read::THE,
    &read::LOGO,
    &read::TAX_RATES,
    &read::TAXED_ITEMS,
    &write::INSERT,
    &write::UPDATE,
    &write::SET_LOGO,
    &write::DELETE_TAX_RATES,
    &write::INSERT_TAX_RATE,
    &write::TAKE_ORDER_NUMBER,
];
