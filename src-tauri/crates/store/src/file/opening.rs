//! Which file it is, how it is claimed and opened, and how its log is brought in.

use super::connection::{self, Mode};
use crate::{
    areas::sums,
    error::{Result, StoreError},
    ladder::SHOP,
    statement::Ask,
};
use rusqlite::Connection;
use std::{fs::File, io::ErrorKind, path::Path};

pub(super) static EMPTY_LOG: Ask<i64> = Ask::new("PRAGMA wal_checkpoint(TRUNCATE)");

/// Device and number of a file, which stay when its name changes.
pub(super) type Identity = (u64, u64);

#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt as _;
    let meta = std::fs::metadata(path).ok()?;
    Some((meta.dev(), meta.ino()))
}

/// Elsewhere the system keeps an open file from being moved or replaced.
#[cfg(not(unix))]
pub(super) fn identity(_: &Path) -> Option<Identity> {
    None
}

pub(super) fn open_checked(path: &Path, vfs: Option<&str>) -> Result<Connection> {
    if !path.is_file() {
        return Err(StoreError::NoFile(path.to_owned()));
    }
    let connection = connection::open(path, Mode::ReadWrite, vfs)?;
    connection::check_application_id(&connection)?;
    SHOP.steps_behind(&connection)?;
    Ok(connection)
}

/// As `open_checked`; what is written through it is added to the sums.
pub(super) fn open_to_write(path: &Path, vfs: Option<&str>) -> Result<Connection> {
    let connection = open_checked(path, vfs)?;
    sums::gather(&connection)?;
    Ok(connection)
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

/// Makes the empty file, so that no two programs can lay a shop at the same place.
pub(super) fn claim(path: &Path) -> Result<()> {
    match File::options().write(true).create_new(true).open(path) {
        Ok(_) => Ok(()),
        Err(error) => Err(match error.kind() {
            ErrorKind::AlreadyExists => StoreError::FileExists(path.to_owned()),
            ErrorKind::NotFound => StoreError::NoFile(path.parent().unwrap_or(path).to_owned()),
            ErrorKind::StorageFull => StoreError::Full,
            _ => StoreError::ReadOnly,
        }),
    }
}
