//! The end of every command that changed stock: who waits gets some of it, and the levels are told.

use super::fill::fill;
use crate::{
    failure::Failure,
    views::item::{StockLevel, levels_of},
};
use store::{Writer, items::Item};
use terms::{ItemId, OrderNumber, Tag};
use terms_derive::wire;

/// The levels after a receipt or an adjustment, and the waiting orders that got stock by it.
#[wire]
pub struct StockChanged {
    pub levels: Vec<StockLevel>,
    pub orders_filled: Vec<OrderNumber>,
}

pub(crate) fn changed(writer: &mut Writer<'_>, items: &[Item]) -> Result<StockChanged, Failure> {
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let orders_filled = fill(writer, &ids)?;
    for item in items {
        writer.touch(Tag::Item(item.sku.clone()));
    }
    writer.touch(Tag::Stock);
    Ok(StockChanged {
        levels: levels_of(writer, items)?,
        orders_filled,
    })
}
