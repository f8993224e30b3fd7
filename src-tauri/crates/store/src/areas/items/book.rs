//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// Things sold.
    Items, ItemsWriter, items
}
