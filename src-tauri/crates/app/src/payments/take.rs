//! `payments.take`: records money that came in, or an agreement to pay later.

use crate::{
    context::Context,
    failure::Failure,
    orders::{self, show},
    wire::{
        limits,
        orders::{OrderView, TakePayment},
    },
};
use domain::{
    problem::{Problem, ProblemCode, Problems},
    text,
};
use serde_json::json;
use store::Writer;

pub(crate) fn take(writer: &mut Writer<'_>, _: &Context, request: TakePayment) -> Result<OrderView, Failure> {
    let order = orders::the_one(writer, &request.order)?;
    let mut problems = Problems::default();
    let reference = request.reference.as_deref();
    let reference = reference.and_then(|given| text::line("reference", given, limits::LINE, &mut problems));
    if order.paid_minor.saturating_add(request.amount_minor) > limits::MONEY {
        problems.add(
            Problem::new("amount_minor", ProblemCode::TooLarge).with("max", limits::MONEY - order.paid_minor),
        );
    }
    problems.or_value(())?;
    writer.insert_payment(
        order.id,
        request.amount_minor,
        request.method.as_str(),
        reference.as_deref(),
    )?;
    let paid = writer.order(order.id)?;
    writer.note(
        format!("order {}", order.number),
        Some(order.id),
        Some(json!({
            "amount_minor": request.amount_minor,
            "method": request.method,
            "before": { "paid_minor": order.paid_minor },
            "after": { "paid_minor": paid.paid_minor },
        })),
    );
    writer.touch("orders");
    writer.touch(format!("order:{}", order.number));
    writer.touch(format!("customer:{}", order.customer_id));
    show::view(writer, paid)
}
