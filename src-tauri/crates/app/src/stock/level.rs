//! `stock.level`: what is there of one item.

use crate::{
    context::Context,
    failure::Failure,
    items,
    wire::items::{ItemKind, ShowStock, StockLevel},
};
use store::{Reader, items::Item};

pub(crate) fn level(reader: &Reader<'_>, _: &Context, request: ShowStock) -> Result<StockLevel, Failure> {
    let item = items::the_one(reader, request.sku.as_deref(), request.barcode.as_deref())?;
    level_of(reader, &item)
}

/// The level of an item; a kit's is what its parts would make, a service has none.
pub(crate) fn level_of(reader: &Reader<'_>, item: &Item) -> Result<StockLevel, Failure> {
    let level = reader.level(item.id)?;
    let available = match items::kind(&item.kind) {
        ItemKind::Kit => items::kits_available(reader, item.id)?,
        _ => level.available(),
    };
    Ok(StockLevel {
        sku: item.sku.clone(),
        on_hand: level.on_hand,
        held: level.held,
        allocated: level.allocated,
        available,
        // Nothing can be on its way before there are purchase orders.
        incoming: 0,
        backordered: reader.backordered(item.id)?,
    })
}
