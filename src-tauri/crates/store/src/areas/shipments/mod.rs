//! Shipments, parcels and what is in them.

mod book;
mod list;
mod read;
mod write;

pub use book::{Shipments, ShipmentsWriter};
pub use list::ListedShipment;
pub use read::{Parcel, ParcelLine, Shipment};
pub use write::NewShipment;

pub(crate) use write::add_returning;

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &read::BY_NUMBER,
    &read::BY_TRACKING,
    &read::PARCEL_LINES,
    &list::ONE,
    &list::OF_ORDER,
    &list::NEWEST,
    &list::WAITING,
    &write::NEXT,
    &write::INSERT,
    &write::INSERT_PARCEL,
    &write::INSERT_PARCEL_LINE,
    &write::SET_HANDED_OVER,
    &write::SET_TRACKING,
    &write::SET_UNDONE,
    &write::ADD_RETURNING,
];
