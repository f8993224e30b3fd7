//! `documents.list`: what was printed of an order or a shipment, or lately.

use crate::{
    context::Context,
    failure::Failure,
    steps::named,
    views::document::{self, DocumentRow},
};
use store::Reader;
use terms::{OrderNumber, RowLimit, ShipmentNumber};
use terms_derive::{request, wire};

const ROWS: RowLimit = RowLimit::new(100);

/// What was printed of an order or a shipment, or lately.
#[request(example = r#"{ "order": "1001", "limit": 20 }"#)]
pub struct ListDocuments {
    pub order: Option<OrderNumber>,
    pub shipment: Option<ShipmentNumber>,
    pub limit: Option<RowLimit>,
}

#[wire]
pub struct DocumentList {
    pub documents: Vec<DocumentRow>,
}

pub(crate) fn list(
    reader: &Reader<'_>,
    _: &Context,
    request: ListDocuments,
) -> Result<DocumentList, Failure> {
    let limit = request.limit.unwrap_or(ROWS);
    let found = match (request.order, request.shipment) {
        (Some(order), _) => reader.paper().of_order(named::order(reader, order)?.id, limit)?,
        (None, Some(shipment)) => reader
            .paper()
            .of_shipment(named::shipment(reader, shipment)?.id, limit)?,
        (None, None) => reader.paper().newest(limit)?,
    };
    Ok(DocumentList {
        documents: found.into_iter().map(document::row).collect(),
    })
}
