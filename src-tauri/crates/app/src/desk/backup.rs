//! `backup.make`: a copy that was opened, checked and proved before it counts as one.

use crate::{
    app::App,
    context::Context,
    failure::Failure,
    wire::desk::{BackupView, MakeBackup},
};
use domain::problem::ProblemCode;
use std::path::PathBuf;

pub(crate) fn make(app: &App, context: &Context, request: MakeBackup) -> Result<BackupView, Failure> {
    let folder = match request.to {
        None => app.copies.clone(),
        Some(to) if PathBuf::from(&to).is_dir() => PathBuf::from(to),
        Some(_) => return Err(Failure::invalid("to", ProblemCode::Unknown)),
    };
    let copy = store::copies::make(&app.file, &folder, context.now)?;
    app.health().copied_at = Some(copy.made_at);
    Ok(BackupView {
        path: copy.path.display().to_string(),
        sha256: copy.sha256,
        size_bytes: i64::try_from(copy.size_bytes).unwrap_or(i64::MAX),
        made_at: copy.made_at,
    })
}
