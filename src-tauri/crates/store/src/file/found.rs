//! What was found under the shop's name when it was opened, and whether it is still that: the file, its log, and
//! the memory that programs share about the log.

use crate::error::{Result, StoreError};
use std::{
    fs::Metadata,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

/// Device and number of a file, which stay when its name changes. A number is given again after a file is
/// deleted; its birth is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Identity {
    device: u64,
    inode: u64,
    born: Option<SystemTime>,
}

#[cfg(unix)]
impl Identity {
    pub(super) fn of(meta: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        Some(Self {
            device: meta.dev(),
            inode: meta.ino(),
            born: meta.created().ok(),
        })
    }
}

/// Elsewhere the system keeps an open file from being moved, replaced or opened under another name.
#[cfg(not(unix))]
impl Identity {
    pub(super) fn of(_: &Metadata) -> Option<Self> {
        None
    }
}

#[cfg(unix)]
fn names(meta: &Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt as _;
    meta.nlink()
}

#[cfg(not(unix))]
fn names(_: &Metadata) -> u64 {
    1
}

pub(super) fn identity(path: &Path) -> Option<Identity> {
    Identity::of(&std::fs::metadata(path).ok()?)
}

/// The file that was opened, and what SQLite keeps beside it.
#[derive(Debug)]
pub(super) struct Found {
    path: PathBuf,
    /// Links followed: the log lies beside the file itself.
    real: PathBuf,
    main: Option<Identity>,
    beside: Mutex<Beside>,
}

#[derive(Debug, Default, Clone, Copy)]
struct Beside {
    log: Option<Identity>,
    index: Option<Identity>,
    /// Another log came into its place: what this program knows of the file is not true any more.
    is_lost: bool,
}

impl Found {
    pub(super) fn at(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            real: std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()),
            main: identity(path),
            beside: Mutex::default(),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn real(&self) -> &Path {
        &self.real
    }

    pub(super) fn log(&self) -> PathBuf {
        beside(&self.real, "-wal")
    }

    pub(super) fn index(&self) -> PathBuf {
        beside(&self.real, "-shm")
    }

    /// Somebody may have moved, deleted, replaced or linked the file while it was open, or tidied away what lies
    /// beside it: what is written now would be in a file that has no name, or in two logs at once.
    ///
    /// # Errors
    /// `NoFile`, `Replaced`, `OtherName`, `LogGone`.
    pub(super) fn is_still_there(&self) -> Result<()> {
        let Ok(meta) = std::fs::metadata(&self.path) else {
            return Err(StoreError::NoFile(self.path.clone()));
        };
        let mut known = self.known();
        if Identity::of(&meta) != self.main || known.is_lost {
            return Err(StoreError::Replaced);
        }
        if names(&meta) > 1 {
            return Err(StoreError::OtherName);
        }
        let parts = [(known.log, self.log()), (known.index, self.index())];
        let now = parts.map(|(known, path)| known.map(|known| (known, identity(&path))));
        let now: Vec<_> = now.into_iter().flatten().collect();
        if now
            .iter()
            .any(|(known, now)| now.is_some_and(|now| now != *known))
        {
            known.is_lost = true;
            return Err(StoreError::Replaced);
        }
        match now.iter().all(|(_, now)| now.is_some()) {
            true => Ok(()),
            false => Err(StoreError::LogGone),
        }
    }

    /// Whether the file is still the one that was opened; its log is another.
    pub(super) fn is_only_the_log_another(&self) -> bool {
        self.known().is_lost && identity(&self.path) == self.main
    }

    /// Notes what lies beside the file now that this program has it open.
    pub(super) fn learn(&self) {
        let (log, index) = (identity(&self.log()), identity(&self.index()));
        let mut known = self.known();
        known.log = known.log.or(log);
        known.index = known.index.or(index);
    }

    /// The file went to another name and left behind what lay beside it, with nothing in it: takes that away.
    pub(super) fn tidy(&self) {
        let known = *self.known();
        let parts = [(known.log, self.log()), (known.index, self.index())];
        let is_empty = std::fs::metadata(&parts[0].1).is_ok_and(|log| log.len() == 0);
        let is_ours = parts.iter().all(|(known, path)| identity(path) == *known);
        if is_empty && is_ours && !self.real.exists() {
            for (_, path) in parts {
                let _ = std::fs::remove_file(path);
            }
        }
    }

    /// This program has closed all that it had open, and knows nothing of the file that could be wrong.
    pub(super) fn forget(&self) {
        *self.known() = Beside::default();
    }

    fn known(&self) -> MutexGuard<'_, Beside> {
        self.beside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `path` with `end` after its whole name.
pub(crate) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    name.into()
}
