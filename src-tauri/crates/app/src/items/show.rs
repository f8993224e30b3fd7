//! `items.show`: one item with its stock.

use crate::{
    context::Context,
    failure::Failure,
    items,
    stock::level::level_of,
    wire::items::{ItemView, PartView, ShowItem},
};
use store::{Reader, items::Item};

pub(crate) fn show(reader: &Reader<'_>, _: &Context, request: ShowItem) -> Result<ItemView, Failure> {
    let item = items::the_one(reader, request.sku.as_deref(), request.barcode.as_deref())?;
    view(reader, item)
}

pub(crate) fn view(reader: &Reader<'_>, item: Item) -> Result<ItemView, Failure> {
    let parts = reader.kit_parts(item.id)?.into_iter().map(|part| PartView {
        sku: part.sku,
        name: part.name,
        unit: part.unit,
        unit_decimals: part.unit_decimals,
        quantity: part.quantity,
        bin: part.bin,
    });
    Ok(ItemView {
        stock: level_of(reader, &item)?,
        barcodes: reader.barcodes(item.id)?,
        parts: parts.collect(),
        kind: items::kind(&item.kind),
        id: item.id,
        sku: item.sku,
        name: item.name,
        price_minor: item.price_minor,
        tax_code: item.tax_code,
        weight_g: item.weight_g,
        bin: item.bin,
        unit: item.unit,
        unit_decimals: item.unit_decimals,
        note: item.note,
        revision: item.revision,
    })
}
