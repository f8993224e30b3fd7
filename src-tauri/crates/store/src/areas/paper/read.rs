//! Documents as they were made.

use super::{PaperSubject, book::Paper};
use crate::{
    error::Result,
    row::cells,
    statement::{Ask, Select},
};
use chrono::{DateTime, Utc};
use terms::{
    DocumentId, DocumentKind, Nth, OrderId, OrderNumber, PaperName, PaperNumber, PaperSize, ParcelNumber,
    ReturnId, ReturnNumber, Revision, ShipmentId, ShipmentNumber,
};
use terms_derive::row;

/// A kept document without its bytes. The order is its subject, or the one that gives its subject the number.
#[row(from = "documents d
    LEFT JOIN shipments s ON s.id = d.shipment_id
    LEFT JOIN returns r ON r.id = d.return_id
    JOIN orders o ON o.id = coalesce(d.order_id, s.first_order_id, r.order_id)")]
#[derive(Debug, Clone)]
pub struct Document {
    pub id: DocumentId,
    pub kind: DocumentKind,
    #[column("o.id")]
    pub order_id: OrderId,
    #[column("o.number")]
    pub order_number: OrderNumber,
    /// As it is now: paper of an older one is old.
    #[column("o.revision")]
    pub order_revision: Revision,
    pub shipment_id: Option<ShipmentId>,
    #[column("s.number")]
    pub shipment_index: Option<Nth>,
    pub return_id: Option<ReturnId>,
    #[column("r.number")]
    pub return_index: Option<Nth>,
    /// The box of the shipment; all of them where none is named.
    pub parcel: Option<ParcelNumber>,
    pub paper: PaperSize,
    pub pages: u32,
    /// The one that it shows.
    pub revision: Revision,
    pub sha256: String,
    #[column("length(d.bytes)")]
    pub size_bytes: u32,
    pub made_at: DateTime<Utc>,
    /// How often it went to a printer.
    #[column("(SELECT count(*) FROM print_jobs j WHERE j.document_id = d.id)")]
    pub printed: u32,
}

pub(super) static BY_ID: Select<Document> = Select::hot("WHERE d.id = ?1");
pub(super) static BYTES: Ask<Vec<u8>> = Ask::hot("SELECT bytes FROM documents WHERE id = ?1");
pub(super) static BY_HASH: Ask<DocumentId> = Ask::hot(
    "SELECT id FROM documents WHERE (order_id = ?1 OR shipment_id = ?2 OR return_id = ?3) AND sha256 = ?4",
);

impl Document {
    /// The number of the shipment that it is about.
    #[must_use]
    pub fn shipment(&self) -> Option<ShipmentNumber> {
        let index = self.shipment_index?;
        Some(ShipmentNumber {
            order: self.order_number,
            index,
        })
    }

    /// The number of the return that it is about.
    #[must_use]
    pub fn return_number(&self) -> Option<ReturnNumber> {
        let index = self.return_index?;
        Some(ReturnNumber {
            order: self.order_number,
            index,
        })
    }

    /// What it is called as a file.
    #[must_use]
    pub fn name(&self) -> PaperName {
        let shipment = self.shipment().map(PaperNumber::Shipment);
        let number = shipment.or_else(|| self.return_number().map(PaperNumber::Return));
        PaperName {
            kind: self.kind,
            number: number.unwrap_or(PaperNumber::Order(self.order_number)),
            parcel: self.parcel,
            revision: self.revision,
            paper: self.paper,
        }
    }
}

impl Paper<'_> {
    /// A kept document.
    pub fn by_id(&self, document: DocumentId) -> Result<Option<Document>> {
        BY_ID.one(self.connection, cells![document])
    }

    /// Its bytes; a missing row is an error.
    pub fn bytes(&self, document: DocumentId) -> Result<Vec<u8>> {
        BYTES.the(self.connection, cells![document])
    }

    /// The kept document of a subject with the same bytes.
    pub fn by_hash(&self, subject: PaperSubject, sha256: &str) -> Result<Option<DocumentId>> {
        let (order, shipment, return_) = subject.keys();
        BY_HASH.one(self.connection, cells![order, shipment, return_, sha256])
    }
}
