//! A copy is opened and proved before it counts.

use crate::{
    connection, doctor,
    error::{Result, StoreError},
    ladder::SHOP,
};
use rusqlite::Connection;
use std::path::Path;
use terms::Finding;

use super::note::Holds;

/// How much is proved of a copy.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    /// Its pages and its keys: all that can be said of a file of an older version.
    Pages,
    /// And its books.
    Books,
}

/// What a proof brought to light.
pub(super) struct Proved {
    /// Empty when all is well. The first are of pages and keys.
    pub findings: Vec<Finding>,
    pub holds: Option<Holds>,
}

/// Proves a copy that nobody writes; leaves its bytes as they are.
///
/// # Errors
/// It cannot be opened, or is no shop.
pub(super) fn prove(copy: &Path, proof: Proof) -> Result<Proved> {
    let copy = connection::open_still(copy)?;
    connection::check_application_id(&copy)?;
    let mut findings = named("file.pages", doctor::pages(&copy, doctor::Thoroughness::Whole)?);
    findings.extend(named("file.foreign_keys", doctor::foreign_keys(&copy)?));
    if findings.is_empty() && proof == Proof::Books {
        SHOP.steps_behind(&copy)?;
        findings.extend(books(&copy));
    }
    let holds = Holds::of(&copy).ok().flatten();
    Ok(Proved { findings, holds })
}

/// What cannot be read is a finding: a copy is made all the same, and says so.
fn books(copy: &Connection) -> Vec<Finding> {
    doctor::books(copy).unwrap_or_else(|error| {
        let says = match error {
            StoreError::Unreadable { table, column } => format!("{table}.{column} cannot be read"),
            other => other.to_string(),
        };
        named("file.books", vec![("the books".to_owned(), says)])
    })
}

fn named(check: &str, faults: Vec<(String, String)>) -> Vec<Finding> {
    let finding = |(row, says)| Finding {
        check: check.to_owned(),
        row,
        says,
    };
    faults.into_iter().map(finding).collect()
}
