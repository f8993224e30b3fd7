//! `documents.printed`: notes that a document went to a printer.

use crate::{
    context::Context,
    failure::Failure,
    steps::{about, named},
    views::document::{self, DocumentRow},
};
use store::Writer;
use terms::{DocumentId, DocumentKind, Line};
use terms_derive::{request, wire};

/// Notes that a document went to a printer.
#[request(example = r#"{ "document": 1, "printer": "Desk" }"#)]
pub struct NotePrinted {
    pub document: DocumentId,
    pub printer: Option<Line>,
}

/// What the timeline says.
#[wire]
pub struct DocumentPrinted {
    pub kind: DocumentKind,
    pub document: DocumentId,
}

pub(crate) fn printed(
    writer: &mut Writer<'_>,
    _: &Context,
    request: NotePrinted,
) -> Result<DocumentRow, Failure> {
    let found = named::document(writer, request.document)?;
    writer
        .paper()
        .note_printed(found.id, request.printer.as_deref())?;
    about::document::<NotePrinted>(
        writer,
        &found,
        &DocumentPrinted {
            kind: found.kind,
            document: found.id,
        },
    );
    Ok(document::row(named::document(writer, found.id)?))
}
