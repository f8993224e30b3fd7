//! `customers.show`: one customer with addresses as printed and the newest orders.

use crate::{
    context::Context,
    customers::address,
    failure::Failure,
    orders::list,
    wire::customers::{CustomerView, ShowCustomer},
};
use store::{
    Reader,
    orders::{OrdersWanted, Show},
};

const ORDERS: i64 = 20;

pub(crate) fn show(reader: &Reader<'_>, _: &Context, request: ShowCustomer) -> Result<CustomerView, Failure> {
    view(reader, request.customer)
}

pub(crate) fn view(reader: &Reader<'_>, id: i64) -> Result<CustomerView, Failure> {
    let customer = reader
        .customer(id)?
        .ok_or_else(|| Failure::not_found("customer"))?;
    let country = reader.shop()?.country;
    let addresses = reader.customer_addresses(id)?;
    let orders = reader.list_orders(&OrdersWanted {
        show: Show::All,
        name: None,
        number: None,
        customer_id: Some(id),
        before: i64::MAX,
        limit: ORDERS,
    })?;
    Ok(CustomerView {
        phones: reader.phones(id)?,
        addresses: addresses.iter().cloned().map(address::to_wire).collect(),
        address_views: addresses
            .into_iter()
            .map(|stored| address::view(stored, &country))
            .collect(),
        open_balance_minor: reader.open_balance(id)?,
        order_count: reader.count_orders_of(id)?,
        orders: orders
            .into_iter()
            .map(|order| list::row(reader, order))
            .collect::<Result<_, _>>()?,
        id: customer.id,
        name: customer.name,
        organisation: customer.organisation,
        email: customer.email,
        note: customer.note,
        revision: customer.revision,
    })
}
