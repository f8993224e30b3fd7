//! `items.find`: a whole code or barcode first, then words.

use crate::{
    context::Context,
    failure::Failure,
    items,
    wire::items::{FindItems, ItemHits, ItemRow},
};
use domain::text::fold;
use store::{Reader, items::ItemWithStock};

const ROWS: i64 = 20;

pub(crate) fn find(reader: &Reader<'_>, _: &Context, request: FindItems) -> Result<ItemHits, Failure> {
    let limit = request.limit.unwrap_or(ROWS);
    let text = request.text.trim();
    let hits = if text.is_empty() {
        let after = request.after.as_deref().unwrap_or("");
        rows(reader, reader.items_after(after, limit + 1)?, None)?
    } else {
        search(reader, text, limit + 1)?
    };
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let has_more = hits.len() > wanted;
    Ok(ItemHits {
        text: request.text.clone(),
        hits: hits.into_iter().take(wanted).collect(),
        has_more,
    })
}

/// Exact beats the beginning of a code, and that beats words.
pub(crate) fn search(reader: &Reader<'_>, text: &str, limit: i64) -> Result<Vec<ItemRow>, Failure> {
    let exact = match reader.item_by_sku(text)? {
        Some(item) => Some(item.id),
        None => reader.item_by_barcode(text)?.map(|item| item.id),
    };
    let mut found: Vec<ItemWithStock> = exact
        .map(|id| reader.item_with_stock(id))
        .transpose()?
        .into_iter()
        .collect();
    found.extend(reader.items_by_sku_start(text, limit)?);
    found.extend(reader.items_by_words(&fold(text), limit)?);
    let mut seen = Vec::new();
    found.retain(|hit| {
        let is_new = !seen.contains(&hit.item.id);
        seen.push(hit.item.id);
        is_new
    });
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    rows(reader, found, exact)
}

fn rows(reader: &Reader<'_>, found: Vec<ItemWithStock>, exact: Option<i64>) -> Result<Vec<ItemRow>, Failure> {
    let ids: Vec<i64> = found.iter().map(|hit| hit.item.id).collect();
    let waiting = reader.backordered_of(&ids)?;
    found
        .into_iter()
        .map(|hit| {
            let id = hit.item.id;
            items::row(
                reader,
                hit,
                exact == Some(id),
                waiting.get(&id).copied().unwrap_or(0),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests;
