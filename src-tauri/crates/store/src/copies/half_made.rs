//! What a killed program left unfinished is taken away after a day: half a copy, half a restored file, a note
//! without its copy. Only under names that we give, of this shop.

use super::{kept::beside, names};
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

/// Nothing of ours takes as long as that.
const UNFINISHED: TimeDelta = TimeDelta::days(1);

/// Cleans a folder; what cannot be taken away stays, and is tried again the next time.
pub(super) fn clean(folder: &Path, stem: &str, now: DateTime<Utc>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        if is_left_over(&path, stem) && is_old(&path, now) {
            let _ = fs::remove_file(&path);
        }
    }
}

fn is_left_over(path: &Path, stem: &str) -> bool {
    let name = path.file_name().unwrap_or_default();
    names::is_half_made(name, stem) || is_lost_note(path, name, stem)
}

/// Of a copy that was never given its name, or was thinned out.
fn is_lost_note(path: &Path, name: &OsStr, stem: &str) -> bool {
    let Some(copy) = name.to_str().and_then(|name| name.strip_suffix(names::NOTE)) else {
        return false;
    };
    names::made_at(OsStr::new(copy), stem).is_some() && !path.with_file_name(copy).exists()
}

fn is_old(path: &Path, now: DateTime<Utc>) -> bool {
    let changed = fs::symlink_metadata(path).and_then(|meta| meta.modified());
    changed.is_ok_and(|changed| now - DateTime::<Utc>::from(changed) > UNFINISHED)
}

/// Takes away a copy, and its note after it: a copy without a note would be found by nobody and stay for ever.
pub(super) fn remove(copy: &Path) {
    if fs::remove_file(copy).is_ok() {
        let _ = fs::remove_file(note_of(copy));
    }
}

fn note_of(copy: &Path) -> PathBuf {
    beside(copy, names::NOTE)
}

#[cfg(test)]
mod tests;
