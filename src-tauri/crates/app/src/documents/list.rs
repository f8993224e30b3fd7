//! `documents.list`: what was printed of an order or a shipment, or lately.

use crate::{
    context::Context,
    documents::row,
    failure::Failure,
    orders, shipments,
    wire::documents::{DocumentList, ListDocuments},
};
use store::Reader;

const ROWS: i64 = 100;

pub(crate) fn list(
    reader: &Reader<'_>,
    _: &Context,
    request: ListDocuments,
) -> Result<DocumentList, Failure> {
    let limit = request.limit.unwrap_or(ROWS);
    let found = match (&request.order, &request.shipment) {
        (Some(order), _) => reader.documents_of(orders::the_one(reader, order)?.id, limit)?,
        (None, Some(shipment)) => {
            let shipment = shipments::the_one(reader, shipment)?;
            let mut found = reader.documents_of(shipment.order_id, limit)?;
            found.retain(|document| document.shipment_number == shipment.number);
            found
        }
        (None, None) => reader.newest_documents(limit)?,
    };
    Ok(DocumentList {
        documents: found.into_iter().map(row).collect(),
    })
}
