//! Words of money.

use terms_derive::words;

/// How money comes and goes. `on_account` is an agreement to pay later: it is recorded, not received.
#[words]
pub enum PaymentMethod {
    Cash,
    Card,
    BankTransfer,
    Cheque,
    OnAccount,
}

/// How money goes back. An agreement to pay later is none of these: what goes back is handed over.
#[words]
pub enum RefundMethod {
    Cash,
    Card,
    BankTransfer,
    Cheque,
}

impl From<RefundMethod> for PaymentMethod {
    fn from(method: RefundMethod) -> Self {
        match method {
            RefundMethod::Cash => Self::Cash,
            RefundMethod::Card => Self::Card,
            RefundMethod::BankTransfer => Self::BankTransfer,
            RefundMethod::Cheque => Self::Cheque,
        }
    }
}

/// What an entry of the ledger of money is.
#[words]
pub enum EntryKind {
    /// Money that came in, or an agreement to pay later.
    Payment,
    /// Money that went back.
    Refund,
}

/// Derived from what is owed, paid and refunded, never set.
#[words]
pub enum MoneyStatus {
    Unpaid,
    Part,
    Paid,
    Overpaid,
    /// Everything that was paid was given back.
    Refunded,
}

/// Where tax is rounded: on every line, or once for all lines of the order that bear the same rates.
#[words]
#[derive(Default)]
pub enum TaxRounding {
    #[default]
    Line,
    Order,
}
