//! `orders.show`: an order, fully.

use crate::{
    context::Context,
    failure::Failure,
    steps::named,
    views::order::{self, OrderView},
};
use store::Reader;
use terms::OrderNumber;
use terms_derive::request;

/// One order by its number, fully.
#[request(example = r#"{ "order": "1001" }"#)]
pub struct ShowOrder {
    pub order: OrderNumber,
}

pub(crate) fn show(reader: &Reader<'_>, context: &Context, request: ShowOrder) -> Result<OrderView, Failure> {
    order::view(reader, context, named::order(reader, request.order)?)
}
