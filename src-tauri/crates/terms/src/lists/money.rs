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
