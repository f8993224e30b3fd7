//! An order as a list shows it.

use chrono::NaiveDate;
use domain::order::{self, Account, LineState, Pieces, delivery_word, is_due_today, is_late, money_word};
use store::orders::{ListedLine, ListedOrder, Order};
use terms::{
    AddressLine, Channel, CustomerId, DeliveryStatus, DeliveryWord, ItemKind, Line, Minor, MoneyStatus,
    OrderNumber, Priority, Quantity,
};
use terms_derive::wire;

#[wire]
pub struct OrderRow {
    pub number: OrderNumber,
    pub placed_on: NaiveDate,
    pub channel: Channel,
    pub customer: CustomerId,
    pub customer_name: Line,
    pub city: Option<AddressLine>,
    pub promised_on: Option<NaiveDate>,
    /// What was promised is past, and something has still to go.
    pub is_late: bool,
    pub is_due_today: bool,
    pub delivery_status: DeliveryStatus,
    /// Where the goods are, at a glance.
    pub delivery_word: DeliveryWord,
    pub money_status: MoneyStatus,
    /// How far it is paid, at a glance; none for a cancelled order that nobody paid.
    pub money_word: Option<MoneyStatus>,
    pub on_hold: bool,
    pub priority: Priority,
    /// Pieces of goods not yet sent: how many are allocated, and how many wait for stock. Something
    /// measured counts as one.
    pub allocated: Quantity,
    pub backordered: Quantity,
    /// Allocated and in no parcel yet.
    pub to_pack: Quantity,
    pub total_minor: Minor,
    pub balance_minor: Minor,
}

pub(crate) fn row(listed: ListedOrder, today: NaiveDate) -> OrderRow {
    let ListedOrder {
        order,
        customer_name,
        city,
        lines,
    } = listed;
    let states: Vec<LineState> = lines.iter().map(state).collect();
    let pieces = Pieces::of_all(states.iter().zip(lines.iter().map(|line| line.unit_decimals)));
    let account = account(&order);
    let delivery_status = order::delivery_status(&states, false);
    let money_status = account.money_status();
    let is_held = order.hold_reason.is_some();
    OrderRow {
        number: order.number,
        placed_on: order.placed_on,
        channel: order.channel,
        customer: order.customer_id,
        customer_name,
        city,
        promised_on: order.promised_on,
        is_late: is_late(order.promised_on, delivery_status, today),
        is_due_today: is_due_today(order.promised_on, delivery_status, today),
        delivery_status,
        delivery_word: delivery_word(delivery_status, is_held, pieces),
        money_status,
        money_word: money_word(delivery_status, money_status),
        on_hold: is_held,
        priority: order.priority,
        allocated: pieces.allocated,
        backordered: pieces.backordered,
        to_pack: pieces.to_pack,
        total_minor: order.total_minor,
        balance_minor: account.balance(),
    }
}

/// The money of an order.
pub(crate) fn account(order: &Order) -> Account {
    Account {
        total_minor: order.total_minor,
        credited_minor: order.credited_minor,
        paid_minor: order.paid_minor,
        refunded_minor: order.refunded_minor,
    }
}

pub(crate) fn state(line: &ListedLine) -> LineState {
    LineState {
        ordered: line.ordered,
        cancelled: line.cancelled,
        shipped: line.shipped,
        allocated: line.allocated,
        backordered: line.backordered,
        packed: line.packed,
        returned: line.returned,
        is_service: line.kind == ItemKind::Service,
    }
}
