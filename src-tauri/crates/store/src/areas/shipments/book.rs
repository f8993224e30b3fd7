//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// What leaves together, box by box.
    Shipments, ShipmentsWriter, shipments
}
