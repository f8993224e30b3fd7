//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// What was printed.
    Paper, PaperWriter, paper
}
