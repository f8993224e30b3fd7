//! `documents.save`: hands a kept document to the owner, in a folder or as a file, whole or not at all.

use crate::{
    context::Context,
    failure::{ErrorCode, Failure},
    open_shop::OpenShop,
    steps::named,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};
use store::private::{self, Over};
use terms::{DocumentId, FilePath, PaperName, Problem, ProblemCode};
use terms_derive::{request, wire};

/// Writes a kept document to a folder or a file.
#[request(example = r#"{ "document": 1, "to": "/home/desk/papers" }"#)]
pub struct SaveDocument {
    pub document: DocumentId,
    #[schemars(length(min = 1))]
    pub to: FilePath,
    /// What is there already may be written over: the person was asked. Never a shop file, and never a link.
    pub overwrite: Option<bool>,
}

#[wire]
pub struct SavedDocument {
    pub document: DocumentId,
    pub path: String,
    pub sha256: String,
}

pub(crate) fn save(shop: &OpenShop, _: &Context, request: SaveDocument) -> Result<SavedDocument, Failure> {
    if request.to.trim().is_empty() {
        return Err(Failure::invalid("to", ProblemCode::Required));
    }
    let (document, bytes) = shop.ask(|reader| {
        let document = named::document(reader, request.document)?;
        Ok((document, reader.paper().bytes(request.document)?))
    })?;
    let path = target(&request.to, document.name())?;
    let over = what_is_there(&path, shop.path(), request.overwrite.unwrap_or(false))?;
    private::hand_over(&path, &bytes, over).map_err(|error| unwritable(&error))?;
    Ok(SavedDocument {
        document: document.id,
        path: path.display().to_string(),
        sha256: document.sha256,
    })
}

/// A folder takes the document under its own name.
fn target(to: &str, name: PaperName) -> Result<PathBuf, Failure> {
    let to = PathBuf::from(to);
    let path = if to.is_dir() {
        to.join(name.to_string())
    } else {
        to
    };
    let is_pdf = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if !is_pdf {
        let problem = Problem::new("to", ProblemCode::NotAllowed).with("ending", "pdf");
        return Err(Failure::because(ErrorCode::Invalid, problem));
    }
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() || folder.is_dir() => Ok(path),
        _ => Err(Failure::invalid("to", ProblemCode::Unknown)),
    }
}

/// What may be replaced at the place. A shop file is none of it, by whatever name it is reached; nor is a link,
/// which would put the document where nobody looked.
fn what_is_there(path: &Path, shop: &Path, may_replace: bool) -> Result<Over, Failure> {
    let Ok(there) = fs::symlink_metadata(path) else {
        return Ok(Over::Nothing);
    };
    if !there.is_file() {
        return Err(taken("no plain file lies there, and it stays as it is"));
    }
    match store::is_a_shops(path, shop) {
        Ok(true) => Err(taken("a shop file lies there, and it is never written over")),
        Ok(false) if may_replace => Ok(Over::Anything),
        Ok(false) => Err(exists()),
        Err(error) => Err(unwritable(&error)),
    }
}

fn exists() -> Failure {
    Failure::because(ErrorCode::FileExists, Problem::new("to", ProblemCode::Duplicate))
}

fn taken(says: &str) -> Failure {
    Failure::because(
        ErrorCode::FileExists,
        Problem::new("to", ProblemCode::NotAllowed).with("says", says),
    )
}

fn unwritable(error: &io::Error) -> Failure {
    let code = match error.kind() {
        // It came between our look and our writing.
        io::ErrorKind::AlreadyExists => return exists(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::StorageFull,
        _ => ErrorCode::PaperFailed,
    };
    Failure::because(
        code,
        Problem::new("to", ProblemCode::NotAllowed).with("says", error.kind().to_string()),
    )
}

#[cfg(test)]
mod tests;
