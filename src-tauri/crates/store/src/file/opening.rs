//! Whether a file is a copy, and how the log of one that is open is brought in.

use super::found::beside;
use crate::{error::Result, ladder::SHOP, statement::Ask};
use rusqlite::Connection;
use std::path::Path;

pub(super) static EMPTY_LOG: Ask<i64> = Ask::new("PRAGMA wal_checkpoint(TRUNCATE)");

/// How the name of a copy ends.
pub(crate) const COPY: &str = ".counterbook-copy";

/// A copy by its name, or by the hash that was written beside it, which tells its name also when it was given
/// another. Somebody may well have hashed the shop file itself.
#[must_use]
pub fn is_copy(path: &Path) -> bool {
    let is_named = |name: &str| name.trim_end().ends_with(COPY);
    if path
        .file_name()
        .is_some_and(|name| is_named(&name.to_string_lossy()))
    {
        return true;
    }
    std::fs::read_to_string(beside(path, ".sha256")).is_ok_and(|hash| is_named(&hash))
}

/// What was just read of the file, there or not there, stays so after a power cut; says whether all of the
/// log got into the file.
///
/// A system whose sync failed once may never write those bytes: the log is emptied into the file, and a commit
/// that changes nothing begins it anew, under another salt, so that nothing of the old one is ever read again.
pub(super) fn make_it_last(connection: &Connection) -> Result<bool> {
    let busy = empty_log(connection)?;
    connection.pragma_update(None, "user_version", SHOP.newest())?;
    Ok(busy == 0)
}

/// Moves the log into the file; above zero when somebody kept part of it from being moved.
pub(super) fn empty_log(connection: &Connection) -> Result<i64> {
    EMPTY_LOG.the(connection, ())
}

#[cfg(test)]
mod tests;
