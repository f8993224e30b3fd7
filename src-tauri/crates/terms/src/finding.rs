//! What the doctor says.

use terms_derive::wire;

/// One row that breaks what must always hold.
#[wire]
#[derive(PartialEq, Eq)]
pub struct Finding {
    /// The invariant, such as `stock.ledger_equals_level`.
    pub check: String,
    /// The row, such as `item MUG-BL`.
    pub row: String,
    pub says: String,
}
