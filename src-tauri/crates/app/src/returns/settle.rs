//! `returns.settle`: pays back what was paid for the pieces that came, never what was only announced.

use crate::{
    context::Context,
    failure::Failure,
    returns,
    returns::show,
    wire::{
        orders::PaymentMethod,
        returns::{ReturnView, SettleReturn},
    },
};
use domain::{
    order,
    problem::{Problem, ProblemCode, Problems},
};
use serde_json::json;
use std::collections::BTreeMap;
use store::{
    Reader, Writer,
    orders::Order,
    returns::{Return, ReturnLine},
};

pub(crate) fn settle(
    writer: &mut Writer<'_>,
    _: &Context,
    request: SettleReturn,
) -> Result<ReturnView, Failure> {
    let found = returns::the_one(writer, &request.return_)?;
    let order = writer.order(found.order_id)?;
    let lines = writer.return_lines(found.id)?;
    let credits = credits(writer, &order, &lines)?;
    let goods_minor: i64 = credits.iter().sum();
    let fee_minor = request.restocking_fee_minor.unwrap_or(0);
    let mut problems = Problems::default();
    if request.method == PaymentMethod::OnAccount {
        problems.note("method", ProblemCode::NotAllowed);
    }
    if lines.iter().all(|line| line.settled == line.received) {
        problems.add(Problem::new("return", ProblemCode::NotAllowed).with("received", 0));
    } else if fee_minor > goods_minor {
        problems.add(Problem::new("restocking_fee_minor", ProblemCode::TooLarge).with("max", goods_minor));
    }
    problems.or_value(())?;
    let credit_minor = goods_minor - fee_minor;
    let refund_minor = refund_due(&order, credit_minor);
    for (line, credit_minor) in lines.iter().zip(less_fee(&credits, fee_minor)) {
        writer.settle_return_line(line.id, credit_minor)?;
    }
    writer.add_credit(order.id, credit_minor)?;
    if refund_minor > 0 {
        writer.insert_refund(order.id, Some(found.id), refund_minor, request.method.as_str())?;
    }
    note(writer, &found, &order, credit_minor, refund_minor);
    show::view(writer, found, refund_minor)
}

fn note(writer: &mut Writer<'_>, found: &Return, order: &Order, credit_minor: i64, refund_minor: i64) {
    let detail =
        json!({ "return": found.number, "credit_minor": credit_minor, "refund_minor": refund_minor });
    writer.note(
        format!("return {}", returns::number(found)),
        Some(order.id),
        Some(detail),
    );
    returns::touch(writer, found);
    writer.touch(format!("customer:{}", order.customer_id));
}

/// The fee is taken off the lines by value, so that their credits add up to what is credited.
fn less_fee(credits: &[i64], fee_minor: i64) -> Vec<i64> {
    let fees = domain::money::split(fee_minor, credits);
    credits
        .iter()
        .zip(fees)
        .map(|(credit, fee)| credit - fee)
        .collect()
}

/// What the customer paid for the pieces of each line that came and are not settled: the next cumulative
/// share of the order line, so that all returns of it together give its total exactly.
pub(crate) fn credits(reader: &Reader<'_>, order: &Order, lines: &[ReturnLine]) -> Result<Vec<i64>, Failure> {
    let of_order = reader.order_lines(order.id)?;
    let mut settled: BTreeMap<i64, i64> = BTreeMap::new();
    let mut credits = Vec::with_capacity(lines.len());
    for line in lines {
        let sold = of_order.iter().find(|sold| sold.id == line.order_line_id);
        let Some(sold) = sold else {
            return Err(Failure::not_found("return"));
        };
        let from = match settled.get(&sold.id) {
            Some(from) => *from,
            None => reader.settled_of_line(sold.id)?,
        };
        let to = from + line.received - line.settled;
        settled.insert(sold.id, to);
        let value = order::return_value(
            sold.total_minor,
            sold.tax_minor,
            order.prices_include_tax,
            sold.ordered,
            from,
            to,
        );
        credits.push(value);
    }
    Ok(credits)
}

/// How much of a credit is paid out: what the customer has paid beyond what is still owed.
pub(crate) fn refund_due(order: &Order, credit_minor: i64) -> i64 {
    order::refund_due(
        order.credited_minor,
        credit_minor,
        order.total_minor,
        order.paid_minor,
        order.refunded_minor,
    )
}
