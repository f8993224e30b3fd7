//! The ledger and the levels. Levels are kept by triggers from the ledger and the allocations; this area only
//! appends rows and sets what is promised.

mod book;
mod read;
mod waiting;
mod write;

pub use book::{Stock, StockWriter};
pub use read::Move;
pub use waiting::WaitingLine;
pub use write::{Cause, NewMove};

pub(crate) use write::set_allocated;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &read::LEVEL,
    &read::LEVELS,
    &read::MOVES,
    &waiting::BACKORDERED,
    &waiting::BACKORDERED_OF,
    &waiting::WAITING,
    &waiting::TAKES_OF_ORDER,
    &waiting::TAKES_OF_LINES,
    &write::INSERT_RECEIPT,
    &write::INSERT_CORRECTION,
    &write::APPEND,
    &write::SET_ALLOCATED,
    &write::FILL_LINE,
];
