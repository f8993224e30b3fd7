//! Words of returns.

use terms_derive::words;

/// Why the customer sends it back.
#[words]
pub enum ReturnReason {
    Damaged,
    Faulty,
    WrongItem,
    Unwanted,
    Late,
    Other,
}

/// In what state it came.
#[words]
pub enum Condition {
    AsNew,
    Opened,
    Used,
    Damaged,
}

/// Where it goes: on the shelf, away for good, or it stays on hold (for repair, for the supplier).
#[words]
pub enum Disposition {
    Restock,
    Scrap,
    Hold,
}

/// How far a return is.
#[words]
pub enum ReturnStatus {
    /// Announced, not here.
    Expected,
    /// Some or all of it waits for inspection.
    ToInspect,
    /// Inspected; money is not settled.
    ToSettle,
    Settled,
}
