//! An order as a list shows it.

use super::line;
use chrono::NaiveDate;
use domain::order::{Account, Pieces, delivery_word, is_due_today, is_late, money_word};
use store::orders::{LineFigures, ListedOrder, Order};
use terms::{
    AddressLine, Channel, CustomerId, DeliveryStatus, DeliveryWord, Line, Minor, MoneyStatus, OrderNumber,
    Priority, Quantity,
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
    let glance = Glance::of(&order, &lines, today);
    OrderRow {
        number: order.number,
        placed_on: order.placed_on,
        channel: order.channel,
        customer: order.customer_id,
        customer_name,
        city,
        promised_on: order.promised_on,
        is_late: glance.is_late,
        is_due_today: glance.is_due_today,
        delivery_status: glance.delivery_status,
        delivery_word: glance.delivery_word,
        money_status: glance.money_status,
        money_word: glance.money_word,
        on_hold: glance.is_held,
        priority: order.priority,
        allocated: glance.pieces.allocated,
        backordered: glance.pieces.backordered,
        to_pack: glance.pieces.to_pack,
        total_minor: order.total_minor,
        balance_minor: glance.account.balance(),
    }
}

/// How an order stands, as its row and its page show it.
pub(crate) struct Glance {
    pub account: Account,
    pub pieces: Pieces,
    pub delivery_status: DeliveryStatus,
    pub delivery_word: DeliveryWord,
    pub money_status: MoneyStatus,
    pub money_word: Option<MoneyStatus>,
    pub is_held: bool,
    pub is_late: bool,
    pub is_due_today: bool,
}

impl Glance {
    pub(crate) fn of<'f>(
        order: &Order,
        lines: impl IntoIterator<Item = &'f LineFigures>,
        today: NaiveDate,
    ) -> Self {
        let lines: Vec<_> = lines
            .into_iter()
            .map(|line| (line::state(line), line.unit_decimals))
            .collect();
        let pieces = Pieces::of_all(lines.iter().map(|(state, decimals)| (state, *decimals)));
        let account = account(order);
        let delivery_status = line::status(lines.iter().map(|(state, _)| *state));
        let money_status = account.money_status();
        let is_held = order.hold_reason.is_some();
        Self {
            is_late: is_late(order.promised_on, delivery_status, today),
            is_due_today: is_due_today(order.promised_on, delivery_status, today),
            delivery_word: delivery_word(delivery_status, is_held, pieces),
            money_word: money_word(delivery_status, money_status),
            account,
            pieces,
            delivery_status,
            money_status,
            is_held,
        }
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
