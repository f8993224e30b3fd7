//! `changes.since`: what any process has touched since a point in the chain.

use crate::{context::Context, failure::Failure};
use store::{Reader, activity::Touched};
use terms::{ActivitySeq, RowLimit, Tag};
use terms_derive::{request, wire};

/// Activities read at once; whoever asks again from the `seq` told gets the rest.
const ACTIVITIES: RowLimit = RowLimit::new(1000);

/// What any process has touched since a point in the activity chain.
#[request(example = r#"{ "seq": 1 }"#)]
pub struct ChangesSince {
    pub seq: Option<ActivitySeq>,
}

#[wire]
pub struct ChangesView {
    pub seq: ActivitySeq,
    pub tags: Vec<Tag>,
}

pub(crate) fn since(reader: &Reader<'_>, _: &Context, request: ChangesSince) -> Result<ChangesView, Failure> {
    let newest = reader.activity().newest()?;
    let Touched { seq, tags } = match request.seq {
        Some(from) if from < newest => reader.activity().touched_since(from, ACTIVITIES)?,
        _ => Touched {
            seq: newest,
            tags: Vec::new(),
        },
    };
    Ok(ChangesView { seq, tags })
}
