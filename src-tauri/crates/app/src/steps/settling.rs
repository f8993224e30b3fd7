//! Settling a return, as far as it can be worked out before anything is written.

use crate::{
    failure::Failure,
    views::{order_row::account, returned},
};
use domain::{
    guards::returns::{Settlement, settlement_fits},
    returns::{Settled, settled},
};
use store::{
    Reader,
    orders::Order,
    returns::{Return, ReturnLine},
};
use terms::Minor;

/// A return with its order, and what settling it does.
pub(crate) struct Settling {
    pub order: Order,
    pub lines: Vec<ReturnLine>,
    pub settled: Settled,
}

/// What settling with this fee does, or why it cannot be settled so.
pub(crate) fn settling(reader: &Reader<'_>, found: &Return, fee_minor: Minor) -> Result<Settling, Failure> {
    let order = reader.orders().by_id(found.order_id)?;
    let lines = reader.returns().lines(found.id)?;
    let due = returned::credits_due(reader, &order, found, &lines)?;
    let settlement = Settlement {
        goods_minor: due.iter().copied().sum(),
        fee_minor,
    };
    settlement_fits(&settlement, &returned::numbered(&lines))?;
    Ok(Settling {
        settled: settled(&due, fee_minor, &account(&order)),
        order,
        lines,
    })
}
