//! Copies of the shop file: made whole, opened and proved before they count, found again by their hash.
//!
//! A copy is `<shop>-YYYYMMDD-HHMMSS.counterbook-copy` (UTC), and beside it the same name with `.sha256`: the
//! hash in the form that `sha256sum -c` reads, so that a copy can be proved without this program.

mod files;
mod kept;
mod names;
mod place;
mod restore;
mod stray;
mod upgrade;

pub use kept::Copy;
pub use place::{open_named, open_soundly, prove_after_crash, refuse_shared_place};
pub use restore::{place, restore};
pub use upgrade::upgrade;

pub(crate) use crate::file::beside;
pub(crate) use files::{failed, sync, sync_folder, unused};
pub(crate) use names::{stamp, stem};

use crate::{
    connection, doctor,
    error::{Result, StoreError},
    file::ShopFile,
    ladder::SHOP,
    private,
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// How much is proved of a copy before it counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Proof {
    /// Its pages and its keys: all that can be said of a file of an older version.
    Pages,
    /// And its books.
    Books,
}

/// Makes a copy of the shop in `folder` (made if missing), opens it and proves its pages, keys and books.
///
/// # Errors
/// `Full`, or `Copy` with the reason. A copy whose books do not add up is kept as `<shop>.unproved-copy`, one
/// at most, since it may still be the newest there is.
pub fn make(shop: &ShopFile, folder: &Path, at: DateTime<Utc>) -> Result<Copy> {
    shop.read_whole(|source| make_proved(source, shop.path(), folder, at, Proof::Books))
}

fn make_proved(
    source: &Connection,
    shop_path: &Path,
    folder: &Path,
    at: DateTime<Utc>,
    proof: Proof,
) -> Result<Copy> {
    private::folder(folder).map_err(files::failed)?;
    let stem = names::stem(shop_path);
    let raw = files::unfinished(folder, &format!(".{stem}-{}-", names::stamp(at)), ".copying")?;
    let made = fill(source, &raw).and_then(|()| prove(&raw, proof));
    match made {
        Ok(None) => files::publish(&raw, folder, &stem, at),
        Ok(Some(fault)) => {
            let unproved = folder.join(format!("{stem}.unproved-copy"));
            std::fs::rename(&raw, unproved).map_err(files::failed)?;
            Err(StoreError::Copy(std::io::Error::other(fault)))
        }
        Err(error) => {
            // Half a file of our own, under a name nobody knows; it may not be there at all.
            let _ = std::fs::remove_file(&raw);
            Err(error)
        }
    }
}

fn fill(source: &Connection, raw: &Path) -> Result<()> {
    let Some(name) = raw.to_str() else {
        return Err(StoreError::Copy(std::io::Error::other(
            "the folder's name is not Unicode",
        )));
    };
    source.execute("VACUUM INTO ?1", [name])?;
    files::sync(raw)
}

/// What is wrong with the copy, in words that name the row; `None` when it is proved.
fn prove(raw: &Path, proof: Proof) -> Result<Option<String>> {
    let copy = connection::open_still(raw)?;
    connection::check_application_id(&copy)?;
    let mut faults = doctor::pages(&copy, doctor::Thoroughness::Whole)?;
    faults.extend(doctor::foreign_keys(&copy)?);
    if faults.is_empty() && proof == Proof::Books {
        SHOP.steps_behind(&copy)?;
        let findings = doctor::books(&copy)?;
        faults.extend(findings.into_iter().map(|finding| (finding.row, finding.says)));
    }
    Ok(faults
        .into_iter()
        .next()
        .map(|(row, says)| format!("{row} {says}")))
}

/// The copies in `folder` of the shop whose file name without its ending is `stem`, newest first: each read
/// through, and its bytes are those that were proved. Others are left out.
#[must_use]
pub fn good_copies(folder: &Path, stem: &str) -> Vec<Copy> {
    newest_first(folder, stem).into_iter().filter_map(good).collect()
}

/// The first of them; older ones are not read through for it.
#[must_use]
pub fn newest_good_copy(folder: &Path, stem: &str) -> Option<Copy> {
    newest_first(folder, stem).into_iter().find_map(good)
}

/// What its name says is a copy of the shop, good or not.
fn newest_first(folder: &Path, stem: &str) -> Vec<(DateTime<Utc>, PathBuf)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut named: Vec<_> = entries
        .filter_map(|entry| Some((names::made_at(&entry.file_name(), stem)?, entry.path())))
        .collect();
    named.sort_by(|a, b| b.cmp(a));
    named
}

fn good((made_at, path): (DateTime<Utc>, PathBuf)) -> Option<Copy> {
    let promised = files::promised_hash(&path)?;
    let (sha256, size_bytes) = files::hash(&path).ok()?;
    (sha256 == promised).then_some(Copy {
        path,
        sha256,
        size_bytes,
        made_at,
    })
}

#[cfg(test)]
mod tests;
