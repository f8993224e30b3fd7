//! `drafts.save`: keeps what is being typed. A draft is no fact yet, so it leaves no activity behind.

use crate::{context::Context, failure::Failure};
use serde_json::{Map, Value};
use store::Writer;
use terms::{DraftId, Line, Problem, ProblemCode, Problems, Tag};
use terms_derive::{request, wire};

/// More calls than one desk ever has open.
const DRAFTS: u32 = 100;
/// Largest draft, in bytes of JSON.
const BYTES: usize = 256 * 1024;

/// Keeps what is being typed. Not an order yet: nothing is checked but its size.
#[request(example = r#"{ "body": { "caller_text": "Bea" }, "label": "Bea" }"#)]
pub struct SaveDraft {
    /// The draft to write over; a new one when not named.
    pub draft: Option<DraftId>,
    #[ts(type = "Record<string, unknown>")]
    #[schemars(with = "std::collections::BTreeMap<String, Value>")]
    pub body: Map<String, Value>,
    pub label: Option<Line>,
}

#[wire]
pub struct DraftSaved {
    pub draft: DraftId,
}

pub(crate) fn save(writer: &mut Writer<'_>, _: &Context, request: SaveDraft) -> Result<DraftSaved, Failure> {
    let mut problems = Problems::default();
    let body = Value::Object(request.body).to_string();
    if body.len() > BYTES {
        problems.add(Problem::new("body", ProblemCode::TooLong).with("max", BYTES));
    }
    if request.draft.is_none() && writer.drafts().count()? >= DRAFTS {
        problems.add(Problem::new("draft", ProblemCode::TooLarge).with("max", DRAFTS));
    }
    problems.or_value(())?;
    writer.leave_unlogged();
    writer.touch(Tag::Drafts);
    let label = request.label.as_ref();
    let draft = match request.draft {
        None => writer.drafts().insert(&body, label)?,
        Some(known) => {
            // Writing the same words over a draft twice leaves the same draft.
            writer.forget_request();
            if !writer.drafts().save(known, &body, label)? {
                return Err(Failure::not_found("draft"));
            }
            known
        }
    };
    Ok(DraftSaved { draft })
}
