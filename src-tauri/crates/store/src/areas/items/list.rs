//! Finding items: each search is one statement and brings what is there of every hit. What a kit could be
//! made of is one more for all of them: [`Items::kit_parts_of`].

use super::{Item, book::Items};
use crate::{
    areas::{
        page::{Page, one_more},
        search::prefixes,
    },
    error::Result,
    row::cells,
    statement::Select,
};
use terms::{ItemId, Level, RowLimit, Sku};
use terms_derive::row;

/// An item with its stock, as a list shows it; what is not counted has none.
#[row(from = "items i LEFT JOIN stock_levels v ON v.item_id = i.id")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemWithStock {
    #[nested]
    pub item: Item,
    #[nested]
    pub level: Level,
}

pub(super) static BY_ID_WITH_STOCK: Select<ItemWithStock> = Select::hot("WHERE i.id = ?1");
pub(super) static BY_SKU_START: Select<ItemWithStock> =
    Select::hot("WHERE i.sku >= ?1 AND i.sku < ?1 || char(1114111) ORDER BY i.sku LIMIT ?2");
pub(super) static BY_WORDS: Select<ItemWithStock> = Select::new(
    "WHERE i.id IN (SELECT rowid FROM item_search WHERE item_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2)
     ORDER BY i.id DESC",
);
pub(super) static AFTER: Select<ItemWithStock> = Select::hot("WHERE i.sku > ?1 ORDER BY i.sku LIMIT ?2");

impl Items<'_> {
    /// One item with its stock; a missing row is an error.
    pub fn with_stock(&self, item: ItemId) -> Result<ItemWithStock> {
        BY_ID_WITH_STOCK.the(self.connection, cells![item])
    }

    /// Items whose SKU begins with `start`, in order of SKU.
    pub fn by_sku_start(&self, start: &str, limit: RowLimit) -> Result<Page<ItemWithStock>> {
        let rows = BY_SKU_START.all(self.connection, cells![start, one_more(limit)])?;
        Ok(Page::of(rows, limit))
    }

    /// Items whose folded words begin with every word of `folded`; the newest first.
    pub fn by_words(&self, folded: &str, limit: RowLimit) -> Result<Page<ItemWithStock>> {
        let rows = match prefixes("words", folded) {
            Some(query) => BY_WORDS.all(self.connection, cells![query, one_more(limit)])?,
            None => Vec::new(),
        };
        Ok(Page::of(rows, limit))
    }

    /// Items whose SKU comes after `sku`, in order of SKU; all of them after none.
    pub fn after(&self, sku: Option<&Sku>, limit: RowLimit) -> Result<Page<ItemWithStock>> {
        let sku = sku.map_or("", Sku::as_str);
        let rows = AFTER.all(self.connection, cells![sku, one_more(limit)])?;
        Ok(Page::of(rows, limit))
    }
}
