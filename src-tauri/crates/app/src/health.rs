//! What this process knows of books and copies. It is known with what it was learnt from, so that whoever asks
//! can be told whether it is still true.

use crate::failure::ErrorCode;
use chrono::{DateTime, Utc};
use std::{
    path::PathBuf,
    time::{Duration, SystemTime},
};
use store::copies::Copy;
use terms::{ActivitySeq, Finding};

/// What was last known of books and copies.
#[derive(Debug, Default, Clone)]
pub(crate) struct Health {
    pub proof: Option<Proof>,
    /// The newest good copy.
    pub copy: Option<KnownCopy>,
    /// A newer one, in which the doctor found something.
    pub doubtful: Option<Copy>,
    /// Why the last try made no copy, and when that was by `World::running`.
    pub no_copy: Option<(ErrorCode, Duration)>,
    pub second: Option<SecondPlace>,
}

/// The books were proved.
#[derive(Debug, Clone)]
pub(crate) struct Proof {
    pub at: DateTime<Utc>,
    /// As far as they went then.
    pub seq: ActivitySeq,
    pub findings: Vec<Finding>,
}

/// A copy that was read through in this process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownCopy {
    pub copy: Copy,
    touched: Option<SystemTime>,
}

/// A second place for copies, named by the owner on this PC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SecondPlace {
    pub folder: PathBuf,
    /// The newest good copy that was brought there.
    pub copy: Option<KnownCopy>,
    /// Why nothing could be brought there, although it was there.
    pub trouble: Option<ErrorCode>,
}

impl KnownCopy {
    /// One whose bytes were read just now.
    pub fn read(copy: Copy) -> Self {
        let touched = touched(&copy);
        Self { copy, touched }
    }

    /// It lies there as it did when it was read: told without reading it again.
    pub fn is_still_there(&self) -> bool {
        let meta = std::fs::metadata(&self.copy.path);
        meta.is_ok_and(|meta| meta.len() == self.copy.size_bytes)
            && self.touched.is_some()
            && self.touched == touched(&self.copy)
    }

    /// How far it goes.
    pub fn seq(&self) -> Option<ActivitySeq> {
        self.copy.holds.as_ref().map(|holds| holds.seq)
    }
}

impl SecondPlace {
    /// Named just now; nothing was brought there yet.
    pub fn named(folder: PathBuf) -> Self {
        Self {
            folder,
            copy: None,
            trouble: None,
        }
    }
}

fn touched(copy: &Copy) -> Option<SystemTime> {
    std::fs::metadata(&copy.path).ok()?.modified().ok()
}
