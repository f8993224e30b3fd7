//! What follows from the facts of an order: how far it is delivered, how far it is paid, what a return is worth.
//! Nothing here is ever set by hand.

use crate::money::{share, share_between};

/// The quantities of one order line, in the item's smallest unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct LineState {
    pub ordered: i64,
    pub cancelled: i64,
    pub shipped: i64,
    pub allocated: i64,
    pub backordered: i64,
    /// Came back, of what was shipped.
    pub returned: i64,
    /// A service is never sent and never holds an order open.
    pub is_service: bool,
}

impl LineState {
    /// What the customer still wants or has: ordered less cancelled.
    #[must_use]
    pub fn kept(&self) -> i64 {
        self.ordered - self.cancelled
    }

    /// What is still to be sent.
    #[must_use]
    pub fn open(&self) -> i64 {
        self.allocated + self.backordered
    }

    /// Whether the quantities agree: none below zero, each piece in exactly one state, and no more
    /// returned than shipped.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        let parts = [
            self.cancelled,
            self.shipped,
            self.allocated,
            self.backordered,
            self.returned,
        ];
        parts.iter().all(|part| *part >= 0)
            && self.ordered == self.cancelled + self.shipped + self.allocated + self.backordered
            && self.returned <= self.shipped
    }
}

/// How far an order is delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeliveryStatus {
    /// Nothing has left yet.
    Open,
    /// Something has left and something is still to be sent.
    Part,
    /// All of it has left.
    Sent,
    /// All of it has arrived, or there is nothing to send.
    Delivered,
    /// Nothing of it is wanted any more.
    Cancelled,
}

impl DeliveryStatus {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Part => "part",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Cancelled => "cancelled",
        }
    }
}

/// How far the order with these `lines` is delivered.
///
/// Services never count: an order of services alone, or one whose goods are all cancelled while a
/// service is kept, is delivered. It is cancelled only when every line is, services too.
/// `all_handed_over_delivered` says whether every parcel that left has arrived.
#[must_use]
pub fn delivery_status(lines: &[LineState], all_handed_over_delivered: bool) -> DeliveryStatus {
    let goods = || lines.iter().filter(|line| !line.is_service);
    let is_open = goods().any(|line| line.open() > 0);
    let has_left = goods().any(|line| line.shipped > 0);
    match (has_left, is_open) {
        (false, true) => DeliveryStatus::Open,
        (true, true) => DeliveryStatus::Part,
        (true, false) if all_handed_over_delivered => DeliveryStatus::Delivered,
        (true, false) => DeliveryStatus::Sent,
        (false, false) if lines.is_empty() => DeliveryStatus::Open,
        (false, false) if lines.iter().any(|line| line.kept() > 0) => DeliveryStatus::Delivered,
        (false, false) => DeliveryStatus::Cancelled,
    }
}

/// How far an order is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MoneyStatus {
    Unpaid,
    Part,
    Paid,
    Overpaid,
    /// Everything that was paid was given back.
    Refunded,
}

impl MoneyStatus {
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unpaid => "unpaid",
            Self::Part => "part",
            Self::Paid => "paid",
            Self::Overpaid => "overpaid",
            Self::Refunded => "refunded",
        }
    }
}

/// How far an order is paid that now comes to `owed_minor` (after cancellations and credits).
#[must_use]
pub fn money_status(owed_minor: i64, paid_minor: i64, refunded_minor: i64) -> MoneyStatus {
    let net_minor = paid_minor - refunded_minor;
    if refunded_minor > 0 && net_minor == 0 {
        return MoneyStatus::Refunded;
    }
    if net_minor <= 0 {
        return if owed_minor == 0 {
            MoneyStatus::Paid
        } else {
            MoneyStatus::Unpaid
        };
    }
    match net_minor.cmp(&owed_minor) {
        std::cmp::Ordering::Less => MoneyStatus::Part,
        std::cmp::Ordering::Equal => MoneyStatus::Paid,
        std::cmp::Ordering::Greater => MoneyStatus::Overpaid,
    }
}

/// What a line comes to after cancellations: its total and its tax for the pieces that are kept.
#[must_use]
pub fn effective_line(total_minor: i64, tax_minor: i64, state: &LineState) -> (i64, i64) {
    (
        share(total_minor, state.kept(), state.ordered),
        share(tax_minor, state.kept(), state.ordered),
    )
}

/// What the customer paid for the pieces after the first `from` up to the first `to` of a line, tax and
/// discounts as they were at the sale.
///
/// Cumulative shares: whatever the steps in which pieces come back, they add up to what the line cost.
#[must_use]
pub fn return_value(
    total_minor: i64,
    tax_minor: i64,
    prices_include_tax: bool,
    ordered: i64,
    from: i64,
    to: i64,
) -> i64 {
    let value_minor = share_between(total_minor, from, to, ordered);
    if prices_include_tax {
        value_minor
    } else {
        value_minor + share_between(tax_minor, from, to, ordered)
    }
}

/// How much money goes back when `credit_now` is credited on an order.
///
/// Only what was paid beyond what remains owed: a credit on an unpaid order lowers the debt first.
/// Never more than the credit, never more than was paid and not yet given back, never below zero.
#[must_use]
pub fn refund_due(
    credited_before: i64,
    credit_now: i64,
    total_minor: i64,
    paid_minor: i64,
    refunded_minor: i64,
) -> i64 {
    let still_here_minor = paid_minor - refunded_minor;
    let owed_minor = total_minor - credited_before - credit_now;
    let most_minor = credit_now.min(still_here_minor).max(0);
    (still_here_minor - owed_minor).clamp(0, most_minor)
}
