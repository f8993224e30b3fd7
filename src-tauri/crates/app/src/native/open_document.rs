//! `native.open_document`: a kept document in the computer's own program for it.

use super::window::Window;
use crate::failure::Failure;
use terms::DocumentId;
use terms_derive::{request, wire};

/// Shows a kept document in the computer's own program for it.
#[request(example = r#"{ "document": 1 }"#)]
pub struct OpenDocument {
    pub document: DocumentId,
}

#[wire]
pub struct Opened {
    /// The file that was written for the other program.
    pub path: String,
}

pub(crate) fn open_document(window: &dyn Window, request: OpenDocument) -> Result<Opened, Failure> {
    let path = window.open_document(request.document)?;
    Ok(Opened {
        path: path.display().to_string(),
    })
}
