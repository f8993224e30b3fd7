//! What a change of an order, a shipment, a return or a document is about: the thing itself and every order that it
//! belongs to. All of them are told of it, and whatever shows one of them is stale.

use crate::{
    door::{self, Command},
    failure::Failure,
};
use std::collections::BTreeSet;
use store::{Reader, Writer, orders::Order, paper::Document, returns::Return, shipments::ListedShipment};
use terms::{OrderId, OrderNumber, Subject, Tag};

/// The order alone.
pub(crate) fn order<C: Command>(writer: &mut Writer<'_>, order: &Order, told: &C::Told) {
    door::tell::<C>(writer, [Subject::Order(order.id, order.number)], told);
    writer.touch(Tag::Orders);
    writer.touch(Tag::Order(order.number));
}

/// The shipment, and every order that it holds something of.
pub(crate) fn shipment<C: Command>(
    writer: &mut Writer<'_>,
    listed: &ListedShipment,
    told: &C::Told,
) -> Result<(), Failure> {
    let orders = orders_in(writer, listed)?;
    let shipment = Subject::Shipment(listed.shipment.id, listed.shipment.number);
    let subjects = orders.iter().map(|(id, number)| Subject::Order(*id, *number));
    door::tell::<C>(writer, [shipment].into_iter().chain(subjects), told);
    writer.touch(Tag::Shipments);
    writer.touch(Tag::Orders);
    for (_, number) in orders {
        writer.touch(Tag::Order(number));
    }
    Ok(())
}

/// The return, and the order that it comes from.
pub(crate) fn returned<C: Command>(writer: &mut Writer<'_>, found: &Return, told: &C::Told) {
    let order = found.number.order;
    let subjects = [
        Subject::Return(found.id, found.number),
        Subject::Order(found.order_id, order),
    ];
    door::tell::<C>(writer, subjects, told);
    writer.touch(Tag::Returns);
    writer.touch(Tag::Orders);
    writer.touch(Tag::Return(found.number));
    writer.touch(Tag::Order(order));
}

/// The paper, what it shows, and the order.
pub(crate) fn document<C: Command>(writer: &mut Writer<'_>, document: &Document, told: &C::Told) {
    let shipment = document.shipment_id.zip(document.shipment());
    let returned = document.return_id.zip(document.return_number());
    let subjects = [
        Some(Subject::Document(document.id)),
        shipment.map(|(id, number)| Subject::Shipment(id, number)),
        returned.map(|(id, number)| Subject::Return(id, number)),
        Some(Subject::Order(document.order_id, document.order_number)),
    ];
    door::tell::<C>(writer, subjects.into_iter().flatten(), told);
    writer.touch(Tag::Order(document.order_number));
}

/// The one that gives the number first.
fn orders_in(reader: &Reader<'_>, listed: &ListedShipment) -> Result<Vec<(OrderId, OrderNumber)>, Failure> {
    let first = listed.shipment.first_order_id;
    let mut orders = vec![(first, listed.shipment.number.order)];
    let lines = listed.parcels.iter().flat_map(|(_, lines)| lines);
    let others: BTreeSet<OrderId> = lines
        .map(|line| line.order_id)
        .filter(|order| *order != first)
        .collect();
    for order in others {
        orders.push((order, reader.orders().by_id(order)?.number));
    }
    Ok(orders)
}
