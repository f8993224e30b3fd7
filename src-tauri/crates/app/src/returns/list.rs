//! `returns.list`: the newest first; only unfinished ones when asked so.

use crate::{
    context::Context,
    failure::Failure,
    returns,
    wire::returns::{ListReturns, ReturnList},
};
use store::Reader;

const ROWS: i64 = 100;

pub(crate) fn list(reader: &Reader<'_>, _: &Context, request: ListReturns) -> Result<ReturnList, Failure> {
    let limit = request.limit.unwrap_or(ROWS);
    let before = match request.before.as_deref() {
        Some(number) => returns::the_one(reader, number)?.id,
        None => i64::MAX,
    };
    let found = reader.returns(request.open_only.unwrap_or(false), before, limit + 1)?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let has_more = found.len() > wanted;
    let rows = found
        .into_iter()
        .take(wanted)
        .map(|found| returns::row(reader, found));
    Ok(ReturnList {
        returns: rows.collect::<Result<_, _>>()?,
        has_more,
    })
}
