//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// What is there, what is promised, and the ledger of both.
    Stock, StockWriter, stock
}
