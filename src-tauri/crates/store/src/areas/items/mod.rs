//! Items, their barcodes and parts, and finding them.

mod book;
mod list;
mod read;
mod write;

pub use book::{Items, ItemsWriter};
pub use list::ItemWithStock;
pub use read::{Item, Part};
pub use write::NewItem;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &read::BY_SKU,
    &read::BY_BARCODE,
    &read::BY_ID,
    &read::IDS,
    &read::BARCODES,
    &read::KIT_PARTS,
    &list::BY_ID_WITH_STOCK,
    &list::BY_SKU_START,
    &list::BY_WORDS,
    &list::AFTER,
    &write::INSERT,
    &write::UPDATE,
    &write::DELETE_BARCODES,
    &write::INSERT_BARCODE,
    &write::DELETE_KIT_PARTS,
    &write::INSERT_KIT_PART,
    &write::DELETE_WORDS,
    &write::INSERT_WORDS,
];
