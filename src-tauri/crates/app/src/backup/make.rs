//! `backup.make`: a copy that was opened, checked and proved before it counts as one.

use crate::{context::Context, failure::Failure, open_shop::OpenShop};
use chrono::{DateTime, Utc};
use std::path::PathBuf;
use terms::{FilePath, ProblemCode, Tag};
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
}

pub(crate) fn make(shop: &OpenShop, context: &Context, request: MakeBackup) -> Result<BackupView, Failure> {
    let folder = match request.to {
        None => shop.copies.clone(),
        Some(to) => Some(PathBuf::from(to.as_str()))
            .filter(|folder| folder.is_dir())
            .ok_or_else(|| Failure::invalid("to", ProblemCode::Unknown))?,
    };
    let copy = store::copies::make(&shop.file, &folder, context.now)?;
    shop.learn(Tag::Copies, |health| health.copied_at = Some(copy.made_at));
    Ok(BackupView {
        path: copy.path.display().to_string(),
        sha256: copy.sha256,
        size_bytes: i64::try_from(copy.size_bytes).unwrap_or(i64::MAX),
        made_at: copy.made_at,
    })
}
