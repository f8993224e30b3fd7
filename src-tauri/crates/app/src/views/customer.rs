//! Customers: who calls, where they live, what they had.

use super::{
    address::{self, AddressView},
    order_row::{self, OrderRow},
};
use crate::{context::Context, failure::Failure};
use chrono::NaiveDate;
use domain::money::still_owed;
use store::{Reader, orders::OrdersWanted, people::Customer};
use terms::{
    Address, AddressLine, CustomerId, DeliveryStatus, Line, Matched, Minor, Note, OrderFilter, OrderNumber,
    PhoneText, PostCode, Revision, RowLimit,
};
use terms_derive::wire;

/// How many of the newest orders a customer's page shows.
const ORDERS: RowLimit = RowLimit::new(20);

#[wire]
pub struct LastOrder {
    pub number: OrderNumber,
    pub placed_on: NaiveDate,
    /// It was placed today: perhaps the next one is the same once more.
    pub is_today: bool,
    pub delivery_status: DeliveryStatus,
}

#[wire]
pub struct CustomerHit {
    pub id: CustomerId,
    pub name: Line,
    pub organisation: Option<Line>,
    pub phone: Option<PhoneText>,
    pub city: Option<AddressLine>,
    pub post_code: Option<PostCode>,
    pub matched: Matched,
    /// The whole number, code or name was typed, not a part of it.
    pub is_exact: bool,
    pub last_order: Option<LastOrder>,
    /// What the customer owes over all orders.
    pub open_balance_minor: Minor,
}

#[wire]
pub struct CustomerView {
    pub id: CustomerId,
    pub name: Line,
    pub organisation: Option<Line>,
    pub phones: Vec<PhoneText>,
    pub email: Option<Line>,
    pub addresses: Vec<Address>,
    pub address_views: Vec<AddressView>,
    pub note: Option<Note>,
    pub revision: Revision,
    pub open_balance_minor: Minor,
    /// Still to pay over all orders; never below zero.
    pub owed_minor: Minor,
    /// What the shop owes over all orders; never below zero.
    pub to_pay_back_minor: Minor,
    pub last_order: Option<LastOrder>,
    pub order_count: u32,
    /// The newest twenty.
    pub orders: Vec<OrderRow>,
}

pub(crate) fn view(
    reader: &Reader<'_>,
    context: &Context,
    customer: Customer,
) -> Result<CustomerView, Failure> {
    let people = reader.people();
    let home = reader.shop().the()?.country;
    let addresses = people.addresses(customer.id)?;
    let orders = reader.orders().list(&OrdersWanted {
        filter: OrderFilter::All,
        name: None,
        number: None,
        customer: Some(customer.id),
        before: None,
        limit: ORDERS,
    })?;
    let orders: Vec<OrderRow> = orders
        .rows
        .into_iter()
        .map(|listed| order_row::row(listed, context.today))
        .collect();
    let balance = people.balance(customer.id)?;
    Ok(CustomerView {
        phones: people.phones(customer.id)?,
        address_views: addresses
            .iter()
            .cloned()
            .map(|given| address::view(given, &home))
            .collect(),
        addresses,
        open_balance_minor: balance,
        owed_minor: still_owed(balance),
        to_pay_back_minor: still_owed(-balance),
        order_count: people.count_orders(customer.id)?,
        last_order: orders.first().map(|newest| last_order(newest, context.today)),
        orders,
        id: customer.id,
        name: customer.name,
        organisation: customer.organisation,
        email: customer.email,
        note: customer.note,
        revision: customer.revision,
    })
}

fn last_order(newest: &OrderRow, today: NaiveDate) -> LastOrder {
    LastOrder {
        number: newest.number,
        placed_on: newest.placed_on,
        is_today: newest.placed_on == today,
        delivery_status: newest.delivery_status,
    }
}
