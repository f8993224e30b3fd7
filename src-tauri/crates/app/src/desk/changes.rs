//! `changes.since`: what any process has touched since a point in the chain.

use crate::{
    context::Context,
    failure::Failure,
    wire::desk::{ChangesSince, ChangesView},
};
use store::{Reader, Touched};

/// Activities read at once; whoever asks again from the `seq` told gets the rest.
pub(crate) const ACTIVITIES: i64 = 1000;

pub(crate) fn since(reader: &Reader<'_>, _: &Context, request: ChangesSince) -> Result<ChangesView, Failure> {
    let newest = reader.newest_activity()?;
    let Touched { seq, tags } = match request.seq {
        Some(from) if from < newest => reader.touched_since(from, ACTIVITIES)?,
        _ => Touched {
            seq: newest,
            tags: Vec::new(),
        },
    };
    Ok(ChangesView { seq, tags })
}
