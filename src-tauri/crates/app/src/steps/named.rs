//! What a request names exists, or the failure says at which field it does not.

use crate::failure::{ErrorCode, Failure};
use store::{
    Reader, items::Item, orders::Order, paper::Document, people::Customer, returns::Return,
    shipments::Shipment,
};
use terms::{
    Barcode, CustomerId, DocumentId, OrderNumber, ProblemCode, Problems, ReturnNumber, ShipmentNumber, Sku,
    problem::join,
};

/// The item that a line names by its SKU or a barcode; a problem when it names none, two, or nobody's.
pub(crate) fn item(
    reader: &Reader<'_>,
    path: &str,
    sku: Option<&Sku>,
    barcode: Option<&Barcode>,
    problems: &mut Problems,
) -> Result<Option<Item>, Failure> {
    let (field, found) = match (sku, barcode) {
        (Some(_), Some(_)) => {
            problems.note(join(path, "barcode"), ProblemCode::NotAllowed);
            return Ok(None);
        }
        (Some(sku), None) => ("sku", reader.items().by_sku(sku)?),
        (None, Some(barcode)) => ("barcode", reader.items().by_barcode(barcode)?),
        (None, None) => {
            problems.note(join(path, "sku"), ProblemCode::Required);
            return Ok(None);
        }
    };
    if found.is_none() {
        problems.note(join(path, field), ProblemCode::Unknown);
    }
    Ok(found)
}

/// The one item a command is about.
pub(crate) fn the_item(
    reader: &Reader<'_>,
    sku: Option<&Sku>,
    barcode: Option<&Barcode>,
) -> Result<Item, Failure> {
    let mut problems = Problems::default();
    let found = item(reader, "", sku, barcode, &mut problems)?;
    found.ok_or_else(|| {
        let is_unknown = problems
            .iter()
            .any(|problem| problem.code == ProblemCode::Unknown);
        let failure = Failure::from(problems);
        if is_unknown {
            Failure {
                code: ErrorCode::NotFound,
                ..failure
            }
        } else {
            failure
        }
    })
}

pub(crate) fn order(reader: &Reader<'_>, number: OrderNumber) -> Result<Order, Failure> {
    reader
        .orders()
        .by_number(number)?
        .ok_or_else(|| Failure::not_found("order"))
}

/// Undone ones too.
pub(crate) fn shipment(reader: &Reader<'_>, number: ShipmentNumber) -> Result<Shipment, Failure> {
    reader
        .shipments()
        .by_number(number)?
        .ok_or_else(|| Failure::not_found("shipment"))
}

pub(crate) fn returned(reader: &Reader<'_>, number: ReturnNumber) -> Result<Return, Failure> {
    reader
        .returns()
        .by_number(number)?
        .ok_or_else(|| Failure::not_found("return"))
}

pub(crate) fn document(reader: &Reader<'_>, document: DocumentId) -> Result<Document, Failure> {
    reader
        .paper()
        .by_id(document)?
        .ok_or_else(|| Failure::not_found("document"))
}

pub(crate) fn customer(reader: &Reader<'_>, customer: CustomerId) -> Result<Customer, Failure> {
    reader
        .people()
        .customer(customer)?
        .ok_or_else(|| Failure::not_found("customer"))
}
