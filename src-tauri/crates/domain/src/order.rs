//! What follows from the facts of an order: how far it is delivered, how far it is paid, what is to fetch.
//! Nothing here is ever set by hand.

mod glance;

pub use glance::{delivery_word, is_due_today, is_late, money_word};

use std::{cmp::Ordering, ops::Add};

use terms::{Decimals, DeliveryStatus, Minor, MoneyStatus, Quantity};

use crate::money::still_owed;

/// The quantities of one order line, in the item's smallest unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct LineState {
    pub ordered: Quantity,
    pub cancelled: Quantity,
    pub shipped: Quantity,
    pub allocated: Quantity,
    pub backordered: Quantity,
    /// In a box that has not left, of what is allocated.
    pub packed: Quantity,
    /// Came back, of what was shipped.
    pub returned: Quantity,
    /// A service is never sent and never holds an order open.
    pub is_service: bool,
}

impl LineState {
    /// What the customer still wants or has: ordered less cancelled.
    #[must_use]
    pub fn kept(&self) -> Quantity {
        self.ordered - self.cancelled
    }

    /// What is still to be sent.
    #[must_use]
    pub fn open(&self) -> Quantity {
        self.allocated + self.backordered
    }

    /// Allocated and in no box.
    #[must_use]
    pub fn promised(&self) -> Quantity {
        self.allocated - self.packed
    }

    /// What can go into a box: of goods, what is promised.
    #[must_use]
    pub fn to_pack(&self) -> Quantity {
        if self.is_service {
            Quantity::ZERO
        } else {
            self.promised()
        }
    }

    /// What was sent and did not come back.
    #[must_use]
    pub fn with_customer(&self) -> Quantity {
        self.shipped - self.returned
    }

    /// Whether the quantities agree: none below zero, each piece in exactly one state, no more packed than
    /// allocated and no more returned than shipped.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        let parts = [
            self.cancelled,
            self.shipped,
            self.allocated,
            self.backordered,
            self.packed,
            self.returned,
        ];
        parts.iter().all(|part| *part >= Quantity::ZERO)
            && self.ordered == self.cancelled + self.shipped + self.allocated + self.backordered
            && self.packed <= self.allocated
            && self.returned <= self.shipped
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
    let is_open = goods().any(|line| line.open() > Quantity::ZERO);
    let has_left = goods().any(|line| line.shipped > Quantity::ZERO);
    match (has_left, is_open) {
        (false, true) => DeliveryStatus::Open,
        (true, true) => DeliveryStatus::Part,
        (true, false) if all_handed_over_delivered => DeliveryStatus::Delivered,
        (true, false) => DeliveryStatus::Sent,
        (false, false) if lines.is_empty() => DeliveryStatus::Open,
        (false, false) if lines.iter().any(|line| line.kept() > Quantity::ZERO) => DeliveryStatus::Delivered,
        (false, false) => DeliveryStatus::Cancelled,
    }
}

/// How many things are to fetch, wait, and lie on the shelf for an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Pieces {
    pub allocated: Quantity,
    pub backordered: Quantity,
    pub to_pack: Quantity,
}

impl Pieces {
    /// Of one line; a service is no thing, and what is measured is one.
    #[must_use]
    pub fn of(state: &LineState, decimals: Decimals) -> Self {
        if state.is_service {
            return Self::default();
        }
        Self {
            allocated: state.allocated.pieces(decimals),
            backordered: state.backordered.pieces(decimals),
            to_pack: state.to_pack().pieces(decimals),
        }
    }

    /// Of all lines of an order.
    #[must_use]
    pub fn of_all<'a>(lines: impl IntoIterator<Item = (&'a LineState, Decimals)>) -> Self {
        lines
            .into_iter()
            .map(|(state, decimals)| Self::of(state, decimals))
            .fold(Self::default(), Add::add)
    }
}

impl Add for Pieces {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            allocated: self.allocated + other.allocated,
            backordered: self.backordered + other.backordered,
            to_pack: self.to_pack + other.to_pack,
        }
    }
}

/// The money of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Account {
    /// What it comes to, after cancellations.
    pub total_minor: Minor,
    /// Credited for goods that came back.
    pub credited_minor: Minor,
    pub paid_minor: Minor,
    pub refunded_minor: Minor,
}

impl Account {
    /// What the customer owes for what is kept.
    #[must_use]
    pub fn owed(&self) -> Minor {
        self.total_minor - self.credited_minor
    }

    /// What was paid and not given back.
    #[must_use]
    pub fn still_here(&self) -> Minor {
        self.paid_minor - self.refunded_minor
    }

    /// Still to pay; below zero when the shop owes.
    #[must_use]
    pub fn balance(&self) -> Minor {
        self.owed() - self.still_here()
    }

    /// Still to pay; nothing when the shop owes.
    #[must_use]
    pub fn to_pay(&self) -> Minor {
        still_owed(self.balance())
    }

    /// What the shop owes; nothing when there is still to pay.
    #[must_use]
    pub fn to_pay_back(&self) -> Minor {
        still_owed(-self.balance())
    }

    /// How far the order is paid.
    #[must_use]
    pub fn money_status(&self) -> MoneyStatus {
        let (owed, net) = (self.owed(), self.still_here());
        if self.refunded_minor > Minor::ZERO && net.is_zero() {
            return MoneyStatus::Refunded;
        }
        if net <= Minor::ZERO {
            return if owed.is_zero() {
                MoneyStatus::Paid
            } else {
                MoneyStatus::Unpaid
            };
        }
        match net.cmp(&owed) {
            Ordering::Less => MoneyStatus::Part,
            Ordering::Equal => MoneyStatus::Paid,
            Ordering::Greater => MoneyStatus::Overpaid,
        }
    }

    /// How much money goes back when `credit_now` is credited.
    ///
    /// Only what was paid beyond what remains owed: a credit on an unpaid order lowers the debt first.
    /// Never more than the credit, never more than was paid and not yet given back, never below zero.
    #[must_use]
    pub fn refund_due(&self, credit_now: Minor) -> Minor {
        let owed = self.owed() - credit_now;
        let most = credit_now.min(self.still_here()).max(Minor::ZERO);
        (self.still_here() - owed).clamp(Minor::ZERO, most)
    }
}
