//! The books of the area: one to read, one to write as well.

use crate::file::books;

books! {
    /// Customers, their phones and addresses.
    People, PeopleWriter, people
}
