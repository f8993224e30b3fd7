//! Finds items: a whole code or barcode first, then the beginning of a code, then words.

use crate::failure::Failure;
use domain::text::fold;
use store::{Reader, items::ItemWithStock};
use terms::{Barcode, ItemId, RowLimit, Sku};

/// What a text finds.
pub(crate) struct Found {
    pub items: Vec<ItemWithStock>,
    /// The one whose whole code was typed.
    pub exact: Option<ItemId>,
    pub has_more: bool,
}

pub(crate) fn search(reader: &Reader<'_>, text: &str, limit: RowLimit) -> Result<Found, Failure> {
    let items = reader.items();
    let exact = exact(reader, text)?;
    let mut found: Vec<ItemWithStock> = Vec::new();
    let mut has_more = false;
    if let Some(id) = exact {
        found.push(items.with_stock(id)?);
    }
    for page in [
        items.by_sku_start(text, limit)?,
        items.by_words(&fold(text), limit)?,
    ] {
        has_more |= page.has_more;
        for hit in page.rows {
            if !found.iter().any(|known| known.item.id == hit.item.id) {
                found.push(hit);
            }
        }
    }
    has_more |= found.len() > limit.rows();
    found.truncate(limit.rows());
    Ok(Found {
        items: found,
        exact,
        has_more,
    })
}

/// The item whose whole code this is. What is no sound code is nobody's.
fn exact(reader: &Reader<'_>, text: &str) -> Result<Option<ItemId>, Failure> {
    let items = reader.items();
    let by_sku = match Sku::parse(text) {
        Ok(sku) => items.by_sku(&sku)?,
        Err(_) => None,
    };
    let found = match (by_sku, Barcode::parse(text)) {
        (None, Ok(barcode)) => items.by_barcode(&barcode)?,
        (found, _) => found,
    };
    Ok(found.map(|item| item.id))
}
