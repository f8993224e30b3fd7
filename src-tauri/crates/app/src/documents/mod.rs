//! Paper: made from the facts of a shipment, kept byte for byte, printed again exactly.

pub(crate) mod facts;
pub(crate) mod list;
pub(crate) mod make;
pub(crate) mod preview;
pub(crate) mod printed;
pub(crate) mod save;

use crate::{
    failure::{ErrorCode, Failure},
    wire::documents::{DocumentKind, DocumentRow},
};
use ::documents::DocumentError;
use domain::{
    problem::{Problem, ProblemCode},
    scan::ShipmentNumber,
};
use store::{Reader, documents::Document};

pub(crate) fn rows_of(reader: &Reader<'_>, order_id: i64, limit: i64) -> Result<Vec<DocumentRow>, Failure> {
    Ok(reader
        .documents_of(order_id, limit)?
        .into_iter()
        .map(row)
        .collect())
}

pub(crate) fn the_one(reader: &Reader<'_>, id: i64) -> Result<Document, Failure> {
    reader.document(id)?.ok_or_else(|| Failure::not_found("document"))
}

pub(crate) fn row(found: Document) -> DocumentRow {
    DocumentRow {
        document: found.id,
        kind: if found.kind == "shipping_label" {
            DocumentKind::ShippingLabel
        } else {
            DocumentKind::PackingSlip
        },
        order: found.order_number.to_string(),
        shipment: ShipmentNumber {
            order: found.order_number,
            index: found.shipment_number,
        }
        .to_string(),
        file_name: found.file_name,
        parcel: found.parcel,
        paper: found.paper,
        pages: found.pages,
        is_stale: found.revision < found.order_revision,
        revision: found.revision,
        sha256: found.sha256,
        size_bytes: found.size_bytes,
        made_at: found.made_at,
        printed: found.printed,
        missing: None,
    }
}

/// Why paper could not be made, with the place in the data that a person can change.
pub(crate) fn failed(error: &DocumentError) -> Failure {
    let (path, code) = match error {
        DocumentError::DoesNotFit { field } | DocumentError::CodeTooLong { field } => {
            ((*field).to_owned(), ProblemCode::TooLong)
        }
        DocumentError::CodeNotEncodable { field } => ((*field).to_owned(), ProblemCode::NotAllowed),
        DocumentError::UnknownPaper(_) => ("paper".to_owned(), ProblemCode::NotAllowed),
        DocumentError::NothingToPrint => ("shipment".to_owned(), ProblemCode::Required),
        DocumentError::PageMissing { .. } => ("page".to_owned(), ProblemCode::TooLarge),
        _ => (String::new(), ProblemCode::NotAllowed),
    };
    Failure::because(
        ErrorCode::PaperFailed,
        Problem::new(path, code).with("says", error.to_string()),
    )
}
