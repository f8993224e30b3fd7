//! What is there, and what is promised.

pub(crate) mod adjust;
pub(crate) mod fill;
pub(crate) mod level;
pub(crate) mod moves;
pub(crate) mod receive;

use crate::{failure::Failure, wire::items::StockChanged};
use store::{Writer, items::Item};

/// The answer of a command that changed stock: the levels now, and who got some of it.
pub(crate) fn changed(writer: &mut Writer<'_>, touched: &[Item]) -> Result<StockChanged, Failure> {
    let ids: Vec<i64> = touched.iter().map(|item| item.id).collect();
    let orders_filled = fill::fill(writer, &ids)?;
    let mut levels = Vec::with_capacity(touched.len());
    for item in touched {
        writer.touch(format!("item:{}", item.sku));
        levels.push(level::level_of(writer, item)?);
    }
    writer.touch("stock");
    Ok(StockChanged {
        levels,
        orders_filled,
    })
}
