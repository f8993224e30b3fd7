//! `orders.hold` and `orders.release`: what stops an order, and lets it go on. Its stock stays promised.

use crate::{
    context::Context,
    failure::Failure,
    orders::{self, show},
    wire::{
        limits,
        orders::{DeliveryStatus, HoldOrder, OrderView, ReleaseOrder},
    },
};
use domain::{
    problem::{Problem, ProblemCode, Problems},
    text,
};
use serde_json::json;
use store::{Writer, orders::Order};

pub(crate) fn hold(writer: &mut Writer<'_>, _: &Context, request: HoldOrder) -> Result<OrderView, Failure> {
    let order = orders::the_one(writer, &request.order)?;
    let mut problems = Problems::default();
    let reason = text::required_line("reason", &request.reason, limits::LINE, &mut problems);
    let status = orders::delivery_status_of(&writer.order_lines(order.id)?);
    if !matches!(status, DeliveryStatus::Open | DeliveryStatus::Part) {
        problems.add(Problem::new("order", ProblemCode::NotAllowed).with("status", status.as_str()));
    }
    problems.or_value(())?;
    set(writer, &order, reason.as_deref())
}

pub(crate) fn release(
    writer: &mut Writer<'_>,
    _: &Context,
    request: ReleaseOrder,
) -> Result<OrderView, Failure> {
    let order = orders::the_one(writer, &request.order)?;
    if order.hold_reason.is_none() {
        return Err(Failure::invalid("order", ProblemCode::NotAllowed));
    }
    set(writer, &order, None)
}

fn set(writer: &mut Writer<'_>, order: &Order, reason: Option<&str>) -> Result<OrderView, Failure> {
    writer.set_hold(order.id, reason)?;
    let detail = json!({ "before": order.hold_reason.is_some(), "after": reason.is_some() });
    writer.note(format!("order {}", order.number), Some(order.id), Some(detail));
    writer.touch("orders");
    writer.touch(format!("order:{}", order.number));
    show::view(writer, writer.order(order.id)?)
}
