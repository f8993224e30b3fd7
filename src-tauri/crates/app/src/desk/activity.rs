//! `activity.list`: who did what, the newest first.

use crate::{
    context::Context,
    failure::Failure,
    orders::show::activity_row,
    wire::desk::{ActivityList, ListActivity},
};
use store::Reader;

const ROWS: i64 = 100;

pub(crate) fn list(reader: &Reader<'_>, _: &Context, request: ListActivity) -> Result<ActivityList, Failure> {
    let limit = request.limit.unwrap_or(ROWS);
    let found = reader.activities(request.before, limit + 1)?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let has_more = found.len() > wanted;
    Ok(ActivityList {
        activities: found.into_iter().take(wanted).map(activity_row).collect(),
        has_more,
    })
}
