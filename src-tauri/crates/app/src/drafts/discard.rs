//! `drafts.discard`: throws away what was typed.

use crate::{context::Context, failure::Failure};
use store::Writer;
use terms::{DraftId, Tag};
use terms_derive::{request, wire};

/// Throws away what was typed.
#[request(example = r#"{ "draft": 1 }"#)]
pub struct DiscardDraft {
    pub draft: DraftId,
}

#[wire]
pub struct Done {}

pub(crate) fn discard(writer: &mut Writer<'_>, _: &Context, request: DiscardDraft) -> Result<Done, Failure> {
    if !writer.drafts().discard(request.draft)? {
        return Err(Failure::not_found("draft"));
    }
    writer.leave_unlogged();
    writer.touch(Tag::Drafts);
    Ok(Done {})
}
