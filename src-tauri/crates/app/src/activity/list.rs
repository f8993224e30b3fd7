//! `activity.list`: who did what, the newest first.

use crate::{
    context::Context,
    failure::Failure,
    views::activity::{ActivityRow, row},
};
use store::Reader;
use terms::{ActivitySeq, RowLimit};
use terms_derive::{request, wire};

const ROWS: RowLimit = RowLimit::new(100);

/// Who did what, the newest first.
#[request(example = r#"{ "limit": 20 }"#)]
pub struct ListActivity {
    pub limit: Option<RowLimit>,
    pub before: Option<ActivitySeq>,
}

#[wire]
pub struct ActivityList {
    pub activities: Vec<ActivityRow>,
    pub has_more: bool,
}

pub(crate) fn list(reader: &Reader<'_>, _: &Context, request: ListActivity) -> Result<ActivityList, Failure> {
    let page = reader
        .activity()
        .list(request.before, request.limit.unwrap_or(ROWS))?;
    Ok(ActivityList {
        has_more: page.has_more,
        activities: page.rows.into_iter().map(row).collect(),
    })
}
