//! `items.show`: one item with its stock.

use crate::{
    context::Context,
    failure::Failure,
    steps::named,
    views::item::{self, ItemView},
};
use store::Reader;
use terms::{Barcode, Sku};
use terms_derive::request;

/// One item by its SKU or a barcode.
#[request(example = r#"{ "sku": "MUG-BL" }"#)]
pub struct ShowItem {
    pub sku: Option<Sku>,
    pub barcode: Option<Barcode>,
}

pub(crate) fn show(reader: &Reader<'_>, _: &Context, request: ShowItem) -> Result<ItemView, Failure> {
    let item = named::the_item(reader, request.sku.as_ref(), request.barcode.as_ref())?;
    item::view(reader, item)
}
