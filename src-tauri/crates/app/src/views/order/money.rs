//! The money of an order: what came, what went back, and the tax in it.

use super::super::line;
use crate::failure::Failure;
use chrono::{DateTime, Utc};
use domain::cancellation::{BookedTax, taxes_kept};
use store::{
    Reader,
    money::Entry,
    orders::{Order, OrderLine},
};
use terms::{EntryId, EntryKind, Line, Minor, OrderNumber, PaymentMethod, ReturnNumber, Tax};
use terms_derive::wire;

#[wire]
pub struct PaymentRow {
    pub id: EntryId,
    pub at: DateTime<Utc>,
    pub amount_minor: Minor,
    pub method: PaymentMethod,
    pub reference: Option<Line>,
}

#[wire]
pub struct RefundRow {
    pub id: EntryId,
    pub at: DateTime<Utc>,
    pub amount_minor: Minor,
    pub method: PaymentMethod,
    pub r#return: Option<ReturnNumber>,
}

/// What the ledger of money says of an order.
#[derive(Default)]
pub(super) struct Entries {
    pub payments: Vec<PaymentRow>,
    pub refunds: Vec<RefundRow>,
}

impl Entries {
    pub(super) fn of(reader: &Reader<'_>, order: &Order) -> Result<Self, Failure> {
        let mut entries = Self::default();
        for entry in reader.money().entries(order.id)? {
            match entry.kind {
                EntryKind::Payment => entries.payments.push(payment(entry)),
                EntryKind::Refund => entries.refunds.push(refund(&entry, order.number)),
            }
        }
        Ok(entries)
    }
}

fn payment(entry: Entry) -> PaymentRow {
    PaymentRow {
        id: entry.id,
        at: entry.at,
        amount_minor: entry.amount_minor,
        method: entry.method,
        reference: entry.reference,
    }
}

fn refund(entry: &Entry, order: OrderNumber) -> RefundRow {
    RefundRow {
        id: entry.id,
        at: entry.at,
        amount_minor: entry.amount_minor,
        method: entry.method,
        r#return: entry.return_number.map(|index| ReturnNumber { order, index }),
    }
}

/// Tax by name and rate, for what is not cancelled.
pub(super) fn taxes(reader: &Reader<'_>, order: &Order, lines: &[OrderLine]) -> Result<Vec<Tax>, Failure> {
    let booked = reader.orders().taxes(order.id)?.into_iter().map(|row| BookedTax {
        tax: row.tax(),
        line: row
            .order_line_id
            .and_then(|id| lines.iter().find(|line| line.id == id))
            .map(|line| line::state(&line.figures)),
    });
    Ok(taxes_kept(booked, order.shipping_minor))
}
