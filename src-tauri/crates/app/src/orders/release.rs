//! `orders.release`: lets a held order go on.

use crate::{
    context::Context,
    failure::Failure,
    steps::{about, named},
    views::order::{self, OrderView},
};
use domain::guards::orders::{ReleaseFacts, may_release};
use store::Writer;
use terms::OrderNumber;
use terms_derive::{request, wire};

/// Lets a held order go on.
#[request(example = r#"{ "order": "1001" }"#)]
pub struct ReleaseOrder {
    pub order: OrderNumber,
}

/// Whether the order was stopped.
#[wire]
pub struct Released {
    pub before: bool,
    pub after: bool,
}

pub(crate) fn release(
    writer: &mut Writer<'_>,
    context: &Context,
    request: ReleaseOrder,
) -> Result<OrderView, Failure> {
    let order = named::order(writer, request.order)?;
    may_release(&ReleaseFacts {
        is_held: order.hold_reason.is_some(),
    })?;
    writer.orders().set_hold(order.id, None)?;
    let told = Released {
        before: true,
        after: false,
    };
    about::order::<ReleaseOrder>(writer, &order, &told);
    order::view(writer, context, writer.orders().by_id(order.id)?)
}
