//! By what one state of a shop file is told from another: the place and the hash of an activity.

use super::book::Activities;
use crate::{error::Result, row::cells, statement::Select};
use terms::ActivitySeq;
use terms_derive::row;

/// An activity, by which a file is known: the first says which shop it is, the newest how far it goes.
#[row(from = "activities a")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub seq: ActivitySeq,
    pub hash: Vec<u8>,
}

pub(super) static AT: Select<Known> = Select::hot("WHERE a.seq = ?1");
pub(super) static LAST: Select<Known> = Select::hot("ORDER BY a.seq DESC LIMIT 1");

/// The first of every shop.
const FIRST: ActivitySeq = ActivitySeq::new(1);

impl Activities<'_> {
    /// The activity at this place.
    pub fn known_at(&self, seq: ActivitySeq) -> Result<Option<Known>> {
        AT.one(self.connection, cells![seq])
    }

    /// Which shop it is.
    pub fn known_first(&self) -> Result<Option<Known>> {
        self.known_at(FIRST)
    }

    /// How far it goes.
    pub fn known_newest(&self) -> Result<Option<Known>> {
        LAST.one(self.connection, ())
    }
}
