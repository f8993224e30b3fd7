//! `drafts.list`: every call that is open or parked, the oldest first.

use crate::{
    context::Context,
    failure::Failure,
    wire::desk::{DraftList, DraftView, ListDrafts},
};
use store::Reader;

pub(crate) fn list(reader: &Reader<'_>, _: &Context, _: ListDrafts) -> Result<DraftList, Failure> {
    let drafts = reader.drafts()?.into_iter().map(|draft| DraftView {
        draft: draft.id,
        body: serde_json::from_str(&draft.body).unwrap_or_default(),
        label: draft.label,
        started_at: draft.started_at,
        saved_at: draft.saved_at,
    });
    Ok(DraftList {
        drafts: drafts.collect(),
    })
}
