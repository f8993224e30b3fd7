//! `orders.show`: an order, fully.

use crate::{
    context::Context,
    customers::address,
    documents,
    failure::Failure,
    items, orders,
    orders::preview::add_tax,
    returns, shipments,
    wire::{
        customers::Address,
        documents::DocumentRow,
        items::PartView,
        orders::{
            ActivityRow, Channel, Notes, OrderLineView, OrderView, PaymentRow, RefundRow, ShowOrder, TaxSum,
        },
        returns::ReturnRow,
        shipments::ShipmentView,
    },
};
use domain::{money::share, order::effective_line, scan::ReturnNumber};
use store::{
    Reader,
    orders::{Line, Order},
    stock::KitContent,
};

/// Documents that the page of an order shows.
const DOCUMENTS: i64 = 50;

pub(crate) fn show(reader: &Reader<'_>, _: &Context, request: ShowOrder) -> Result<OrderView, Failure> {
    view(reader, orders::the_one(reader, &request.order)?)
}

/// What has happened to an order since it was placed.
#[derive(Default)]
struct Since {
    shipments: Vec<ShipmentView>,
    payments: Vec<PaymentRow>,
    refunds: Vec<RefundRow>,
    returns: Vec<ReturnRow>,
    documents: Vec<DocumentRow>,
}

pub(crate) fn view(reader: &Reader<'_>, order: Order) -> Result<OrderView, Failure> {
    let since = Since {
        shipments: shipments::views_of(reader, &order)?,
        payments: payments(reader, order.id)?,
        refunds: refunds(reader, &order)?,
        returns: returns::rows_of(reader, order.id)?,
        documents: documents::rows_of(reader, order.id, DOCUMENTS)?,
    };
    put_together(reader, order, &reader.shop()?.country, since)
}

/// An order placed in this very transaction: nothing else can have happened to it, so nothing else is asked for.
///
/// `home` is the shop's country, ISO 3166-1 alpha-2.
pub(crate) fn just_placed(reader: &Reader<'_>, order: Order, home: &str) -> Result<OrderView, Failure> {
    put_together(reader, order, home, Since::default())
}

fn put_together(reader: &Reader<'_>, order: Order, home: &str, since: Since) -> Result<OrderView, Failure> {
    let lines = reader.order_lines(order.id)?;
    let customer = reader.found_customer(order.customer_id)?;
    let (ship_to, ship_to_lines) = ship_to(reader, &order, home)?;
    Ok(OrderView {
        number: order.number.to_string(),
        revision: order.revision,
        placed_at: order.placed_at,
        placed_on: order.placed_on,
        channel: channel(&order.channel),
        customer: order.customer_id,
        customer_name: customer.name,
        customer_phone: customer.phone,
        ship_to,
        ship_to_lines,
        delivery_status: orders::delivery_status_of(&lines),
        money_status: orders::money_status_of(&order),
        taxes: taxes(reader, &order, &lines)?,
        shipments: since.shipments,
        payments: since.payments,
        refunds: since.refunds,
        returns: since.returns,
        documents: since.documents,
        timeline: timeline(reader, order.id)?,
        lines: line_views(reader, order.id, lines)?,
        subtotal_minor: order.subtotal_minor,
        discount_minor: order.discount_minor,
        shipping_minor: order.shipping_minor,
        tax_minor: order.tax_minor,
        total_minor: order.total_minor,
        paid_minor: order.paid_minor,
        refunded_minor: order.refunded_minor,
        credited_minor: order.credited_minor,
        balance_minor: order.balance_minor(),
        goes_by: order.goes_by,
        promised_on: order.promised_on,
        priority: order.priority,
        is_gift: order.is_gift,
        on_hold: order.hold_reason.is_some(),
        hold_reason: order.hold_reason,
        cancel_reason: order.cancel_reason,
        notes: Notes {
            customer: order.note_customer,
            packing: order.note_packing,
            internal: order.note_internal,
            gift: order.note_gift,
        },
    })
}

fn ship_to(
    reader: &Reader<'_>,
    order: &Order,
    home: &str,
) -> Result<(Option<Address>, Vec<String>), Failure> {
    let Some(id) = order.ship_to_id else {
        return Ok((None, Vec::new()));
    };
    let stored = reader.address(id)?;
    let lines = address::on_paper(&stored, home);
    Ok((Some(address::to_wire(stored)), lines))
}

pub(crate) fn channel(text: &str) -> Channel {
    match text {
        "counter" => Channel::Counter,
        "email" => Channel::Email,
        "web" => Channel::Web,
        "mail" => Channel::Mail,
        _ => Channel::Phone,
    }
}

fn line_views(reader: &Reader<'_>, order_id: i64, lines: Vec<Line>) -> Result<Vec<OrderLineView>, Failure> {
    let contents = orders::kit_contents(reader, order_id, &lines)?;
    let view = |line: Line| {
        let own = contents.iter().filter(|part| part.order_line_id == line.id);
        let own: Vec<_> = own.collect();
        line_view(line, &own)
    };
    Ok(lines.into_iter().map(view).collect())
}

/// The parts of one set together, rounded up to the gram; unknown when one of them is.
fn weight_of_parts(parts: &[&KitContent]) -> Option<i64> {
    let weights = parts.iter().map(|part| {
        let whole = 10_i64.pow(part.unit_decimals);
        Some((part.weight_g?.checked_mul(part.per_unit)? + whole - 1) / whole)
    });
    weights.sum::<Option<i64>>().filter(|_| !parts.is_empty())
}

fn part_view(part: &KitContent) -> PartView {
    PartView {
        sku: part.sku.clone(),
        name: part.name.clone(),
        unit: part.unit.clone(),
        unit_decimals: part.unit_decimals,
        quantity: part.per_unit,
        bin: part.bin.clone(),
    }
}

fn line_view(line: Line, parts: &[&KitContent]) -> OrderLineView {
    let (total_minor, tax_minor) = effective_line(line.total_minor, line.tax_minor, &orders::state(&line));
    OrderLineView {
        line: line.line,
        kind: items::kind(&line.kind),
        sku: line.sku,
        name: line.name,
        unit: line.unit,
        unit_decimals: line.unit_decimals,
        unit_price_minor: line.unit_price_minor,
        discount_minor: line.discount_minor,
        ordered: line.ordered,
        allocated: line.allocated,
        backordered: line.backordered,
        packed: line.packed,
        shipped: line.shipped,
        cancelled: line.cancelled,
        returned: line.returned,
        total_minor,
        tax_minor,
        note: line.note,
        bin: line.bin,
        weight_g: line.weight_g.or_else(|| weight_of_parts(parts)),
        parts: parts.iter().copied().map(part_view).collect(),
    }
}

/// Tax by name and rate, for what is not cancelled.
fn taxes(reader: &Reader<'_>, order: &Order, lines: &[Line]) -> Result<Vec<TaxSum>, Failure> {
    let mut sums = Vec::new();
    for row in reader.order_taxes(order.id)? {
        let tax_minor = match row
            .order_line_id
            .and_then(|id| lines.iter().find(|line| line.id == id))
        {
            Some(line) => share(row.tax.tax_minor, line.ordered - line.cancelled, line.ordered),
            None if order.shipping_minor == 0 => 0,
            None => row.tax.tax_minor,
        };
        add_tax(&mut sums, &row.tax.name, row.tax.rate_ppm, tax_minor);
    }
    Ok(sums)
}

fn payments(reader: &Reader<'_>, order_id: i64) -> Result<Vec<PaymentRow>, Failure> {
    let rows = reader.payments(order_id)?.into_iter().map(|payment| PaymentRow {
        id: payment.id,
        at: payment.at,
        amount_minor: payment.amount_minor,
        method: orders::method(&payment.method),
        reference: payment.reference,
    });
    Ok(rows.collect())
}

fn refunds(reader: &Reader<'_>, order: &Order) -> Result<Vec<RefundRow>, Failure> {
    let rows = reader.refunds(order.id)?.into_iter().map(|refund| RefundRow {
        id: refund.id,
        at: refund.at,
        amount_minor: refund.amount_minor,
        method: orders::method(&refund.method),
        return_: refund.return_number.map(|index| {
            ReturnNumber {
                order: order.number,
                index,
            }
            .to_string()
        }),
    });
    Ok(rows.collect())
}

fn timeline(reader: &Reader<'_>, order_id: i64) -> Result<Vec<ActivityRow>, Failure> {
    Ok(reader
        .order_timeline(order_id)?
        .into_iter()
        .map(activity_row)
        .collect())
}

pub(crate) fn activity_row(activity: store::Activity) -> ActivityRow {
    ActivityRow {
        seq: activity.seq,
        at: activity.at,
        staff: activity.staff,
        command: activity.command,
        subject: activity.subject,
        detail: activity
            .detail
            .and_then(|detail| serde_json::from_str(&detail).ok()),
    }
}
