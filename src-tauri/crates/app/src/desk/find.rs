//! `desk.find`: one box for everything that is scanned or typed. A whole code wins; then people and items.

use crate::{
    context::Context,
    customers,
    failure::Failure,
    items, orders, shipments,
    wire::desk::{FindAnything, FoundKind, FoundList, FoundRow},
};
use domain::scan::{OrderNumber, ReturnNumber, ShipmentNumber, SlipCode};
use store::{Reader, orders::Order, shipments::Shipment};

/// Customers and items shown at most, each.
const ROWS: usize = 6;

pub(crate) fn find(reader: &Reader<'_>, _: &Context, request: FindAnything) -> Result<FoundList, Failure> {
    let text = request.text.trim();
    let mut hits = codes(reader, text)?;
    if hits.is_empty() && !text.is_empty() {
        hits.extend(order(reader, text)?);
        hits.extend(words(reader, text)?);
    }
    Ok(FoundList {
        text: request.text.clone(),
        hits,
    })
}

/// A scanned or whole number of a shipment, a return or a parcel.
fn codes(reader: &Reader<'_>, text: &str) -> Result<Vec<FoundRow>, Failure> {
    if let Some(code) = SlipCode::parse(text) {
        return slip(reader, &code);
    }
    if let Some(number) = ShipmentNumber::parse(text) {
        let found = reader.shipment(number.order, number.index)?;
        return found
            .map(|shipment| shipment_row(reader, &shipment, false))
            .transpose()
            .map(|row| row.into_iter().collect());
    }
    if let Some(number) = ReturnNumber::parse(text) {
        let found = reader.return_(number.order, number.index)?;
        return Ok(found
            .map(|found| FoundRow {
                kind: FoundKind::Return,
                key: number.to_string(),
                title: number.to_string(),
                detail: Some(found.customer_name),
                is_stale: false,
                order: Some(found.order_number.to_string()),
            })
            .into_iter()
            .collect());
    }
    let tracked = if text.len() >= 8 {
        reader.shipment_by_tracking(text)?
    } else {
        None
    };
    tracked
        .map(|shipment| shipment_row(reader, &shipment, false))
        .transpose()
        .map(|row| row.into_iter().collect())
}

/// Paper of an older revision is known to be old wherever it is scanned.
fn slip(reader: &Reader<'_>, code: &SlipCode) -> Result<Vec<FoundRow>, Failure> {
    let Ok(shipment) = shipments::the_one(reader, &code.shipment) else {
        return Ok(Vec::new());
    };
    let revision = reader.order(shipment.order_id)?.revision;
    let is_old = code.revision.is_some_and(|printed| i64::from(printed) < revision);
    Ok(vec![shipment_row(
        reader,
        &shipment,
        is_old || shipment.undone_at.is_some(),
    )?])
}

fn shipment_row(reader: &Reader<'_>, shipment: &Shipment, is_stale: bool) -> Result<FoundRow, Failure> {
    let order = reader.order(shipment.order_id)?;
    let number = shipments::number(shipment);
    Ok(FoundRow {
        kind: FoundKind::Shipment,
        title: number.clone(),
        key: number,
        detail: Some(reader.found_customer(order.customer_id)?.name),
        is_stale,
        order: Some(order.number.to_string()),
    })
}

fn order(reader: &Reader<'_>, text: &str) -> Result<Option<FoundRow>, Failure> {
    let Some(number) = OrderNumber::parse(text) else {
        return Ok(None);
    };
    reader
        .order_by_number(number.0)?
        .map(|order| order_row(reader, &order))
        .transpose()
}

fn order_row(reader: &Reader<'_>, order: &Order) -> Result<FoundRow, Failure> {
    let status = orders::delivery_status_of(&reader.order_lines(order.id)?);
    Ok(FoundRow {
        kind: FoundKind::Order,
        key: order.number.to_string(),
        title: reader.found_customer(order.customer_id)?.name,
        detail: Some(status.as_str().to_owned()),
        is_stale: false,
        order: Some(order.number.to_string()),
    })
}

fn words(reader: &Reader<'_>, text: &str) -> Result<Vec<FoundRow>, Failure> {
    let found_items = items::find::search(reader, text, i64::try_from(ROWS).unwrap_or(6))?;
    let items = found_items.into_iter().map(|item| FoundRow {
        kind: FoundKind::Item,
        key: item.sku.clone(),
        title: item.name,
        detail: Some(item.sku),
        is_stale: false,
        order: None,
    });
    let found_customers = customers::find::search(reader, text, ROWS)?;
    let people = found_customers.into_iter().map(|hit| FoundRow {
        kind: FoundKind::Customer,
        key: hit.id.to_string(),
        title: hit.name,
        detail: [hit.phone, hit.post_code, hit.city].into_iter().flatten().next(),
        is_stale: false,
        order: hit.last_order.map(|order| order.number),
    });
    let (exact, rest): (Vec<_>, Vec<_>) = items.partition(|item| item.key.eq_ignore_ascii_case(text));
    Ok(exact.into_iter().chain(people).chain(rest).collect())
}
