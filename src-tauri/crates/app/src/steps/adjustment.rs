//! A correction of the stock, as far as it can be worked out before anything is written.

use super::named;
use crate::failure::Failure;
use domain::guards::stock::may_count;
use store::{Reader, items::Item};
use terms::{Barcode, Level, Problems, Sku};

/// What is corrected: an item that is counted, with its level. What is wrong is noted.
pub(crate) fn subject(
    reader: &Reader<'_>,
    sku: Option<&Sku>,
    barcode: Option<&Barcode>,
    problems: &mut Problems,
) -> Result<Option<(Item, Level)>, Failure> {
    let Some(item) = named::item(reader, "", sku, barcode, problems)? else {
        return Ok(None);
    };
    if let Err(why) = may_count(item.kind) {
        problems.absorb("", why);
        return Ok(None);
    }
    let level = reader.stock().level(item.id)?;
    Ok(Some((item, level)))
}
