//! A log that is not the file's own: of another shop, or of an earlier state of this one. SQLite reads whatever
//! log lies beside a file into it, page by page.

use super::{files, kept::beside, names};
use crate::{
    activity::Mark,
    connection, doctor,
    error::{Result, StoreError},
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// What a look at a file brought: which shop it is, and how far it goes.
pub(super) struct View {
    connection: Connection,
    first: Option<Mark>,
    newest: Option<Mark>,
}

impl View {
    fn of(connection: Connection) -> Result<Self> {
        let (first, newest) = (Mark::first(&connection)?, Mark::newest(&connection)?);
        Ok(Self {
            first,
            newest,
            connection,
        })
    }

    /// Whether every page is whole: reads all of the file.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn is_whole(&self) -> Result<bool> {
        Ok(doctor::pages(&self.connection, doctor::Thoroughness::Quick)?.is_empty())
    }

    /// Whether the end of the chain is where its count says, and the sums of the rows are those that it holds:
    /// every change is in both, so pages of two files mixed do not pass, and nothing large is read.
    fn agrees_with_itself(&self) -> bool {
        doctor::holds(
            &self.connection,
            &["activities.reach_their_end", "books.are_those_of_the_chain"],
        )
    }

    /// Whether the other view goes on from where this one ends.
    fn leads_to(&self, other: &Self) -> Result<bool> {
        let Some(newest) = &self.newest else {
            return Ok(true);
        };
        let there = Mark::of(&other.connection, newest.seq)?;
        Ok(self.first == other.first && there.as_ref() == Some(newest))
    }
}

/// The file as it is read with its log; neither is changed.
pub(super) fn through_its_log(path: &Path) -> Result<View> {
    View::of(connection::open_to_look(path)?)
}

/// Whether a glance is enough to say that the log is the file's own and leads on from it.
pub(super) fn is_plainly_its_own(path: &Path) -> bool {
    let alone = connection::open_still(path).and_then(View::of);
    let (Ok(alone), Ok(through)) = (alone, through_its_log(path)) else {
        return false;
    };
    through.agrees_with_itself() && alone.leads_to(&through).unwrap_or(false)
}

/// Whether the log belongs to something else: the file alone is whole, and with the log it cannot be read, or is
/// another shop, or ends earlier. A file that is not whole alone was being filled from its log, and needs it.
///
/// # Errors
/// `Locked`, and others that say nothing about the log.
pub(super) fn is_stray(path: &Path, through: &Result<View>) -> Result<bool> {
    // A file that cannot be read alone proves nothing against its log.
    let Ok(alone) = connection::open_still(path).and_then(View::of) else {
        return Ok(false);
    };
    if !alone.is_whole().unwrap_or(false) {
        return Ok(false);
    }
    let fits = match through {
        Ok(view) if view.is_whole().unwrap_or(false) => alone.leads_to(view),
        Ok(_) => Ok(false),
        Err(error) if says_that_it_cannot_be_read(error) => Ok(false),
        Err(_) => Ok(true),
    };
    match fits {
        Err(error) if !says_that_it_cannot_be_read(&error) => Err(error),
        fits => Ok(!fits.unwrap_or(false)),
    }
}

fn says_that_it_cannot_be_read(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Damaged
            | StoreError::NotAShop
            | StoreError::Foreign(_)
            | StoreError::Newer { .. }
            | StoreError::Unreadable { .. }
            | StoreError::Sqlite(_)
    )
}

/// Moves the log, with what programs shared about it, to a name that says what it is. It is never deleted: it may
/// hold what somebody looks for.
pub(super) fn set_aside(path: &Path) -> Result<PathBuf> {
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = real.parent().unwrap_or(Path::new("."));
    let log = beside(&real, "-wal");
    // When it was last written: more about where it comes from than when it was found.
    let written = std::fs::metadata(&log).and_then(|log| log.modified());
    let written = written.map_or(DateTime::UNIX_EPOCH, DateTime::<Utc>::from);
    let start = format!("{}-foreign-log-{}", names::stem(&real), names::stamp(written));
    let aside = files::unused(folder, &start, ".counterbook-wal")?;
    std::fs::rename(&log, &aside).map_err(files::failed)?;
    // Only memory about the log; the next program makes it anew.
    let _ = std::fs::remove_file(beside(&real, "-shm"));
    files::sync_folder(folder)?;
    Ok(aside)
}

#[cfg(test)]
mod tests;
