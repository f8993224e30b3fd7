//! `items.find`: a whole code or barcode first, then words.

use crate::{
    context::Context,
    failure::Failure,
    steps::find_items::search,
    views::item::{ItemRow, rows},
};
use store::Reader;
use terms::{RowLimit, Sku, Typed};
use terms_derive::{request, wire};

const ROWS: RowLimit = RowLimit::new(20);

/// Finds items by code, barcode or words; all of them, by SKU, when `text` is empty.
#[request(example = r#"{ "text": "mug" }"#)]
pub struct FindItems {
    #[serde(default)]
    pub text: Typed,
    /// Rows at most; 20 when not named.
    pub limit: Option<RowLimit>,
    /// The SKU after which a list in order of SKU goes on.
    pub after: Option<Sku>,
}

#[wire]
pub struct ItemHits {
    /// The text that these hits answer.
    pub text: Typed,
    pub hits: Vec<ItemRow>,
    pub has_more: bool,
}

pub(crate) fn find(reader: &Reader<'_>, _: &Context, request: FindItems) -> Result<ItemHits, Failure> {
    let limit = request.limit.unwrap_or(ROWS);
    let text = request.text.trim();
    let (hits, has_more) = if text.is_empty() {
        let page = reader.items().after(request.after.as_ref(), limit)?;
        (rows(reader, page.rows, None)?, page.has_more)
    } else {
        let found = search(reader, text, limit)?;
        (rows(reader, found.items, found.exact)?, found.has_more)
    };
    Ok(ItemHits {
        text: request.text,
        hits,
        has_more,
    })
}

#[cfg(test)]
mod tests;
