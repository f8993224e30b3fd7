//! Whole files: hashing, syncing, giving a finished one its name.

use super::{kept::Copy, names, note::Note, proof::Proved};
use crate::{
    error::{Result, StoreError},
    hash::hex,
    private,
};
use chrono::{DateTime, SubsecRound, Utc};
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, BufReader, ErrorKind, Read},
    path::{Path, PathBuf},
};

pub(crate) fn failed(error: io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::Copy(error),
    }
}

/// `start` + `end`, `start-2` + `end`, …: the names to try in `folder`.
fn candidates(folder: &Path, start: &str, end: &str) -> impl Iterator<Item = PathBuf> {
    let first = folder.join(format!("{start}{end}"));
    let numbered = (2..10_000).map(move |number| folder.join(format!("{start}-{number}{end}")));
    std::iter::once(first).chain(numbered)
}

/// A path in `folder` at which nothing is yet.
pub(crate) fn unused(folder: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let found = candidates(folder, start, end).find(|path| !path.exists());
    found.ok_or_else(|| failed(ErrorKind::AlreadyExists.into()))
}

/// Waits until the file's bytes are on the disk.
pub(crate) fn sync(path: &Path) -> Result<()> {
    // Windows flushes only what it may write.
    private::open(path)
        .and_then(|file| file.sync_all())
        .map_err(failed)
}

/// Waits until the folder's names are on the disk.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    private::sync_folder(folder).map_err(failed)
}

/// An empty file of ours under a name that nobody can guess: a copy until it is proved.
pub(crate) fn unfinished(folder: &Path, start: &str, end: &str) -> Result<PathBuf> {
    private::unfinished(folder, start, end).map_err(failed)
}

/// The SHA-256 of a file that nobody has open, and its length.
pub(super) fn hash(path: &Path) -> io::Result<(String, u64)> {
    let mut file = File::open(path)?;
    let mut hasher = Sha256::new();
    let mut part = vec![0; 1 << 20];
    let mut size_bytes = 0;
    loop {
        let length = file.read(&mut part)?;
        if length == 0 {
            return Ok((hex(&hasher.finalize()), size_bytes));
        }
        hasher.update(&part[..length]);
        size_bytes += length as u64;
    }
}

/// Copies a file's bytes into an unfinished one, until they are on the disk; answers their hash and how many there
/// were.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<(String, u64)> {
    let source = File::open(from)?;
    let mut target = private::open(to)?;
    let mut source = Hashing {
        source,
        hasher: Sha256::new(),
    };
    let mut part = BufReader::with_capacity(1 << 20, &mut source);
    let size_bytes = io::copy(&mut part, &mut target)?;
    target.sync_all()?;
    Ok((hex(&source.hasher.finalize()), size_bytes))
}

/// Hashes what is read through it.
struct Hashing {
    source: File,
    hasher: Sha256,
}

impl Read for Hashing {
    fn read(&mut self, part: &mut [u8]) -> io::Result<usize> {
        let length = self.source.read(part)?;
        self.hasher.update(&part[..length]);
        Ok(length)
    }
}

/// Gives a proved copy its name: first the note, which takes the name for us alone, then the file itself.
pub(super) fn publish(
    raw: &Path,
    folder: &Path,
    stem: &str,
    at: DateTime<Utc>,
    proved: &Proved,
) -> Result<Copy> {
    let (sha256, size_bytes) = hash(raw).map_err(failed)?;
    let note = Note {
        sha256,
        holds: proved.holds.clone(),
        findings: proved.findings.len(),
    };
    let path = take_name(folder, &format!("{stem}-{}", names::stamp(at)), &note)?;
    std::fs::rename(raw, &path).map_err(failed)?;
    sync_folder(folder)?;
    Ok(Copy {
        path,
        sha256: note.sha256,
        size_bytes,
        made_at: at.trunc_subsecs(0),
        holds: note.holds,
        findings: note.findings,
    })
}

fn take_name(folder: &Path, start: &str, note: &Note) -> Result<PathBuf> {
    for path in candidates(folder, start, names::ENDING).filter(|path| !path.exists()) {
        match note.write(&path) {
            Ok(()) => return Ok(path),
            // Another program took it for its copy of the same second.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(failed(error)),
        }
    }
    Err(failed(ErrorKind::AlreadyExists.into()))
}
