//! Orders, their lines and their taxes, and what their revisions changed.

mod book;
mod change;
mod joined;
mod list;
mod read;
mod write;

pub use book::{Orders, OrdersWriter};
pub use change::{Change, Changed};
pub use list::{ListedOrder, OrdersWanted, PlacedOn};
pub use read::{KitContent, LineFigures, LineTax, Order, OrderLine};
pub use write::{NewLine, NewOrder, Revalued};

pub(crate) use joined::Joined;
pub(crate) use write::add_packed;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &read::BY_NUMBER,
    &read::BY_ID,
    &read::LINES,
    &read::TAXES,
    &read::KIT_CONTENTS,
    &list::LIST,
    &list::COUNT,
    &list::COUNT_DUE,
    &list::PLACED_ON,
    &change::CHANGES,
    &change::RECORD,
    &write::INSERT,
    &write::INSERT_LINE,
    &write::INSERT_ALLOCATION,
    &write::INSERT_TAX,
    &write::SET_HOLD,
    &write::CANCEL_LINE,
    &write::SET_CANCELLED,
    &write::ADD_CREDIT,
    &write::ADD_RETURNED,
    &write::ADD_PACKED,
    &write::SHIP_LINE,
];
