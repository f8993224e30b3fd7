//! A new shop file: laid whole under a name that nobody knows, then given its own, so that whenever the power
//! goes there is a shop or nothing.

use super::{
    act::Act,
    connection::{self, Mode},
    found::beside,
    opening::empty_log,
    writer::Writer,
};
use crate::{
    areas::sums::{self, Damage},
    error::{Result, StoreError},
    ladder::SHOP,
    private,
};
use rusqlite::TransactionBehavior;
use std::{
    fs::File,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

const MAKING: &str = ".making";
/// What SQLite keeps beside a file.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Lays a new shop at `path`; `first` writes the shop's own row in the same transaction.
///
/// # Errors
/// `FileExists`, `NoFile` without a folder, `Full`, `ReadOnly`, `DiskFailed`, or whatever `first` returns; then
/// nothing is left behind.
pub(super) fn lay(
    path: &Path,
    act: &Act<'_>,
    first: impl FnOnce(&mut Writer<'_>) -> Result<()>,
) -> Result<()> {
    if is_taken(path) {
        return Err(StoreError::FileExists(path.to_owned()));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let start = start(path);
    sweep(folder, &start);
    let raw = private::unnamed(folder, &start, MAKING).map_err(|error| refused(error, folder))?;
    // Who finds the file later sees that it is being made. Where files cannot be locked nothing is swept.
    let _ = raw.as_file().lock();
    let laid = fill(raw.path(), act, first)
        .and_then(|()| raw.as_file().sync_all().map_err(|error| refused(error, folder)))
        .and_then(|()| give_name(raw, path));
    laid.and_then(|()| sync_folder(folder).map_err(|error| refused(error, folder)))
}

/// Also a log without its file: SQLite would read it into the new one.
fn is_taken(path: &Path) -> bool {
    let is_there = |path: &Path| path.symlink_metadata().is_ok();
    is_there(path) || COMPANIONS.iter().any(|end| is_there(&beside(path, end)))
}

fn start(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    format!(".{stem}-")
}

fn fill(raw: &Path, act: &Act<'_>, first: impl FnOnce(&mut Writer<'_>) -> Result<()>) -> Result<()> {
    let outcome = write(raw, act, first);
    for end in COMPANIONS {
        // Closing took them away, unless something failed.
        let _ = std::fs::remove_file(beside(raw, end));
    }
    outcome
}

fn write(raw: &Path, act: &Act<'_>, first: impl FnOnce(&mut Writer<'_>) -> Result<()>) -> Result<()> {
    let mut connection = connection::open(raw, Mode::Create, None)?;
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.pragma_update(None, "application_id", connection::APPLICATION_ID)?;
    SHOP.create(&tx)?;
    sums::rebuild(&tx)?;
    sums::gather(&tx)?;
    let mut writer = Writer::begin(&tx, act);
    first(&mut writer)?;
    writer.finish(act, "null", &Damage::default())?;
    tx.commit()?;
    empty_log(&connection)?;
    Ok(connection.close().map_err(|(_, error)| error)?)
}

/// Never over something that came there in the meantime.
fn give_name(raw: private::Unnamed, path: &Path) -> Result<()> {
    match raw.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(lost) if lost.error.kind() == ErrorKind::AlreadyExists => {
            Err(StoreError::FileExists(path.to_owned()))
        }
        Err(lost) => Err(refused(lost.error, path)),
    }
}

fn refused(error: io::Error, folder: &Path) -> StoreError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreError::NoFile(folder.to_owned()),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::DiskFailed,
    }
}

/// Takes away what a program left that was ended while it laid a shop of this name: its lock went with it.
fn sweep(folder: &Path, start: &str) {
    let left = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(start) && name.ends_with(MAKING)
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()).filter(left) {
        let is_left = File::open(&path).is_ok_and(|file| file.try_lock().is_ok());
        if is_left {
            for end in COMPANIONS.iter().chain(&[""]) {
                let _ = std::fs::remove_file(beside(&path, end));
            }
        }
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Windows cannot flush a folder; NTFS journals names on its own.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "its twin can fail")]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests;
