//! A file of an older version climbs to ours, with a proved copy beside it first.

use super::{Copy, Proof, make_proved, place::name_damage};
use crate::{
    connection::{self, Mode},
    doctor,
    error::{Result, StoreError},
    file::{Act, settle, version_in_the_file},
    ladder::{Ladder, SHOP},
};
use chrono::{DateTime, Utc};
use rusqlite::TransactionBehavior;
use std::path::Path;
use terms::StaffId;

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
    if !may_lie_behind(ladder, path) {
        return Ok(None);
    }
    let mut connection = connection::open_for(ladder, path, Mode::ReadWrite, None)
        .map_err(|error| name_damage(path, error))?;
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
    settle(&tx, &climbing(at))?;
    tx.commit()?;
    Ok(Some(made.copy))
}

/// Without SQLite, so that a file which is not older is opened once, and by whoever means to keep it open. The log
/// may hold a later version than the file, and never an earlier one.
fn may_lie_behind(ladder: &Ladder, path: &Path) -> bool {
    version_in_the_file(path).is_none_or(|version| version < ladder.newest())
}

/// The chain says of the rows that they stand otherwise from here on.
fn climbing(at: DateTime<Utc>) -> Act<'static> {
    Act {
        command: "shop.upgrade",
        staff_id: StaffId::new(1),
        at,
        request_id: "",
        keeps_answer: false,
        payload_sha256: [0; 32],
        text: "{}",
        salt: [0; 16],
    }
}
