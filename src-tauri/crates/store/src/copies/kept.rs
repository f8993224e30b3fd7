//! A copy that is kept, and the files beside it.

use super::note::{Holds, Note};
use chrono::{DateTime, Utc};
use std::path::PathBuf;

pub(super) use super::names::beside;

/// A copy, as the note beside it describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    pub path: PathBuf,
    /// Of its bytes when it was proved, 64 lower-case hexadecimal digits.
    pub sha256: String,
    pub size_bytes: u64,
    /// To the second.
    pub made_at: DateTime<Utc>,
    /// How far it goes; nothing when nobody wrote it down.
    pub holds: Option<Holds>,
    /// How many findings the doctor had when it was made.
    pub findings: usize,
}

impl Copy {
    /// The books in it added up when it was made.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.findings == 0
    }

    /// It is of the shop that began with this activity, or of one that nobody knows.
    #[must_use]
    pub fn may_be_of(&self, shop: Option<&str>) -> bool {
        match (&self.holds, shop) {
            (Some(holds), Some(shop)) => holds.shop == shop,
            _ => true,
        }
    }

    pub(super) fn note(&self) -> Note {
        Note {
            sha256: self.sha256.clone(),
            holds: self.holds.clone(),
            findings: self.findings,
        }
    }
}
