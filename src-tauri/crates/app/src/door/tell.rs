//! What an activity tells, in the type of its command.

use super::command::Command;
use serde_json::Value;
use store::Writer;
use terms::Subject;

/// Says what the change is about and the figures of what happened; nothing personal belongs there.
pub(crate) fn tell<C: Command>(
    writer: &mut Writer<'_>,
    subjects: impl IntoIterator<Item = Subject>,
    told: &C::Told,
) {
    let detail = serde_json::to_value(told).ok();
    let says_something = |detail: &Value| detail.as_object().is_some_and(|figures| !figures.is_empty());
    writer.tell(subjects, detail.filter(says_something));
}
