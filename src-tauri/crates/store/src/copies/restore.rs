//! A copy takes the place of a shop file, which is moved aside and never deleted.

use super::{
    Proof, files, half_made,
    kept::beside,
    names,
    note::{Holds, Note},
    prove,
};
use crate::{
    error::{Result, StoreError},
    private,
};
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};

/// The file and what SQLite keeps beside it, which belongs to it and goes where it goes. The log goes first: a
/// file without its log is old, a log without its file would be read into the next one.
const PARTS: [&str; 3] = ["-wal", "-shm", ""];

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the old file went, or what was left of it; nothing when nothing was there.
    pub aside: Option<PathBuf>,
    /// How far the copy goes.
    pub holds: Option<Holds>,
}

/// Moves what lies at `shop_path` aside with what belongs to it (`<shop>-damaged-YYYYMMDD-HHMMSS.counterbook`)
/// and puts the copy in its place. No program may have the file open.
///
/// # Errors
/// `NoFile` when there is no copy; `Damaged`, `NotAShop` when the copy is not good: then nothing is changed.
pub fn restore(shop_path: &Path, copy: &Path, at: DateTime<Utc>) -> Result<Restored> {
    // A name alone has no folder that could be flushed.
    let shop_path = &std::path::absolute(shop_path).map_err(files::failed)?;
    let folder = shop_path.parent().unwrap_or(Path::new("."));
    half_made::clean(folder, &names::stem(shop_path), at);
    let (ready, holds) = ready_beside(shop_path, copy)?;
    let moved = move_aside(shop_path, at).and_then(|aside| put(&ready, shop_path).map(|()| aside));
    match moved {
        Ok(aside) => Ok(Restored { aside, holds }),
        Err(error) => {
            // Ours alone, made a moment ago.
            let _ = std::fs::remove_file(&ready);
            Err(error)
        }
    }
}

/// The copy's bytes on the disk in the shop's own folder, proved there, under a name of their own.
fn ready_beside(shop_path: &Path, copy: &Path) -> Result<(PathBuf, Option<Holds>)> {
    if !copy.is_file() {
        return Err(StoreError::NoFile(copy.to_owned()));
    }
    let folder = shop_path.parent().unwrap_or(Path::new("."));
    private::folder(folder).map_err(files::failed)?;
    let start = format!(".{}-", names::stem(shop_path));
    let ready = files::unfinished(folder, &start, names::RESTORING)?;
    match copy_proved(copy, &ready) {
        Ok(holds) => Ok((ready, holds)),
        Err(error) => {
            let _ = std::fs::remove_file(&ready);
            Err(error)
        }
    }
}

fn copy_proved(copy: &Path, ready: &Path) -> Result<Option<Holds>> {
    let (sha256, _) = files::copy(copy, ready).map_err(files::failed)?;
    // A copy that lost its note on the way is welcome if its pages are sound; findings were told when it was
    // made, and it may be the best there is.
    let is_promised = Note::beside(copy).is_none_or(|note| note.sha256 == sha256);
    let proved = prove(ready, Proof::Pages)?;
    if is_promised && proved.findings.is_empty() {
        Ok(proved.holds)
    } else {
        Err(StoreError::Damaged)
    }
}

fn move_aside(shop_path: &Path, at: DateTime<Utc>) -> Result<Option<PathBuf>> {
    let there: Vec<&str> = PARTS
        .into_iter()
        .filter(|part| beside(shop_path, part).symlink_metadata().is_ok())
        .collect();
    if there.is_empty() {
        return Ok(None);
    }
    let folder = shop_path.parent().unwrap_or(Path::new("."));
    let start = format!("{}-damaged-{}", names::stem(shop_path), names::stamp(at));
    let aside = files::unused(folder, &start, ".counterbook")?;
    for part in there {
        std::fs::rename(beside(shop_path, part), beside(&aside, part)).map_err(files::failed)?;
    }
    files::sync_folder(folder)?;
    Ok(Some(aside))
}

fn put(ready: &Path, shop_path: &Path) -> Result<()> {
    if let Some(path) = PARTS
        .map(|part| beside(shop_path, part))
        .into_iter()
        .find(|path| path.exists())
    {
        return Err(StoreError::FileExists(path));
    }
    std::fs::rename(ready, shop_path).map_err(files::failed)?;
    files::sync_folder(shop_path.parent().unwrap_or(Path::new(".")))
}
