//! `drafts.list`: every call that is open or parked, the oldest first.

use crate::{context::Context, failure::Failure};
use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use store::{Reader, drafts::Draft};
use terms::{DraftId, Line};
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
    let drafts = reader.drafts().list()?.into_iter().map(view).collect();
    Ok(DraftList { drafts })
}

fn view(draft: Draft) -> DraftView {
    DraftView {
        draft: draft.id,
        body: draft.body,
        label: draft.label,
        started_at: draft.started_at,
        saved_at: draft.saved_at,
    }
}
