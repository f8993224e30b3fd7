//! A copy takes the place of a damaged file, which is moved aside and never deleted.

use super::{Proof, files, kept::beside, names, prove};
use crate::{
    error::{Result, StoreError},
    private,
};
use chrono::{DateTime, Utc};
use std::{
    io,
    path::{Path, PathBuf},
};

/// What SQLite keeps beside a file; both belong to it and go where it goes.
const COMPANIONS: [&str; 2] = ["-wal", "-shm"];

/// Moves the file at `shop_path` aside with what belongs to it and puts the copy in its place; says where the
/// old file went (`<shop>-damaged-YYYYMMDD-HHMMSS.counterbook`). No program may have the file open.
///
/// # Errors
/// `NoFile` when there is no copy or no file at `shop_path` (see `place`); `Damaged`, `NotAShop` when the
/// copy is not good: then nothing is changed.
pub fn restore(shop_path: &Path, copy: &Path, at: DateTime<Utc>) -> Result<PathBuf> {
    if !shop_path.is_file() {
        return Err(StoreError::NoFile(shop_path.to_owned()));
    }
    let ready = ready_beside(shop_path, copy)?;
    let aside = move_aside(shop_path, at)?;
    put(&ready, shop_path)?;
    Ok(aside)
}

/// Puts the copy at `shop_path`, where no file is.
///
/// # Errors
/// `FileExists` when something is there, also a left-over `-wal`: it would be read into the copy.
pub fn place(shop_path: &Path, copy: &Path) -> Result<()> {
    refuse_to_overwrite(shop_path)?;
    let ready = ready_beside(shop_path, copy)?;
    put(&ready, shop_path)
}

fn refuse_to_overwrite(shop_path: &Path) -> Result<()> {
    let companions = COMPANIONS.iter().map(|end| beside(shop_path, end));
    match std::iter::once(shop_path.to_owned())
        .chain(companions)
        .find(|path| path.exists())
    {
        Some(path) => Err(StoreError::FileExists(path)),
        None => Ok(()),
    }
}

/// The copy's bytes on the disk in the shop's own folder, proved there, under a name of their own.
fn ready_beside(shop_path: &Path, copy: &Path) -> Result<PathBuf> {
    if !copy.is_file() {
        return Err(StoreError::NoFile(copy.to_owned()));
    }
    let folder = shop_path.parent().unwrap_or(Path::new("."));
    let ready = files::unfinished(folder, &format!(".{}-", names::stem(shop_path)), ".restoring")?;
    match copy_bytes(copy, &ready).and_then(|()| prove_bytes(copy, &ready)) {
        Ok(()) => Ok(ready),
        Err(error) => {
            // Ours alone, made a moment ago.
            let _ = std::fs::remove_file(&ready);
            Err(error)
        }
    }
}

fn copy_bytes(from: &Path, to: &Path) -> Result<()> {
    let copied = || {
        let mut source = std::fs::File::open(from)?;
        let mut target = private::open(to)?;
        io::copy(&mut source, &mut target)?;
        target.sync_all()
    };
    copied().map_err(files::failed)
}

fn prove_bytes(copy: &Path, ready: &Path) -> Result<()> {
    let (sha256, _) = files::hash(ready).map_err(files::failed)?;
    // A copy that lost its hash on the way is welcome if its pages are sound.
    let is_promised = files::promised_hash(copy).is_none_or(|promised| promised == sha256);
    match prove(ready, Proof::Pages)? {
        None if is_promised => Ok(()),
        _ => Err(StoreError::Damaged),
    }
}

/// The log goes first: a file without its log is old, a log without its file would be read into the next one.
fn move_aside(shop_path: &Path, at: DateTime<Utc>) -> Result<PathBuf> {
    let folder = shop_path.parent().unwrap_or(Path::new("."));
    let start = format!("{}-damaged-{}", names::stem(shop_path), names::stamp(at));
    let aside = files::unused(folder, &start, ".counterbook")?;
    for end in COMPANIONS {
        let companion = beside(shop_path, end);
        if companion.exists() {
            std::fs::rename(&companion, beside(&aside, end)).map_err(files::failed)?;
        }
    }
    std::fs::rename(shop_path, &aside).map_err(files::failed)?;
    files::sync_folder(folder)?;
    Ok(aside)
}

fn put(ready: &Path, shop_path: &Path) -> Result<()> {
    refuse_to_overwrite(shop_path)?;
    std::fs::rename(ready, shop_path).map_err(files::failed)?;
    files::sync_folder(shop_path.parent().unwrap_or(Path::new(".")))
}
