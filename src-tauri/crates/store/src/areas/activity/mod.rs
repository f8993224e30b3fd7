//! The chain of who did what: each row's hash covers the row and the hash before it. What people typed
//! stands apart under a salted hash, so that it can be erased and the chain still be proved.

mod book;
mod link;
mod list;
mod mark;
mod write;

pub use book::{Activities, ActivitiesWriter};
pub(crate) use link::{Link, text_hash};
pub use list::{Activity, Touched};
pub use mark::Mark;
pub(crate) use mark::{placed_after, turn};
pub(crate) use write::{Entry, append};

use crate::{error::Result, statement::Statements};
use terms::{ActivitySeq, RowLimit};

pub(crate) const STATEMENTS: Statements = &[
    &list::NEWEST,
    &list::TOUCHED,
    &list::OF_SUBJECT,
    &list::LIST,
    &mark::NEWEST_MARK,
    &mark::FIRST_MARK,
    &mark::MARK,
    &mark::PLACED,
    &mark::TURN,
    &write::LAST,
    &write::INSERT,
    &write::INSERT_SUBJECT,
    &write::INSERT_TEXT,
];

impl Activities<'_> {
    /// The place of the newest activity; 0 in an empty file.
    pub fn newest(&self) -> Result<ActivitySeq> {
        list::NEWEST.the(self.connection, ())
    }

    /// The end of the chain; nothing in an empty file.
    pub fn newest_mark(&self) -> Result<Option<Mark>> {
        Mark::newest(self.connection)
    }

    /// The activity by which the shop was made.
    pub fn first_mark(&self) -> Result<Option<Mark>> {
        Mark::first(self.connection)
    }

    /// As [`placed_after`].
    pub fn placed_after(&self, seq: ActivitySeq, limit: RowLimit) -> Result<Vec<String>> {
        placed_after(self.connection, seq, limit)
    }
}
