//! `orders.list`: the newest first, by filter, number, name or customer.

use crate::{
    context::Context,
    failure::Failure,
    orders,
    orders::show::channel,
    wire::orders::{ListOrders, OrderFilter, OrderList, OrderRow},
};
use domain::{scan::OrderNumber, text::fold};
use store::{
    Reader,
    orders::{Line, ListedOrder, OrdersWanted, Show},
};

const ROWS: i64 = 100;

pub(crate) fn list(reader: &Reader<'_>, _: &Context, request: ListOrders) -> Result<OrderList, Failure> {
    let limit = request.limit.unwrap_or(ROWS);
    let text = request
        .text
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let name = text.map(fold).filter(|folded| !folded.is_empty());
    if text.is_some() && name.is_none() {
        return Ok(OrderList {
            orders: Vec::new(),
            has_more: false,
        });
    }
    let before = match request.before.as_deref() {
        Some(before) => {
            OrderNumber::parse(before)
                .ok_or_else(|| Failure::not_found("before"))?
                .0
        }
        None => i64::MAX,
    };
    let found = reader.list_orders(&OrdersWanted {
        show: show(request.filter.unwrap_or(OrderFilter::All)),
        name: name.as_deref(),
        number: text.and_then(OrderNumber::parse).map(|number| number.0),
        customer_id: request.customer,
        before,
        limit: limit + 1,
    })?;
    let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
    let has_more = found.len() > wanted;
    let orders = found
        .into_iter()
        .take(wanted)
        .map(|order| row(reader, order))
        .collect::<Result<_, _>>()?;
    Ok(OrderList { orders, has_more })
}

pub(crate) fn show(filter: OrderFilter) -> Show {
    match filter {
        OrderFilter::All => Show::All,
        OrderFilter::Open => Show::Open,
        OrderFilter::ToPack => Show::ToPack,
        OrderFilter::Packed => Show::Packed,
        OrderFilter::Waiting => Show::Waiting,
        OrderFilter::Held => Show::Held,
        OrderFilter::Unpaid => Show::Unpaid,
    }
}

pub(crate) fn row(reader: &Reader<'_>, listed: ListedOrder) -> Result<OrderRow, Failure> {
    let ListedOrder {
        order,
        customer_name,
        city,
    } = listed;
    let lines = reader.order_lines(order.id)?;
    let goods = || lines.iter().filter(|line| line.kind != "service");
    Ok(OrderRow {
        number: order.number.to_string(),
        placed_on: order.placed_on,
        channel: channel(&order.channel),
        customer: order.customer_id,
        customer_name,
        city,
        promised_on: order.promised_on,
        delivery_status: orders::delivery_status_of(&lines),
        money_status: orders::money_status_of(&order),
        on_hold: order.hold_reason.is_some(),
        priority: order.priority,
        allocated: goods().map(|line| pieces(line, line.allocated)).sum(),
        backordered: goods().map(|line| pieces(line, line.backordered)).sum(),
        to_pack: goods()
            .map(|line| pieces(line, line.allocated - line.packed))
            .sum(),
        total_minor: order.total_minor,
        balance_minor: order.balance_minor(),
    })
}

/// What is measured is one thing to fetch, however many grams it has.
fn pieces(line: &Line, quantity: i64) -> i64 {
    if line.unit_decimals == 0 {
        quantity
    } else {
        i64::from(quantity > 0)
    }
}
