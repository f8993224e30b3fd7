//! A copy that counts, and the files beside it.

use chrono::{DateTime, Utc};
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

/// A copy that was proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    pub path: PathBuf,
    /// Of its bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    pub size_bytes: u64,
    /// To the second.
    pub made_at: DateTime<Utc>,
}

/// `path` with `end` after its whole name.
pub(crate) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    name.into()
}
