//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// Orders, their lines and their taxes.
    Orders, OrdersWriter, orders
}
