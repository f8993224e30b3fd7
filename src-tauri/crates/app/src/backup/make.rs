//! `backup.make`: a copy that was opened, checked and proved before it counts as a good one.

use crate::{context::Context, failure::Failure, open_shop::OpenShop, steps::copying::copy};
use chrono::{DateTime, Utc};
use std::path::PathBuf;
use terms::{FilePath, Finding, ProblemCode};
use terms_derive::{request, wire};

/// Makes a copy that is opened, checked and proved before it counts.
#[request(example = "{}")]
pub struct MakeBackup {
    /// A folder; the shop's folder of copies when not named.
    pub to: Option<FilePath>,
}

#[wire]
pub struct BackupView {
    pub path: String,
    pub sha256: String,
    pub size_bytes: i64,
    pub made_at: DateTime<Utc>,
    /// What the doctor found in it: then it is kept, and is no good one.
    pub findings: Vec<Finding>,
}

pub(crate) fn make(shop: &OpenShop, context: &Context, request: MakeBackup) -> Result<BackupView, Failure> {
    let folder = match request.to {
        None => shop.copies.clone(),
        Some(to) => Some(PathBuf::from(to.as_str()))
            .filter(|folder| folder.is_dir())
            .ok_or_else(|| Failure::invalid("to", ProblemCode::Unknown))?,
    };
    let made = copy(shop, context, &folder)?;
    let copy = made.copy;
    Ok(BackupView {
        path: copy.path.display().to_string(),
        sha256: copy.sha256,
        size_bytes: i64::try_from(copy.size_bytes).unwrap_or(i64::MAX),
        made_at: copy.made_at,
        findings: made.findings,
    })
}
