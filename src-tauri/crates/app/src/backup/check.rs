//! `backup.check`: a copy read through, from its first byte to the last row of its books.

use crate::{failure::Failure, place::Place, steps::kept_copies::lacks, views::copy::LacksView};
use std::path::Path;
use terms::{ActivitySeq, FilePath, Finding};
use terms_derive::{request, wire};

/// Reads a copy through: its bytes, its pages, its books. The copy stays as it is.
#[request(example = r#"{ "path": "/home/rose/copies/shop-20261003-091500.counterbook-copy" }"#)]
pub struct CheckCopy {
    pub path: FilePath,
}

#[wire]
pub struct CheckedCopy {
    pub path: String,
    /// Its bytes are not others than those that were proved, and the doctor finds nothing in it.
    pub is_good: bool,
    pub sha256: String,
    pub size_bytes: i64,
    /// Whether its bytes are those that were proved when it was made; nothing when nobody wrote them down.
    pub is_as_proved: Option<bool>,
    pub findings: Vec<Finding>,
    /// The newest activity in it.
    pub activity: Option<ActivitySeq>,
    /// What it lacks of what was saved last in the shop that lies here.
    pub lacks: Option<LacksView>,
}

pub(crate) fn check(place: &Place, request: CheckCopy) -> Result<CheckedCopy, Failure> {
    let checked = store::copies::check(Path::new(request.path.as_str()))?;
    let holds = checked.holds.as_ref();
    Ok(CheckedCopy {
        path: request.path.to_string(),
        is_good: checked.findings.is_empty() && checked.is_as_proved != Some(false),
        size_bytes: i64::try_from(checked.size_bytes).unwrap_or(i64::MAX),
        is_as_proved: checked.is_as_proved,
        activity: holds.map(|holds| holds.seq),
        lacks: holds.and_then(|holds| lacks(place, holds)).map(LacksView::of),
        sha256: checked.sha256,
        findings: checked.findings,
    })
}
