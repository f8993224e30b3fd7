//! Reading where nothing can be written: a disk that is full or read-only, a folder that is.

use super::{
    connection::{self, Mode, open_alone, open_still},
    found::{Found, beside},
};
use crate::{
    error::{Result, StoreError},
    private,
};
use rusqlite::Connection;
use std::{io, path::Path};
use tempfile::TempDir;

/// A connection to read, and what it needs as long as it lives.
pub(super) struct Look {
    pub connection: Connection,
    /// It sees what others write from now on, and may be asked again.
    pub is_lasting: bool,
    _copy: Option<TempDir>,
}

impl Look {
    pub(super) fn lasting(connection: Connection) -> Self {
        Self {
            connection,
            is_lasting: true,
            _copy: None,
        }
    }

    fn once(connection: Connection, copy: Option<TempDir>) -> Self {
        Self {
            connection,
            is_lasting: false,
            _copy: copy,
        }
    }
}

/// Whether reading can be tried in another way.
pub(super) fn is_of_the_place(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Full | StoreError::ReadOnly | StoreError::DiskFailed
    )
}

/// Reads without a log of its own: the file alone when there is nothing in the log, else both, without writing
/// what programs share about the log.
pub(super) fn look(found: &Found) -> Result<Look> {
    if std::fs::metadata(found.log()).map_or(0, |log| log.len()) == 0 {
        return Ok(Look::once(open_still(found.real())?, None));
    }
    match open_alone(found.real()) {
        Ok(connection) => Ok(Look::once(connection, None)),
        Err(error) if is_of_the_place(&error) => copied(found),
        Err(other) => Err(other),
    }
}

/// Reads a private copy of the file and its log, in a folder that only this person may enter.
fn copied(found: &Found) -> Result<Look> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
        _ => StoreError::DiskFailed,
    };
    let folder = TempDir::with_prefix("counterbook-").map_err(failed)?;
    let copy = folder.path().join("shop");
    private::copy(found.real(), &copy).map_err(failed)?;
    private::copy(&found.log(), &beside(&copy, "-wal")).map_err(failed)?;
    let connection = connection::open(&copy, Mode::Look, None)?;
    Ok(Look::once(connection, Some(folder)))
}

/// Why a place cannot be written: SQLite only says that a file beside the shop could not be made.
pub(super) fn why(found: &Found, error: StoreError) -> StoreError {
    match error {
        StoreError::DiskFailed if is_read_only(found.real()) => StoreError::ReadOnly,
        other => other,
    }
}

#[cfg(unix)]
fn is_read_only(real: &Path) -> bool {
    use rustix::fs::{Access, access};
    let folder = real.parent().unwrap_or(real);
    [real, folder]
        .iter()
        .any(|path| access(*path, Access::WRITE_OK).is_err())
}

#[cfg(not(unix))]
fn is_read_only(real: &Path) -> bool {
    std::fs::metadata(real).is_ok_and(|meta| meta.permissions().readonly())
}

#[cfg(test)]
mod tests;
