//! Paper, kept byte for byte with its hash and the revision of its subject that it shows.

mod book;
mod list;
mod read;
mod write;

pub use book::{Paper, PaperWriter};
pub use read::Document;
pub use write::{NewDocument, PaperSubject};

use crate::statement::Statements;

pub(crate) const STATEMENTS: Statements = &[
    &read::BY_ID,
    &read::BYTES,
    &read::BY_HASH,
    &list::OF_ORDER,
    &list::OF_SHIPMENT,
    &list::NEWEST,
    &write::INSERT,
    &write::INSERT_PRINT_JOB,
];
