//! `desk.today`: the figures beside the rooms of the desk.

use crate::{context::Context, failure::Failure};
use store::Reader;
use terms::{Minor, OrderFilter};
use terms_derive::{request, wire};

/// The figures beside the rooms of the desk.
#[request(example = "{}")]
pub struct ShowToday {}

#[wire]
pub struct TodayView {
    pub open: u32,
    pub to_pack: u32,
    pub packed: u32,
    pub waiting: u32,
    pub held: u32,
    pub returns: u32,
    pub drafts: u32,
    /// Promised for today or earlier and not sent.
    pub due: u32,
    pub placed_today: u32,
    pub placed_today_minor: Minor,
}

pub(crate) fn today(reader: &Reader<'_>, context: &Context, _: ShowToday) -> Result<TodayView, Failure> {
    let orders = reader.orders();
    let placed = orders.placed_on(context.today)?;
    Ok(TodayView {
        open: orders.count(OrderFilter::Open)?,
        to_pack: orders.count(OrderFilter::ToPack)?,
        packed: orders.count(OrderFilter::Packed)?,
        waiting: orders.count(OrderFilter::Waiting)?,
        held: orders.count(OrderFilter::Held)?,
        returns: reader.returns().count_open()?,
        drafts: reader.drafts().count()?,
        due: orders.count_due(context.today)?,
        placed_today: placed.orders,
        placed_today_minor: placed.total_minor,
    })
}
