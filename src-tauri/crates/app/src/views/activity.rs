//! One thing that happened.

use chrono::{DateTime, Utc};
use store::activity::Activity;
use terms::ActivitySeq;
use terms_derive::wire;

/// One thing that happened to the order.
#[wire]
pub struct ActivityRow {
    pub seq: ActivitySeq,
    pub at: DateTime<Utc>,
    pub staff: String,
    /// The command, such as `orders.place`.
    pub command: String,
    pub subject: String,
    /// Figures of what happened, for the sentence: of the type that `Told` names for the command.
    #[ts(type = "Record<string, unknown> | null")]
    pub detail: Option<serde_json::Value>,
}

pub(crate) fn row(activity: Activity) -> ActivityRow {
    ActivityRow {
        seq: activity.seq,
        at: activity.at,
        staff: activity.staff.into(),
        command: activity.command,
        subject: activity.subject,
        detail: activity.detail,
    }
}
