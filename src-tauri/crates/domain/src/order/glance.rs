//! What is said of an order at a glance: a word for its goods, one for its money, and whether it is late.

use chrono::NaiveDate;
use terms::{DeliveryStatus, DeliveryWord, MoneyStatus, Quantity};

use super::Pieces;

/// What most needs to be known of where the goods are.
///
/// What is over needs no care; a hold comes before all that could be done; what can be packed comes before
/// what stands packed, and that before what waits.
#[must_use]
pub fn delivery_word(status: DeliveryStatus, is_held: bool, pieces: Pieces) -> DeliveryWord {
    let has_left = match status {
        DeliveryStatus::Cancelled => return DeliveryWord::Cancelled,
        DeliveryStatus::Sent => return DeliveryWord::Sent,
        DeliveryStatus::Delivered => return DeliveryWord::Delivered,
        DeliveryStatus::Open => false,
        DeliveryStatus::Part => true,
    };
    let is_some = |quantity| quantity > Quantity::ZERO;
    if is_held {
        DeliveryWord::Held
    } else if is_some(pieces.to_pack) {
        of_two(has_left, DeliveryWord::PartToPack, DeliveryWord::ToPack)
    } else if is_some(pieces.allocated) {
        DeliveryWord::Packed
    } else if is_some(pieces.backordered) {
        of_two(has_left, DeliveryWord::PartWaiting, DeliveryWord::Waiting)
    } else {
        of_two(has_left, DeliveryWord::Part, DeliveryWord::Open)
    }
}

fn of_two(has_left: bool, part: DeliveryWord, whole: DeliveryWord) -> DeliveryWord {
    if has_left { part } else { whole }
}

/// How far it is paid, where that can be said: of a cancelled order that nobody paid there was never
/// anything to pay.
#[must_use]
pub fn money_word(delivery: DeliveryStatus, money: MoneyStatus) -> Option<MoneyStatus> {
    let is_void = delivery == DeliveryStatus::Cancelled && money == MoneyStatus::Paid;
    (!is_void).then_some(money)
}

/// What was promised is past, and something has still to go.
#[must_use]
pub fn is_late(promised_on: Option<NaiveDate>, status: DeliveryStatus, today: NaiveDate) -> bool {
    is_to_send(status) && promised_on.is_some_and(|day| day < today)
}

/// It was promised for today, and something has still to go.
#[must_use]
pub fn is_due_today(promised_on: Option<NaiveDate>, status: DeliveryStatus, today: NaiveDate) -> bool {
    is_to_send(status) && promised_on == Some(today)
}

fn is_to_send(status: DeliveryStatus) -> bool {
    match status {
        DeliveryStatus::Open | DeliveryStatus::Part => true,
        DeliveryStatus::Sent | DeliveryStatus::Delivered | DeliveryStatus::Cancelled => false,
    }
}
