//! Paper kept, and printed.

use super::book::PaperWriter;
use crate::{
    error::Result,
    row::{cells, named},
    statement::Do,
};
use terms::{DocumentId, DocumentKind, OrderId, PaperSize, ParcelNumber, ReturnId, Revision, ShipmentId};

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperSubject {
    Order(OrderId),
    Shipment(ShipmentId),
    Return(ReturnId),
}

/// A document to keep.
#[derive(Debug, Clone)]
pub struct NewDocument<'a> {
    pub kind: DocumentKind,
    pub subject: PaperSubject,
    pub parcel: Option<ParcelNumber>,
    pub paper: PaperSize,
    pub revision: Revision,
    pub pages: u32,
    pub sha256: &'a str,
    pub bytes: &'a [u8],
}

pub(super) static INSERT: Do = Do::hot(
    "INSERT INTO documents (kind, order_id, shipment_id, return_id, parcel, paper, revision, pages, sha256, bytes,
                            made_at)
     VALUES (:kind, :order_id, :shipment_id, :return_id, :parcel, :paper, :revision, :pages, :sha256, :bytes,
             :made_at)",
);
pub(super) static INSERT_PRINT_JOB: Do =
    Do::hot("INSERT INTO print_jobs (document_id, printer, at) VALUES (?1, ?2, ?3)");

impl PaperSubject {
    /// The three keys, of which one is set.
    pub(super) fn keys(self) -> (Option<OrderId>, Option<ShipmentId>, Option<ReturnId>) {
        match self {
            Self::Order(id) => (Some(id), None, None),
            Self::Shipment(id) => (None, Some(id), None),
            Self::Return(id) => (None, None, Some(id)),
        }
    }
}

impl PaperWriter<'_> {
    /// Keeps a document.
    pub fn insert(&self, document: &NewDocument<'_>) -> Result<DocumentId> {
        let (order, shipment, return_) = document.subject.keys();
        let id = INSERT.insert(
            self.connection,
            named! {
                "kind": document.kind,
                "order_id": order,
                "shipment_id": shipment,
                "return_id": return_,
                "parcel": document.parcel,
                "paper": document.paper,
                "revision": document.revision,
                "pages": document.pages,
                "sha256": document.sha256,
                "bytes": document.bytes,
                "made_at": self.at,
            },
        )?;
        Ok(DocumentId::new(id))
    }

    /// It went to a printer.
    pub fn note_printed(&self, document: DocumentId, printer: Option<&str>) -> Result<()> {
        INSERT_PRINT_JOB.run(self.connection, cells![document, printer, self.at])
    }
}
