//! What is known to be damaged: it takes nothing more, the rest of the file does.

use super::{
    gather::Changed,
    parts::{Part, part},
};
use crate::error::{Result, StoreError};
use std::collections::BTreeSet;

/// Which parts of a file are not as they were written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Damage {
    /// Its pages are broken: what is written to them could be lost, or lose more.
    is_everywhere: bool,
    /// Part and bucket.
    buckets: BTreeSet<(i64, i64)>,
}

impl Damage {
    #[must_use]
    pub fn everywhere() -> Self {
        Self {
            is_everywhere: true,
            buckets: BTreeSet::new(),
        }
    }

    /// Nothing at all can be written.
    #[must_use]
    pub fn is_everywhere(&self) -> bool {
        self.is_everywhere
    }

    /// Nothing is known to be damaged.
    #[must_use]
    pub fn is_nowhere(&self) -> bool {
        !self.is_everywhere && self.buckets.is_empty()
    }

    /// The tables in which some rows are damaged.
    #[must_use]
    pub fn tables(&self) -> Vec<&'static str> {
        let parts = self.buckets.iter().filter_map(|(number, _)| part(*number));
        let tables: BTreeSet<&str> = parts.map(|part| part.table).collect();
        tables.into_iter().collect()
    }

    /// One more bucket of a part.
    pub(crate) fn add(&mut self, part: &Part, bucket: i64) {
        self.buckets.insert((part.mark, bucket));
    }

    /// What is known from elsewhere, too.
    pub(crate) fn join(&mut self, other: Self) {
        self.is_everywhere |= other.is_everywhere;
        self.buckets.extend(other.buckets);
    }

    /// Refuses what would write into a damaged bucket.
    pub(crate) fn spares(&self, changed: &[Changed]) -> Result<()> {
        let struck = changed
            .iter()
            .find(|changed| self.buckets.contains(&(changed.part, changed.bucket)));
        match struck.and_then(|changed| part(changed.part)) {
            Some(part) => Err(StoreError::DamagedPart(part.table.to_owned())),
            None => Ok(()),
        }
    }
}
