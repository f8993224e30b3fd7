//! The names of copies.

use chrono::{DateTime, NaiveDateTime, Utc};
use std::{
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
};

pub(super) const ENDING: &str = ".counterbook-copy";
/// What a copy has beside it.
pub(super) const NOTE: &str = ".sha256";
pub(super) const COPYING: &str = ".copying";
pub(super) const RESTORING: &str = ".restoring";
pub(super) const PART: &str = ".part";
const STAMP: &str = "%Y%m%d-%H%M%S";

/// `path` with `end` after its whole name.
pub(super) fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    name.into()
}

/// The shop file's name without its ending.
pub(crate) fn stem(shop_path: &Path) -> String {
    shop_path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

pub(super) fn stamp(at: DateTime<Utc>) -> String {
    at.format(STAMP).to_string()
}

/// When a copy of this name was made; `None` when it is no copy of the shop `stem`.
pub(super) fn made_at(name: &OsStr, stem: &str) -> Option<DateTime<Utc>> {
    let name = name.to_str()?.strip_suffix(ENDING)?;
    let stamp = name.strip_prefix(stem)?.strip_prefix('-')?;
    // A second copy of the same second has `-2` after it.
    let (stamp, number) = stamp.split_at_checked(15)?;
    let is_ours = number.is_empty() || number.strip_prefix('-')?.parse::<u32>().is_ok();
    let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?;
    is_ours.then_some(at.and_utc())
}

/// Whether a name has the form of a copy, of whichever shop.
#[must_use]
pub fn is_copy(path: &Path) -> bool {
    path.file_name()
        .and_then(OsStr::to_str)
        .is_some_and(|name| name.ends_with(ENDING))
}

/// Whether a name is one that we give to what is not finished yet: a copy being made or brought to another
/// place, a file being restored.
pub(super) fn is_half_made(name: &OsStr, stem: &str) -> bool {
    let Some(rest) = name
        .to_str()
        .and_then(|name| name.strip_prefix('.')?.strip_prefix(stem))
    else {
        return false;
    };
    let is_number = |text: &str| {
        text.is_empty()
            || text
                .strip_prefix('-')
                .is_some_and(|rest| rest.parse::<u32>().is_ok())
    };
    if let Some(number) = rest.strip_suffix(RESTORING) {
        return is_number(number);
    }
    let stamped = rest
        .strip_suffix(COPYING)
        .or_else(|| rest.strip_suffix(PART)?.strip_suffix(ENDING));
    stamped
        .and_then(|stamped| stamped.strip_prefix('-')?.split_at_checked(15))
        .is_some_and(|(stamp, number)| {
            NaiveDateTime::parse_from_str(stamp, STAMP).is_ok() && is_number(number)
        })
}

#[cfg(test)]
mod tests;
