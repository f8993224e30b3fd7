//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// Who did what; it is written by the file itself, at the end of every write.
    Activities, ActivitiesWriter, activity
}
