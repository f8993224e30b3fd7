//! `orders.hold`: stops an order. Its stock stays promised.

use crate::{
    context::Context,
    failure::Failure,
    steps::{about, named},
    views::{
        line,
        order::{self, OrderView},
    },
};
use domain::guards::orders::{HoldFacts, may_hold};
use store::Writer;
use terms::{Line, OrderNumber};
use terms_derive::{request, wire};

/// Stops an order: nothing of it is packed or handed over. Its stock stays promised.
#[request(example = r#"{ "order": "1001", "reason": "Card declined" }"#)]
pub struct HoldOrder {
    pub order: OrderNumber,
    pub reason: Line,
}

/// Whether the order was stopped.
#[wire]
pub struct Held {
    pub before: bool,
    pub after: bool,
}

pub(crate) fn hold(
    writer: &mut Writer<'_>,
    context: &Context,
    request: HoldOrder,
) -> Result<OrderView, Failure> {
    let order = named::order(writer, request.order)?;
    let lines = writer.orders().lines(order.id)?;
    may_hold(&HoldFacts {
        delivery_status: line::delivery_status(&lines),
    })?;
    writer.orders().set_hold(order.id, Some(&request.reason))?;
    let told = Held {
        before: order.hold_reason.is_some(),
        after: true,
    };
    about::order::<HoldOrder>(writer, &order, &told);
    order::view(writer, context, writer.orders().by_id(order.id)?)
}
