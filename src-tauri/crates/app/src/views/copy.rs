//! A copy of the shop file, and what it lacks.

use chrono::{DateTime, Utc};
use store::copies::{Copy, End, Lacking};
use terms::ActivitySeq;
use terms_derive::{wire, words};

/// What is known of a copy.
#[words]
pub enum CopyState {
    /// Proved when it was made, and not read since.
    Kept,
    /// Read just now: its bytes are those that were proved.
    Proved,
    /// The doctor found something in it when it was made.
    Doubtful,
    /// Its bytes are others than those that were proved.
    Broken,
}

/// A copy of the shop file.
#[wire]
pub struct CopyView {
    pub path: String,
    pub made_at: DateTime<Utc>,
    pub size_bytes: i64,
    pub state: CopyState,
    /// The newest activity in it, when somebody wrote it down.
    pub activity: Option<ActivitySeq>,
    /// What it lacks of what was saved last, as far as anybody knows.
    pub lacks: Option<LacksView>,
}

/// What is not in a copy.
#[wire]
pub struct LacksView {
    pub activities: i64,
    /// Orders placed after it that can still be named, a hundred at most.
    pub orders: Vec<String>,
}

/// Where a file ends, or what was saved last.
#[wire]
pub struct EndView {
    pub activity: ActivitySeq,
    pub at: DateTime<Utc>,
}

impl CopyView {
    pub(crate) fn of(copy: &Copy, lacks: Option<Lacking>) -> Self {
        Self {
            path: copy.path.display().to_string(),
            made_at: copy.made_at,
            size_bytes: i64::try_from(copy.size_bytes).unwrap_or(i64::MAX),
            state: if copy.is_good() {
                CopyState::Kept
            } else {
                CopyState::Doubtful
            },
            activity: copy.holds.as_ref().map(|holds| holds.seq),
            lacks: lacks.map(LacksView::of),
        }
    }
}

impl LacksView {
    pub(crate) fn of(lacking: Lacking) -> Self {
        Self {
            activities: lacking.activities,
            orders: lacking.orders,
        }
    }
}

impl EndView {
    pub(crate) fn of(end: &End) -> Self {
        Self {
            activity: end.seq,
            at: end.at,
        }
    }
}
