//! `desk.find`: one box for everything that is scanned or typed. A whole code wins; then people and items.

use crate::{
    context::Context,
    failure::Failure,
    steps::{find_customers, find_items},
    views::line::delivery_status,
};
use store::{Reader, orders::Order, shipments::Shipment};
use terms::{FoundKind, OrderNumber, ReturnNumber, RowLimit, ShipmentNumber, SlipCode, Tracking, Typed};
use terms_derive::{request, wire};

/// Customers and items shown at most, each.
const ROWS: RowLimit = RowLimit::new(6);

/// Shorter text is no carrier's number.
const TRACKING_CHARS: usize = 8;

/// Finds anything by scanning or typing: slip code, order, shipment, return, tracking number,
/// phone, name, item.
#[request(example = r#"{ "text": "1001-1" }"#)]
pub struct FindAnything {
    pub text: Typed,
}

#[wire]
pub struct FoundRow {
    pub kind: FoundKind,
    /// What opens it: a number, a customer's id, a SKU.
    pub key: String,
    pub title: String,
    pub detail: Option<String>,
    /// A scanned slip of an older revision of its order.
    pub is_stale: bool,
    /// The order that the hit belongs to.
    pub order: Option<OrderNumber>,
}

#[wire]
pub struct FoundList {
    pub text: Typed,
    pub hits: Vec<FoundRow>,
}

pub(crate) fn find(
    reader: &Reader<'_>,
    context: &Context,
    request: FindAnything,
) -> Result<FoundList, Failure> {
    let text = request.text.trim();
    let mut hits: Vec<FoundRow> = code(reader, text)?.into_iter().collect();
    if hits.is_empty() && !text.is_empty() {
        hits.extend(order(reader, text)?);
        hits.extend(words(reader, context, text)?);
    }
    Ok(FoundList {
        text: request.text,
        hits,
    })
}

/// A scanned or whole number of a shipment, a return or a parcel.
fn code(reader: &Reader<'_>, text: &str) -> Result<Option<FoundRow>, Failure> {
    if let Some(code) = SlipCode::parse(text) {
        return slip(reader, &code);
    }
    if let Some(number) = ShipmentNumber::parse(text) {
        let found = reader.shipments().by_number(number)?;
        return found
            .map(|shipment| shipment_row(reader, &shipment, false))
            .transpose();
    }
    if let Some(number) = ReturnNumber::parse(text) {
        return returned(reader, number);
    }
    let tracked = match Tracking::parse(text) {
        Ok(tracking) if text.len() >= TRACKING_CHARS => reader.shipments().by_tracking(&tracking)?,
        _ => None,
    };
    tracked
        .map(|shipment| shipment_row(reader, &shipment, false))
        .transpose()
}

/// Paper of an older revision is known to be old wherever it is scanned.
fn slip(reader: &Reader<'_>, code: &SlipCode) -> Result<Option<FoundRow>, Failure> {
    let Some(shipment) = reader.shipments().by_number(code.shipment)? else {
        return Ok(None);
    };
    let revision = reader.orders().by_id(shipment.first_order_id)?.revision;
    let is_old = code.revision.is_some_and(|printed| printed < revision);
    shipment_row(reader, &shipment, is_old || shipment.undone_at.is_some()).map(Some)
}

fn shipment_row(reader: &Reader<'_>, shipment: &Shipment, is_stale: bool) -> Result<FoundRow, Failure> {
    let number = shipment.number;
    Ok(FoundRow {
        kind: FoundKind::Shipment,
        key: number.to_string(),
        title: number.to_string(),
        detail: Some(reader.people().found(shipment.customer_id)?.name.into()),
        is_stale,
        order: Some(number.order),
    })
}

fn returned(reader: &Reader<'_>, number: ReturnNumber) -> Result<Option<FoundRow>, Failure> {
    let found = reader.returns().by_number(number)?;
    Ok(found.map(|found| FoundRow {
        kind: FoundKind::Return,
        key: number.to_string(),
        title: number.to_string(),
        detail: Some(found.customer_name.into()),
        is_stale: false,
        order: Some(number.order),
    }))
}

fn order(reader: &Reader<'_>, text: &str) -> Result<Option<FoundRow>, Failure> {
    let Some(number) = OrderNumber::parse(text) else {
        return Ok(None);
    };
    let found = reader.orders().by_number(number)?;
    found.map(|order| order_row(reader, &order)).transpose()
}

fn order_row(reader: &Reader<'_>, order: &Order) -> Result<FoundRow, Failure> {
    let status = delivery_status(&reader.orders().lines(order.id)?);
    Ok(FoundRow {
        kind: FoundKind::Order,
        key: order.number.to_string(),
        title: reader.people().found(order.customer_id)?.name.into(),
        detail: Some(status.to_string()),
        is_stale: false,
        order: Some(order.number),
    })
}

fn words(reader: &Reader<'_>, context: &Context, text: &str) -> Result<Vec<FoundRow>, Failure> {
    let found_items = find_items::search(reader, text, ROWS)?.items;
    let items = found_items.into_iter().map(|hit| FoundRow {
        kind: FoundKind::Item,
        key: hit.item.sku.to_string(),
        title: hit.item.name.into(),
        detail: Some(hit.item.sku.into()),
        is_stale: false,
        order: None,
    });
    let found_customers = find_customers::search(reader, context, text, ROWS.rows())?;
    let people = found_customers.into_iter().map(|hit| FoundRow {
        kind: FoundKind::Customer,
        key: hit.id.to_string(),
        title: hit.name.into(),
        detail: hit
            .phone
            .map(String::from)
            .or(hit.post_code.map(String::from))
            .or(hit.city.map(String::from)),
        is_stale: false,
        order: hit.last_order.map(|order| order.number),
    });
    let (exact, rest): (Vec<_>, Vec<_>) = items.partition(|item| item.key.eq_ignore_ascii_case(text));
    Ok(exact.into_iter().chain(people).chain(rest).collect())
}
