//! What a check brings to light, before it has its name.

use crate::{areas::sums::Damage, error::StoreError};

/// Findings kept of one check; a fault that is everywhere is told often enough by then.
pub(super) const FINDINGS_EACH: usize = 20;

/// A row and what is wrong with it.
pub(super) type Fault = (String, String);

/// What a check has found so far.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub faults: Vec<Fault>,
    pub damage: Damage,
}

impl Found {
    /// One more fault, while more are wanted.
    pub(super) fn note(&mut self, row: impl Into<String>, says: impl Into<String>) {
        if !self.is_enough() {
            self.faults.push((row.into(), says.into()));
        }
    }

    /// Nobody reads more.
    pub(super) fn is_enough(&self) -> bool {
        self.faults.len() >= FINDINGS_EACH
    }

    /// What stopped a check is a finding, too: it is told even behind twenty others.
    pub(super) fn stopped(&mut self, by: &StoreError, at: &str) {
        if matches!(by, StoreError::Damaged | StoreError::NotAShop) {
            self.damage.join(Damage::everywhere());
        }
        let (row, says) = match by {
            StoreError::Damaged | StoreError::NotAShop => {
                (at, "is damaged: this could not be read".to_owned())
            }
            StoreError::Unreadable { table, column } => (
                table.as_str(),
                format!("could not be looked at to the end: {column} holds something unknown"),
            ),
            other => (at, format!("could not be looked at to the end: {other}")),
        };
        self.faults.push((row.to_owned(), says));
    }
}
