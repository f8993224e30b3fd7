//! `returns.list`: the newest first; only unfinished ones when asked so.

use crate::{
    context::Context,
    failure::Failure,
    steps::named,
    views::return_row::{self, ReturnRow},
};
use store::Reader;
use terms::{ReturnNumber, RowLimit};
use terms_derive::{request, wire};

const ROWS: RowLimit = RowLimit::new(100);

/// Returns, the newest first.
#[request(example = r#"{ "open_only": true, "limit": 20 }"#)]
pub struct ListReturns {
    /// Only those that still want something done.
    pub open_only: Option<bool>,
    pub limit: Option<RowLimit>,
    /// Goes on with returns before this one.
    pub before: Option<ReturnNumber>,
}

#[wire]
pub struct ReturnList {
    pub returns: Vec<ReturnRow>,
    pub has_more: bool,
}

pub(crate) fn list(reader: &Reader<'_>, _: &Context, request: ListReturns) -> Result<ReturnList, Failure> {
    let before = request
        .before
        .map(|number| named::returned(reader, number))
        .transpose()?;
    let (open_only, limit) = (request.open_only.unwrap_or(false), request.limit.unwrap_or(ROWS));
    let page = reader
        .returns()
        .list(open_only, before.map(|found| found.id), limit)?
        .map(return_row::row);
    Ok(ReturnList {
        returns: page.rows,
        has_more: page.has_more,
    })
}
