//! `drafts.save`: keeps what is being typed. A draft is no fact yet, so it leaves no activity behind.

use crate::{
    context::Context,
    failure::Failure,
    wire::{
        desk::{DraftSaved, SaveDraft},
        limits,
    },
};
use domain::{
    problem::{Problem, ProblemCode, Problems},
    text,
};
use serde_json::Value;
use store::Writer;

/// More calls than one desk ever has open.
const DRAFTS: i64 = 100;

pub(crate) fn save(writer: &mut Writer<'_>, _: &Context, request: SaveDraft) -> Result<DraftSaved, Failure> {
    let mut problems = Problems::default();
    let body = Value::Object(request.body).to_string();
    if body.len() > limits::DRAFT_BYTES {
        problems.add(Problem::new("body", ProblemCode::TooLong).with("max", limits::DRAFT_BYTES));
    }
    let label = request
        .label
        .as_deref()
        .and_then(|label| text::line("label", label, limits::LINE, &mut problems));
    if request.draft.is_none() && writer.count_drafts()? >= DRAFTS {
        problems.add(Problem::new("draft", ProblemCode::TooLarge).with("max", DRAFTS));
    }
    problems.or_value(())?;
    writer.leave_unlogged();
    writer.touch("drafts");
    let draft = match request.draft {
        None => writer.insert_draft(&body, label.as_deref())?,
        Some(id) => {
            // Writing the same words over a draft twice leaves the same draft.
            writer.forget_request();
            if !writer.update_draft(id, &body, label.as_deref())? {
                return Err(Failure::not_found("draft"));
            }
            id
        }
    };
    Ok(DraftSaved { draft })
}
