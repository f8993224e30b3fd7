//! `documents.save`: writes a kept document to a folder or a file, whole or not at all.

use crate::{
    context::Context,
    failure::{ErrorCode, Failure},
    open_shop::OpenShop,
    steps::named,
};
use std::{
    fs::File,
    io::{self, Write},
    path::{Path, PathBuf},
};
use terms::{DocumentId, FilePath, Problem, ProblemCode};
use terms_derive::{request, wire};

/// Writes a kept document to a folder or a file.
#[request(example = r#"{ "document": 1, "to": "/home/desk/papers" }"#)]
pub struct SaveDocument {
    pub document: DocumentId,
    #[schemars(length(min = 1))]
    pub to: FilePath,
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
    let path = target(&request.to, &document.file_name)?;
    write_whole(&path, &bytes).map_err(|error| unwritable(&error))?;
    Ok(SavedDocument {
        document: document.id,
        path: path.display().to_string(),
        sha256: document.sha256,
    })
}

/// A folder takes the document under its own name. A shop file is never written over.
fn target(to: &str, file_name: &str) -> Result<PathBuf, Failure> {
    let to = PathBuf::from(to);
    let path = if to.is_dir() { to.join(file_name) } else { to };
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

/// Beside its place first, then renamed: nobody ever sees half a document.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("pdf.part");
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&beside, path)
}

fn unwritable(error: &io::Error) -> Failure {
    let code = if error.kind() == io::ErrorKind::StorageFull {
        ErrorCode::StorageFull
    } else {
        ErrorCode::PaperFailed
    };
    Failure::because(
        code,
        Problem::new("to", ProblemCode::NotAllowed).with("says", error.kind().to_string()),
    )
}
