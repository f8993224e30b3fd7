//! `drafts.list`: every call that is open or parked, the oldest first.

use crate::{
    context::Context,
    failure::{ErrorCode, Failure},
};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use store::{Reader, drafts::Draft};
use terms::{DraftId, Line, Problem, ProblemCode};
use terms_derive::{request, wire};

/// Every call that is open or parked, the oldest first.
#[request(example = "{}")]
pub struct ListDrafts {}

#[wire]
pub struct DraftView {
    pub draft: DraftId,
    #[ts(type = "Record<string, unknown>")]
    #[schemars(with = "std::collections::BTreeMap<String, Value>")]
    pub body: Map<String, Value>,
    pub label: Option<Line>,
    pub started_at: DateTime<Utc>,
    pub saved_at: DateTime<Utc>,
}

#[wire]
pub struct DraftList {
    pub drafts: Vec<DraftView>,
}

pub(crate) fn list(reader: &Reader<'_>, _: &Context, _: ListDrafts) -> Result<DraftList, Failure> {
    let drafts = reader
        .drafts()
        .list()?
        .into_iter()
        .map(view)
        .collect::<Result<_, _>>()?;
    Ok(DraftList { drafts })
}

fn view(draft: Draft) -> Result<DraftView, Failure> {
    let unreadable = |_| {
        let place = Problem::new("", ProblemCode::Unknown)
            .with("table", "drafts")
            .with("column", "body");
        Failure::because(ErrorCode::StorageUnreadable, place)
    };
    Ok(DraftView {
        draft: draft.id,
        body: serde_json::from_str(&draft.body).map_err(unreadable)?,
        label: draft.label,
        started_at: draft.started_at,
        saved_at: draft.saved_at,
    })
}
