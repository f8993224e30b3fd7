//! Who does what, when and under which request; and what came of it.

use chrono::{DateTime, Utc};
use terms::{StaffId, Tag};

/// Who does what, when, and under which request.
#[derive(Debug, Clone)]
pub struct Act<'a> {
    pub command: &'a str,
    pub staff_id: StaffId,
    pub at: DateTime<Utc>,
    /// The request's id; made up when the caller gave none, so that an uncertain commit can be looked up.
    pub request_id: &'a str,
    /// The caller gave the id itself and may ask again with it: the answer is kept.
    pub keeps_answer: bool,
    pub payload_sha256: [u8; 32],
    /// The request as typed; kept apart from the chain.
    pub text: &'a str,
    pub salt: [u8; 16],
}

/// What a write gave back, and what in the window it makes stale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub answer: String,
    pub tags: Vec<Tag>,
    /// The request had been done before; nothing was changed now.
    pub was_done: bool,
}
