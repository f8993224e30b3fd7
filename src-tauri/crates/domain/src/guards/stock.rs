//! Whether the stock of an item may be written.

use terms::{ItemKind, Problems};

use super::not_allowed;

/// Only what is stocked is counted: a set is its parts, and a service lies on no shelf.
///
/// # Errors
/// `sku` `not_allowed`.
pub fn may_count(kind: ItemKind) -> Result<(), Problems> {
    match kind {
        ItemKind::Stocked => Ok(()),
        ItemKind::Service | ItemKind::Kit => Err(not_allowed("sku").into()),
    }
}
