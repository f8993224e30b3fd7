//! `stock.level`: what is there of one item.

use crate::{
    context::Context,
    failure::Failure,
    steps::named,
    views::item::{StockLevel, level_of},
};
use store::Reader;
use terms::{Barcode, Sku};
use terms_derive::request;

/// One item by its SKU or a barcode: what is there, promised and free.
#[request(example = r#"{ "sku": "MUG-BL" }"#)]
pub struct ShowStock {
    pub sku: Option<Sku>,
    pub barcode: Option<Barcode>,
}

pub(crate) fn level(reader: &Reader<'_>, _: &Context, request: ShowStock) -> Result<StockLevel, Failure> {
    let item = named::the_item(reader, request.sku.as_ref(), request.barcode.as_ref())?;
    level_of(reader, &item)
}
