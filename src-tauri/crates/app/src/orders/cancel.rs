//! `orders.cancel`: what is not sent is cancelled, and its stock goes to whoever waits for it.

use crate::{
    context::Context,
    failure::Failure,
    orders::{self, show},
    stock::fill,
    wire::{
        limits,
        orders::{CancelOrder, OrderView},
    },
};
use domain::{
    order::effective_line,
    problem::{Problem, ProblemCode, Problems},
    text,
};
use serde_json::json;
use store::{
    Reader, Writer,
    orders::{Line, Order},
};

pub(crate) fn cancel(
    writer: &mut Writer<'_>,
    _: &Context,
    request: CancelOrder,
) -> Result<OrderView, Failure> {
    let order = orders::the_one(writer, &request.order)?;
    let lines = writer.order_lines(order.id)?;
    let reason = check(&request, &order, &lines)?;
    let mut freed = Vec::new();
    for line in lines.iter().filter(|line| can_be_cancelled(line, &lines)) {
        freed.extend(writer.takes(line.id)?.into_iter().map(|take| take.item_id));
        writer.cancel_line(line.id)?;
        writer.touch(format!("item:{}", line.sku));
    }
    let after = revalued(
        writer,
        Order {
            cancel_reason: Some(reason),
            ..order.clone()
        },
    )?;
    writer.set_cancelled(&after)?;
    let detail = json!({ "before": { "total_minor": order.total_minor }, "after": { "total_minor": after.total_minor } });
    writer.note(format!("order {}", order.number), Some(order.id), Some(detail));
    writer.touch("orders");
    writer.touch("stock");
    writer.touch(format!("order:{}", order.number));
    writer.touch(format!("customer:{}", order.customer_id));
    freed.sort_unstable();
    freed.dedup();
    fill::fill(writer, &freed)?;
    show::view(writer, writer.order(order.id)?)
}

/// What is still open; but once goods have left, the service that went with them was done.
fn can_be_cancelled(line: &Line, all: &[Line]) -> bool {
    let is_done = line.kind == "service" && all.iter().any(|other| other.shipped > 0);
    line.allocated + line.backordered > 0 && !is_done
}

fn check(request: &CancelOrder, order: &Order, lines: &[Line]) -> Result<String, Failure> {
    let mut problems = Problems::default();
    let reason = text::required_line("reason", &request.reason, limits::LINE, &mut problems);
    if !lines.iter().any(|line| can_be_cancelled(line, lines)) {
        problems.add(Problem::new("order", ProblemCode::NotAllowed).with("number", order.number.to_string()));
    }
    // A packed box would go out all the same: it has to be taken apart first.
    if let Some(packed) = lines.iter().find(|line| line.packed > 0) {
        problems.add(Problem::new("order", ProblemCode::NotAllowed).with("packed_line", packed.line));
    }
    Ok(problems.or_value(reason.unwrap_or_default())?)
}

/// What an order comes to for the pieces that are kept; when nothing is, there is nothing to send either.
fn revalued(reader: &Reader<'_>, order: Order) -> Result<Order, Failure> {
    let lines = reader.order_lines(order.id)?;
    let (mut subtotal_minor, mut tax_minor, mut kept) = (0, 0, 0);
    for line in &lines {
        let (total, tax) = effective_line(line.total_minor, line.tax_minor, &orders::state(line));
        subtotal_minor += total;
        tax_minor += tax;
        kept += line.ordered - line.cancelled;
    }
    let shipping_minor = if kept == 0 { 0 } else { order.shipping_minor };
    if kept > 0 {
        let on_shipping = reader
            .order_taxes(order.id)?
            .into_iter()
            .filter(|row| row.order_line_id.is_none());
        tax_minor += on_shipping.map(|row| row.tax.tax_minor).sum::<i64>();
    }
    let total_minor = subtotal_minor + shipping_minor + if order.prices_include_tax { 0 } else { tax_minor };
    Ok(Order {
        subtotal_minor,
        shipping_minor,
        tax_minor,
        total_minor,
        ..order
    })
}
