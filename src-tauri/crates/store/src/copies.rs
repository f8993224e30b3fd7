//! Copies of the shop file: made whole, opened and proved before they count, found again by their hash.
//!
//! A copy is `<shop>-YYYYMMDD-HHMMSS.counterbook-copy` (UTC), and beside it the same name with `.sha256`: the
//! hash in the form that `sha256sum -c` reads, so that a copy can be proved without this program, and in lines
//! that begin with `#` how far it goes and what the doctor found. Copies stand in order by that, not by their
//! date.

mod files;
mod half_made;
mod in_use;
mod kept;
mod lacking;
mod list;
pub(crate) mod names;
mod note;
mod place;
mod proof;
mod restore;
mod second;
mod stray;
mod thin;
mod upgrade;

pub use in_use::is_in_use;
pub use kept::Copy;
pub use lacking::{End, Lacking, end_of_what_reads, lacking};
pub use list::{is_whole, listed, newest_first, newest_good, of_one_shop};
pub use note::Holds;
pub use place::{open_named, open_soundly, prove_after_crash, refuse_shared_place};
pub use restore::restore;
pub use second::bring;
pub use thin::thin;
pub use upgrade::upgrade;

pub(crate) use crate::file::beside;
pub use crate::file::is_copy;
pub(crate) use files::{failed, sync, sync_folder, unused};
pub(crate) use names::{stamp, stem};

use crate::{
    connection,
    error::{Result, StoreError},
    file::ShopFile,
    private,
};
use chrono::{DateTime, Utc};
use proof::{Proof, Proved, prove};
use rusqlite::Connection;
use std::path::Path;
use terms::Finding;

/// A copy that was made just now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub copy: Copy,
    /// What the doctor found in it.
    pub findings: Vec<Finding>,
}

/// What a copy is, read from the copy itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub sha256: String,
    pub size_bytes: u64,
    /// Whether its bytes are those that were proved; nothing when nobody wrote down which those were.
    pub is_as_proved: Option<bool>,
    pub findings: Vec<Finding>,
    pub holds: Option<Holds>,
}

/// Makes a copy of the shop in `folder` (made if missing), opens it and proves its pages, keys and books. Also
/// when they do not add up it is kept, and says so: it may be the newest there is.
///
/// # Errors
/// `Full`, or `Copy` with the reason.
pub fn make(shop: &ShopFile, folder: &Path, at: DateTime<Utc>) -> Result<Made> {
    shop.read_whole(|source| make_proved(source, shop.path(), folder, at, Proof::Books))
}

fn make_proved(
    source: &Connection,
    shop_path: &Path,
    folder: &Path,
    at: DateTime<Utc>,
    proof: Proof,
) -> Result<Made> {
    private::folder(folder).map_err(files::failed)?;
    let stem = names::stem(shop_path);
    half_made::clean(folder, &stem, at);
    let raw = files::unfinished(folder, &format!(".{stem}-{}-", names::stamp(at)), names::COPYING)?;
    let made = fill(source, &raw)
        .and_then(|()| prove(&raw, proof))
        .and_then(|proved| Ok((files::publish(&raw, folder, &stem, at, &proved)?, proved)));
    match made {
        Ok((copy, Proved { findings, .. })) => Ok(Made { copy, findings }),
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

/// Reads a copy through, from the first byte to the last row of its books; leaves it as it is.
///
/// # Errors
/// `NoFile`; `NotAShop` and the others of opening a file.
pub fn check(copy: &Path) -> Result<Checked> {
    if !copy.is_file() {
        return Err(StoreError::NoFile(copy.to_owned()));
    }
    let (sha256, size_bytes) = files::hash(copy).map_err(files::failed)?;
    let proved = prove(copy, Proof::Books)?;
    Ok(Checked {
        is_as_proved: note::Note::beside(copy).map(|note| note.sha256 == sha256),
        sha256,
        size_bytes,
        findings: proved.findings,
        holds: proved.holds,
    })
}

/// How far a copy goes, read from the copy itself; nothing when it cannot be read.
#[must_use]
pub fn holds(copy: &Path) -> Option<Holds> {
    let connection = connection::open_still(copy).ok()?;
    connection::check_application_id(&connection).ok()?;
    Holds::of(&connection).ok()?
}

#[cfg(test)]
mod tests;
