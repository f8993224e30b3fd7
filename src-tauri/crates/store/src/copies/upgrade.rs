//! A file of an older version climbs to ours, with a proved copy beside it first.

use super::{Copy, Proof, make_proved, place::name_damage};
use crate::{
    connection::{self, Mode},
    doctor,
    error::{Result, StoreError},
    ladder::{Ladder, SHOP},
};
use chrono::{DateTime, Utc};
use rusqlite::TransactionBehavior;
use std::path::Path;

/// Brings the file at `path` to our version in one transaction, after a proved copy in `copies`; says which
/// copy, or `None` when there was nothing to do.
///
/// # Errors
/// `NoFile`, `NotAShop`, `Newer`, `Damaged`, `Full`, `Copy`; then the file is as it was.
pub fn upgrade(path: &Path, copies: &Path, at: DateTime<Utc>) -> Result<Option<Copy>> {
    upgrade_by(&SHOP, path, copies, at)
}

pub(super) fn upgrade_by(
    ladder: &Ladder,
    path: &Path,
    copies: &Path,
    at: DateTime<Utc>,
) -> Result<Option<Copy>> {
    if !path.is_file() {
        return Err(StoreError::NoFile(path.to_owned()));
    }
    let mut connection =
        connection::open(path, Mode::ReadWrite, None).map_err(|error| name_damage(path, error))?;
    if ladder.steps_behind(&connection)? == 0 {
        return Ok(None);
    }
    let made = make_proved(&connection, path, copies, at, Proof::Pages)?;
    if !made.findings.is_empty() {
        return Err(StoreError::Damaged);
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    ladder.climb(&tx)?;
    if !doctor::foreign_keys(&tx)?.is_empty() {
        return Err(StoreError::Damaged);
    }
    tx.commit()?;
    Ok(Some(made.copy))
}
