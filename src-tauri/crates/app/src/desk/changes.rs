//! `changes.since`: what any process has touched since a point in the chain.

use crate::{
    context::Context,
    failure::Failure,
    wire::desk::{ChangesSince, ChangesView},
};
use store::Reader;

pub(crate) fn since(reader: &Reader<'_>, _: &Context, request: ChangesSince) -> Result<ChangesView, Failure> {
    let seq = reader.newest_activity()?;
    let tags = match request.seq {
        Some(from) if from < seq => reader.tags_since(from)?,
        _ => Vec::new(),
    };
    Ok(ChangesView { seq, tags })
}
