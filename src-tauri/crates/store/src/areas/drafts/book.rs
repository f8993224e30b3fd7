//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// Calls that are open or parked.
    Drafts, DraftsWriter, drafts
}
