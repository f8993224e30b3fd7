//! Orders: checked, priced, promised, placed.

pub(crate) mod cancel;
pub(crate) mod check;
pub(crate) mod hold;
pub(crate) mod list;
pub(crate) mod place;
pub(crate) mod preview;
pub(crate) mod read_back;
pub(crate) mod show;

use crate::{
    failure::Failure,
    wire::orders::{DeliveryStatus, MoneyStatus, PaymentMethod},
};
use domain::{
    order::{self, LineState},
    scan::OrderNumber,
};
use store::{
    Reader,
    orders::{Line, Order},
    stock::KitContent,
};

/// The order that a command names by its number.
pub(crate) fn the_one(reader: &Reader<'_>, number: &str) -> Result<Order, Failure> {
    let number = OrderNumber::parse(number).ok_or_else(|| Failure::not_found("order"))?;
    reader
        .order_by_number(number.0)?
        .ok_or_else(|| Failure::not_found("order"))
}

/// What is picked for the sets among an order's lines; most orders have none, and then nothing is asked.
pub(crate) fn kit_contents(
    reader: &Reader<'_>,
    order_id: i64,
    lines: &[Line],
) -> Result<Vec<KitContent>, Failure> {
    if lines.iter().any(|line| line.kind == "kit") {
        return Ok(reader.kit_contents(order_id)?);
    }
    Ok(Vec::new())
}

pub(crate) fn state(line: &Line) -> LineState {
    LineState {
        ordered: line.ordered,
        cancelled: line.cancelled,
        shipped: line.shipped,
        allocated: line.allocated,
        backordered: line.backordered,
        returned: line.returned,
        is_service: line.kind == "service",
    }
}

pub(crate) fn delivery_status_of(lines: &[Line]) -> DeliveryStatus {
    let states: Vec<LineState> = lines.iter().map(state).collect();
    // Delivery by the carrier is not recorded yet; a hand-over is "sent".
    match order::delivery_status(&states, false) {
        order::DeliveryStatus::Open => DeliveryStatus::Open,
        order::DeliveryStatus::Part => DeliveryStatus::Part,
        order::DeliveryStatus::Sent => DeliveryStatus::Sent,
        order::DeliveryStatus::Delivered => DeliveryStatus::Delivered,
        order::DeliveryStatus::Cancelled => DeliveryStatus::Cancelled,
    }
}

pub(crate) fn money_status_of(order: &Order) -> MoneyStatus {
    let owed_minor = order.total_minor - order.credited_minor;
    match order::money_status(owed_minor, order.paid_minor, order.refunded_minor) {
        order::MoneyStatus::Unpaid => MoneyStatus::Unpaid,
        order::MoneyStatus::Part => MoneyStatus::Part,
        order::MoneyStatus::Paid => MoneyStatus::Paid,
        order::MoneyStatus::Overpaid => MoneyStatus::Overpaid,
        order::MoneyStatus::Refunded => MoneyStatus::Refunded,
    }
}

pub(crate) fn method(text: &str) -> PaymentMethod {
    match text {
        "cash" => PaymentMethod::Cash,
        "card" => PaymentMethod::Card,
        "cheque" => PaymentMethod::Cheque,
        "on_account" => PaymentMethod::OnAccount,
        _ => PaymentMethod::BankTransfer,
    }
}
