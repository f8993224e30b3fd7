//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// What comes back, line by line.
    Returns, ReturnsWriter, returns
}
