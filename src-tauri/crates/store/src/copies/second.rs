//! A second place for copies, such as a stick or a folder of another machine: it may be away, and is caught up
//! when it comes back.

use super::{
    files, half_made,
    kept::{Copy, beside},
    list, names,
};
use crate::error::{Result, StoreError};
use chrono::{DateTime, Utc};
use std::path::Path;

/// Brings a copy to `folder`, with its note, and reads it there again; nothing when it is there already.
///
/// # Errors
/// `NoFile` when the folder is not there; `Full`, `ReadOnly`, `Copy`; `Damaged` when other bytes arrived.
pub fn bring(copy: &Copy, folder: &Path, stem: &str, now: DateTime<Utc>) -> Result<()> {
    if !folder.is_dir() {
        return Err(StoreError::NoFile(folder.to_owned()));
    }
    let there = folder.join(copy.path.file_name().unwrap_or_default());
    let is_there = |known: &Copy| {
        known.path == there && known.sha256 == copy.sha256 && known.size_bytes == copy.size_bytes
    };
    if list::listed(folder, stem).iter().any(is_there) {
        return Ok(());
    }
    half_made::clean(folder, stem, now);
    let hidden = format!(".{}-", there.file_name().unwrap_or_default().to_string_lossy());
    let part = files::unfinished(folder, &hidden, names::PART)?;
    let brought = bring_bytes(copy, &part).and_then(|()| name(copy, &part, &there));
    if brought.is_err() {
        // Ours alone, made a moment ago.
        let _ = std::fs::remove_file(&part);
    }
    brought
}

fn bring_bytes(copy: &Copy, part: &Path) -> Result<()> {
    let (read, _) = files::copy(&copy.path, part).map_err(files::failed)?;
    let (written, _) = files::hash(part).map_err(files::failed)?;
    if read == copy.sha256 && written == read {
        Ok(())
    } else {
        Err(StoreError::Damaged)
    }
}

/// The note comes last: until then it is no copy that anybody lists.
fn name(copy: &Copy, part: &Path, there: &Path) -> Result<()> {
    let _ = std::fs::remove_file(beside(there, names::NOTE));
    std::fs::rename(part, there).map_err(files::failed)?;
    copy.note().write(there).map_err(files::failed)?;
    // Not every network folder can be flushed; what arrived was read again.
    let _ = files::sync_folder(there.parent().unwrap_or(Path::new(".")));
    Ok(())
}

#[cfg(test)]
mod tests;
