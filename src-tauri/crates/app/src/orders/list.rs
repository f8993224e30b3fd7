//! `orders.list`: the newest, by filter, number, name or customer, and in which order they are wanted.

use crate::{
    context::Context,
    failure::Failure,
    views::order_row::{self, OrderRow},
};
use domain::{queue::Rank, text::fold};
use store::{
    Reader,
    orders::{ListedOrder, OrdersWanted},
};
use terms::{CustomerId, OrderFilter, OrderNumber, OrderSort, RowLimit, Typed};
use terms_derive::{request, wire};

/// The newest orders by filter, number, name or customer.
#[request(example = r#"{ "filter": "open", "text": "quill", "limit": 5 }"#)]
pub struct ListOrders {
    /// `all` when not named.
    pub filter: Option<OrderFilter>,
    /// Part of the number or of the customer's name.
    pub text: Option<Typed>,
    /// Only this customer's.
    pub customer: Option<CustomerId>,
    /// Rows at most; 100 when not named.
    pub limit: Option<RowLimit>,
    /// Goes on with orders before this number.
    pub before: Option<OrderNumber>,
    /// In which order these rows stand; `newest` when not named.
    pub sort: Option<OrderSort>,
}

#[wire]
pub struct OrderList {
    pub orders: Vec<OrderRow>,
    pub has_more: bool,
}

const ROWS: RowLimit = RowLimit::new(100);

pub(crate) fn list(
    reader: &Reader<'_>,
    context: &Context,
    request: ListOrders,
) -> Result<OrderList, Failure> {
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
    let mut page = reader.orders().list(&OrdersWanted {
        filter: request.filter.unwrap_or(OrderFilter::All),
        name: name.as_deref(),
        number: text.and_then(OrderNumber::parse),
        customer: request.customer,
        before: request.before,
        limit: request.limit.unwrap_or(ROWS),
    })?;
    match request.sort.unwrap_or_default() {
        OrderSort::Newest => {}
        OrderSort::Queue => page.rows.sort_by_key(rank),
    }
    let page = page.map(|listed| order_row::row(listed, context.today));
    Ok(OrderList {
        orders: page.rows,
        has_more: page.has_more,
    })
}

fn rank(listed: &ListedOrder) -> Rank {
    let order = &listed.order;
    Rank::of_order(order.promised_on, order.priority, order.number)
}

#[cfg(test)]
mod tests;
