//! `orders.cancel`: what is not sent is cancelled, and its stock goes to whoever waits for it.

use crate::{
    context::Context,
    door::tell,
    failure::Failure,
    steps::{fill, named},
    views::{
        line,
        order::{self, OrderView},
    },
};
use domain::{
    cancellation::{Shipping, SoldLine, Totals, can_be_cancelled, revalued},
    guards::orders::{CancelFacts, may_cancel},
    order::LineState,
};
use store::{
    Reader, Writer,
    orders::{Change, Changed, Order, OrderLine, Revalued},
};
use terms::{ItemId, Line, Minor, OrderNumber, Revision, Subject, Tag};
use terms_derive::{request, wire};

/// Cancels what is not sent; the stock goes to whoever waits for it.
#[request(example = r#"{ "order": "1001", "reason": "Changed her mind" }"#)]
pub struct CancelOrder {
    pub order: OrderNumber,
    pub reason: Line,
}

/// What the order comes to.
#[wire]
pub struct Cancelled {
    pub before: ComesTo,
    pub after: ComesTo,
}

#[wire]
pub struct ComesTo {
    pub total_minor: Minor,
}

pub(crate) fn cancel(
    writer: &mut Writer<'_>,
    context: &Context,
    request: CancelOrder,
) -> Result<OrderView, Failure> {
    let order = named::order(writer, request.order)?;
    let before = writer.orders().lines(order.id)?;
    may_cancel(&CancelFacts {
        number: order.number,
        lines: &line::numbered(&before),
    })?;
    let freed = cancel_lines(writer, &order, &before)?;
    let after = writer.orders().lines(order.id)?;
    let totals = totals(writer, &order, &after)?;
    let revision = writer
        .orders()
        .set_cancelled(order.id, &revalued_to(&totals, &request.reason))?;
    record(writer, &order, revision, (&before, &after), &totals)?;
    let told = Cancelled {
        before: ComesTo {
            total_minor: order.total_minor,
        },
        after: ComesTo {
            total_minor: totals.total_minor,
        },
    };
    tell::<CancelOrder>(writer, [Subject::Order(order.id, order.number)], &told);
    writer.touch(Tag::Orders);
    writer.touch(Tag::Stock);
    writer.touch(Tag::Order(order.number));
    writer.touch(Tag::Customer(order.customer_id));
    fill::fill(writer, &freed)?;
    order::view(writer, context, writer.orders().by_id(order.id)?)
}

/// Cancels what can be; the items that became free.
fn cancel_lines(writer: &mut Writer<'_>, order: &Order, lines: &[OrderLine]) -> Result<Vec<ItemId>, Failure> {
    let takes = writer.stock().takes_of_order(order.id)?;
    let states: Vec<LineState> = lines.iter().map(|line| line::state(&line.figures)).collect();
    let mut freed = Vec::new();
    for (line, state) in lines.iter().zip(&states) {
        if can_be_cancelled(state, &states) {
            freed.extend(takes.get(&line.id).into_iter().flatten().map(|take| take.item_id));
            writer.orders().cancel_line(line.id)?;
            writer.touch(Tag::Item(line.sku.clone()));
        }
    }
    freed.sort_unstable();
    freed.dedup();
    Ok(freed)
}

/// What the order comes to for the pieces that are kept.
fn totals(reader: &Reader<'_>, order: &Order, lines: &[OrderLine]) -> Result<Totals, Failure> {
    let taxes = reader.orders().taxes(order.id)?;
    let on_shipping = taxes.iter().filter(|row| row.order_line_id.is_none());
    let shipping = Shipping {
        price_minor: order.shipping_minor,
        tax_minor: on_shipping.map(|row| row.tax_minor).sum(),
    };
    let sold: Vec<SoldLine> = lines.iter().map(line::sold).collect();
    Ok(revalued(&sold, shipping, order.prices_include_tax))
}

fn revalued_to<'r>(totals: &Totals, cancel_reason: &'r Line) -> Revalued<'r> {
    Revalued {
        cancel_reason,
        subtotal_minor: totals.subtotal_minor,
        shipping_minor: totals.shipping_minor,
        tax_minor: totals.tax_minor,
        total_minor: totals.total_minor,
    }
}

/// Writes down what the revision shows otherwise.
fn record(
    writer: &Writer<'_>,
    order: &Order,
    revision: Revision,
    (before, after): (&[OrderLine], &[OrderLine]),
    totals: &Totals,
) -> Result<(), Failure> {
    let of_lines = before.iter().zip(after).map(|(before, after)| {
        (
            Some(before.line),
            Changed::Cancelled(before.figures.cancelled, after.figures.cancelled),
        )
    });
    let of_order = [
        Changed::Subtotal(order.subtotal_minor, totals.subtotal_minor),
        Changed::Shipping(order.shipping_minor, totals.shipping_minor),
        Changed::Tax(order.tax_minor, totals.tax_minor),
        Changed::Total(order.total_minor, totals.total_minor),
    ];
    for (line, changed) in of_lines.chain(of_order.map(|changed| (None, changed))) {
        writer.orders().record_change(
            order.id,
            &Change {
                revision,
                line,
                changed,
            },
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
