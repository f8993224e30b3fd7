//! Where a salvaged file is made, and how it gets its name.

use crate::{
    copies::{beside, failed, stamp, stem, sync, sync_folder, unused},
    error::{Result, StoreError},
    private,
};
use chrono::{DateTime, Utc};
use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
};

const COMPANIONS: [&str; 3] = ["", "-wal", "-shm"];

/// `<shop>-salvaged-<stamp>.counterbook` beside the damaged file, where nothing is yet.
///
/// # Errors
/// `Copy` when thousands are there already.
pub fn free_name(damaged: &Path, at: DateTime<Utc>) -> Result<PathBuf> {
    let folder = damaged.parent().unwrap_or(Path::new("."));
    unused(
        folder,
        &format!("{}-salvaged-{}", stem(damaged), stamp(at)),
        ".counterbook",
    )
}

/// Where the file is made before it gets its name: beside it, hidden, where nothing is yet.
///
/// # Errors
/// As `free_name`.
pub fn unfinished(new: &Path) -> Result<PathBuf> {
    let folder = new.parent().unwrap_or(Path::new("."));
    unused(folder, &format!(".{}", stem(new)), ".salvaging")
}

/// Makes the empty file, for the owner's eyes only.
pub(super) fn claim(raw: &Path) -> Result<()> {
    match private::create_new(raw) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(StoreError::FileExists(raw.to_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(StoreError::NoFile(raw.parent().unwrap_or(raw).to_owned()))
        }
        Err(error) => Err(failed(error)),
    }
}

/// Gives the file its name when all of it is on the disk. Nobody may have it open.
///
/// # Errors
/// `FileExists` when something is there, also a left-over log: it would be read into the new file.
pub fn publish(raw: &Path, new: &Path) -> Result<()> {
    let taken = COMPANIONS
        .iter()
        .map(|end| beside(new, end))
        .find(|path| path.exists());
    if let Some(path) = taken {
        return Err(StoreError::FileExists(path));
    }
    sync(raw)?;
    fs::rename(raw, new).map_err(failed)?;
    sync_folder(new.parent().unwrap_or(Path::new(".")))
}

/// Takes away what was made of a file that did not come to be: ours alone, made a moment ago.
pub fn withdraw(raw: &Path) {
    for end in COMPANIONS {
        let _ = fs::remove_file(beside(raw, end));
    }
}
