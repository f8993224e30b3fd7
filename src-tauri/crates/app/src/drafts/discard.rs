//! `drafts.discard`: throws away what was typed.

use crate::{
    context::Context,
    failure::Failure,
    wire::desk::{DiscardDraft, Done},
};
use store::Writer;

pub(crate) fn discard(writer: &mut Writer<'_>, _: &Context, request: DiscardDraft) -> Result<Done, Failure> {
    if !writer.delete_draft(request.draft)? {
        return Err(Failure::not_found("draft"));
    }
    writer.leave_unlogged();
    writer.touch("drafts");
    Ok(Done {})
}
