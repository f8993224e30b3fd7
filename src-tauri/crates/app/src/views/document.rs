//! A kept document as lists show it.

use crate::failure::Failure;
use chrono::{DateTime, Utc};
use store::{Reader, paper::Document};
use terms::{
    DocumentId, DocumentKind, OrderId, OrderNumber, PaperSize, ParcelNumber, Revision, RowLimit,
    ShipmentNumber,
};
use terms_derive::wire;

/// Most documents beside an order.
const BESIDE_AN_ORDER: RowLimit = RowLimit::new(50);

#[wire]
pub struct DocumentRow {
    pub document: DocumentId,
    pub kind: DocumentKind,
    /// What it is called when it is saved; worked out from the rest, never kept.
    pub file_name: String,
    pub order: OrderNumber,
    /// The shipment that it is about; none where it is about something else of the order.
    pub shipment: Option<ShipmentNumber>,
    pub parcel: Option<ParcelNumber>,
    pub paper: PaperSize,
    pub pages: u32,
    /// The order's revision that the paper shows.
    pub revision: Revision,
    /// The order has changed since: the paper is old.
    pub is_stale: bool,
    pub sha256: String,
    pub size_bytes: u32,
    pub made_at: DateTime<Utc>,
    /// How often it was handed to a printer.
    pub printed: u32,
    /// Letters that no font here has and that stand as boxes on the paper; told when it is made.
    pub missing: Option<String>,
}

pub(crate) fn row(found: Document) -> DocumentRow {
    DocumentRow {
        document: found.id,
        kind: found.kind,
        file_name: found.name().to_string(),
        order: found.order_number,
        shipment: found.shipment(),
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

/// The newest of an order and of what belongs to it.
pub(crate) fn of_order(reader: &Reader<'_>, order: OrderId) -> Result<Vec<DocumentRow>, Failure> {
    let found = reader.paper().of_order(order, BESIDE_AN_ORDER)?;
    Ok(found.into_iter().map(row).collect())
}
