//! Where a shop file may live, and whether it is whole, before it is opened.

use super::stray;
use crate::{
    connection,
    error::{Result, StoreError},
    file::{ShopFile, is_open_elsewhere},
};
use std::{
    fs::File,
    io::{self, Read},
    path::{Component, Path, PathBuf},
};

/// Folder names by which the programs that copy files to other machines are known, in lower case. `OneDrive`
/// and `Dropbox` also stand with a firm's name after them.
const SYNCED: &[&str] = &[
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "my drive",
    "icloud drive",
    "iclouddrive",
    "com~apple~clouddocs",
    "mobile documents",
    "cloudstorage",
    "nextcloud",
    "owncloud",
    "pcloud",
    "pclouddrive",
    "pcloud drive",
    "mega",
    "megasync",
];

/// File systems on which locks of two machines do not see each other.
#[cfg(target_os = "linux")]
const NETWORK: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.google-drive-ocamlfuse",
    "davfs",
    "fuse.davfs2",
];

/// A name that is only in a shop file, for telling a damaged one from another program's file.
const OUR_MARK: &[u8] = b"stock_moves_stay_as_they_are";
const MARK_WITHIN_BYTES: u64 = 1 << 20;

/// A file up to this size is read through within a second.
const PROVED_AT_ONCE_BYTES: u64 = 256 << 20;

/// Opens a shop file after asking whether it lies where it is safe, and, when the last use did not end by
/// closing it, whether its pages are whole.
///
/// # Errors
/// `NoFile`; `SyncedFolder` for a folder that another program copies to other machines, and for a network
/// drive (such a place is welcome for copies); `Damaged`; `NotAShop`, `Newer` and the others of
/// `ShopFile::open`.
pub fn open_soundly(path: &Path) -> Result<ShopFile> {
    if !path.is_file() {
        return Err(StoreError::NoFile(path.to_owned()));
    }
    refuse_shared_place(path)?;
    prove_after_crash(path)?;
    open_named(path)
}

/// As `ShopFile::open`; a file that is only damaged is told as that.
///
/// # Errors
/// As `ShopFile::open`.
pub fn open_named(path: &Path) -> Result<ShopFile> {
    ShopFile::open(path).map_err(|error| name_damage(path, error))
}

/// Looks at a file whose last use did not end by closing it: whether its log is its own, and its pages are whole.
/// Neither is changed by it. Comes before anything else that opens the file: closing it again takes away the log
/// by which a crash is known. Says where a log went that lay there and belonged to something else.
///
/// # Errors
/// `Damaged`; `NotAShop` and the others of opening a file.
pub fn prove_after_crash(path: &Path) -> Result<Option<PathBuf>> {
    if !ended_uncleanly(path) {
        return Ok(None);
    }
    if is_large(path) && stray::is_plainly_its_own(path) {
        return Ok(None);
    }
    read_through(path).map_err(|_| StoreError::DiskFailed)?;
    let through = stray::through_its_log(path);
    if stray::is_stray(path, &through)? {
        return stray::set_aside(path).map(Some);
    }
    match through.and_then(|view| view.is_whole()) {
        Ok(true) => Ok(None),
        Ok(false) => Err(StoreError::Damaged),
        // Where nothing can be written beside the file, it is looked at without being proved.
        Err(StoreError::Full | StoreError::ReadOnly | StoreError::DiskFailed) => Ok(None),
        Err(error) => Err(name_damage(path, error)),
    }
}

/// So large that nobody waits until all of it was read: its pages are proved in the background, as after every
/// opening, and damage stops what is written then.
fn is_large(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|file| file.len() > PROVED_AT_ONCE_BYTES)
}

/// Closing moves the log into the file and takes it away; a log with something in it was left by a crash, or
/// belongs to another program that is at work.
fn ended_uncleanly(path: &Path) -> bool {
    connection::has_log(path) && !is_open_elsewhere(path)
}

/// In order from the first byte to the last: after that the check, which jumps about, finds every page in
/// memory (a second for a gigabyte instead of sixteen).
fn read_through(path: &Path) -> io::Result<()> {
    let mut file = File::open(path)?;
    io::copy(&mut file, &mut io::sink())?;
    keep_open(file);
    Ok(())
}

/// On Unix closing any descriptor of a file drops every lock that this process holds on it, also those of a
/// connection opened elsewhere; so this one is left open, once for each start after a crash.
#[cfg(unix)]
fn keep_open(file: File) {
    use std::os::fd::IntoRawFd;
    let _ = file.into_raw_fd();
}

#[cfg(not(unix))]
fn keep_open(_file: File) {}

/// SQLite says of a broken first page that it is no database; ours is recognised by what is left of it.
pub(super) fn name_damage(path: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::NotAShop if was_ours(path).unwrap_or(false) => StoreError::Damaged,
        other => other,
    }
}

fn was_ours(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    let mut file = File::open(path)?;
    (&mut file).take(MARK_WITHIN_BYTES).read_to_end(&mut start)?;
    keep_open(file);
    let application_id = connection::APPLICATION_ID.to_be_bytes();
    let has_id = start.get(68..72) == application_id.get(4..8);
    Ok(has_id || start.windows(OUR_MARK.len()).any(|window| window == OUR_MARK))
}

pub fn refuse_shared_place(path: &Path) -> Result<()> {
    // As named and as it really is: a folder can be reached by a link.
    let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let place = [path, &real].into_iter().find_map(synced_folder);
    match place.or_else(|| network_drive(&real)) {
        Some(folder) => Err(StoreError::SyncedFolder(folder)),
        None => Ok(()),
    }
}

fn synced_folder(path: &Path) -> Option<PathBuf> {
    let folder = path.parent()?;
    let folders: Vec<&Path> = folder.ancestors().collect();
    let found = folders.into_iter().rev().find(|folder| is_synced(folder))?;
    Some(found.to_owned())
}

fn is_synced(folder: &Path) -> bool {
    let Some(Component::Normal(name)) = folder.components().next_back() else {
        return false;
    };
    let name = name.to_string_lossy().to_lowercase();
    SYNCED.contains(&name.as_str())
        || ["onedrive - ", "dropbox (", "googledrive-", "onedrive-"]
            .iter()
            .any(|start| name.starts_with(start))
}

/// The mount that holds the path, when another machine serves it.
#[cfg(target_os = "linux")]
fn network_drive(path: &Path) -> Option<PathBuf> {
    network_mount(&std::fs::read_to_string("/proc/self/mounts").ok()?, path)
}

#[cfg(target_os = "linux")]
fn network_mount(mounts: &str, path: &Path) -> Option<PathBuf> {
    let mounts = mounts.lines().filter_map(|line| {
        let mut fields = line.split(' ').skip(1);
        let (point, kind) = (fields.next()?, fields.next()?);
        // The kernel writes a space in a name as an octal escape.
        let point = PathBuf::from(point.replace("\\040", " "));
        path.starts_with(&point).then_some((point, kind))
    });
    // Of two at the same point the later one covers the other.
    let (point, kind) = mounts.max_by_key(|(point, _)| point.components().count())?;
    NETWORK.contains(&kind).then_some(point)
}

/// A share of another machine, `\\server\share`. A drive letter given to one cannot be told apart here.
#[cfg(not(target_os = "linux"))]
fn network_drive(path: &Path) -> Option<PathBuf> {
    use std::path::Prefix;
    let Some(Component::Prefix(prefix)) = path.components().next() else {
        return None;
    };
    let is_share = matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..));
    is_share.then(|| path.parent().unwrap_or(path).to_owned())
}

#[cfg(test)]
mod tests;
