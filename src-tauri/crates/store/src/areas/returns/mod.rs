//! What comes back, line by line.

mod book;
mod list;
mod read;
mod write;

pub use book::{Returns, ReturnsWriter};
pub use list::{ListedReturn, ListedReturnLine};
pub use read::{Inspection, Return, ReturnLine};
pub use write::{NewInspection, NewReturnLine};

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &read::BY_NUMBER,
    &read::LINES,
    &read::INSPECTIONS,
    &read::SETTLED,
    &list::OF_ORDER,
    &list::LIST,
    &list::COUNT_OPEN,
    &write::NEXT,
    &write::INSERT,
    &write::INSERT_LINE,
    &write::ADD_RECEIVED,
    &write::INSERT_INSPECTION,
    &write::ADD_INSPECTED,
    &write::SETTLE_LINE,
];
