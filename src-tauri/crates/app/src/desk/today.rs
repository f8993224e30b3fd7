//! `desk.today`: the figures beside the rooms of the desk.

use crate::{
    context::Context,
    failure::Failure,
    wire::desk::{ShowToday, TodayView},
};
use store::{Reader, orders::Show};

pub(crate) fn today(reader: &Reader<'_>, context: &Context, _: ShowToday) -> Result<TodayView, Failure> {
    let (placed_today, placed_today_minor) = reader.placed_on(context.today)?;
    Ok(TodayView {
        open: reader.count_orders(Show::Open)?,
        to_pack: reader.count_orders(Show::ToPack)?,
        packed: reader.count_orders(Show::Packed)?,
        waiting: reader.count_orders(Show::Waiting)?,
        held: reader.count_orders(Show::Held)?,
        returns: reader.count_open_returns()?,
        drafts: reader.count_drafts()?,
        due: reader.count_due(context.today)?,
        placed_today,
        placed_today_minor,
    })
}
