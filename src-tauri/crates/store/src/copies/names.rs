//! The names of copies.

use crate::file::COPY;
pub(super) use crate::file::beside;
use chrono::{DateTime, NaiveDateTime, Utc};
use std::{ffi::OsStr, path::Path};

pub(super) const ENDING: &str = COPY;
/// What a copy has beside it.
pub(super) const NOTE: &str = ".sha256";
pub(super) const COPYING: &str = ".copying";
pub(super) const RESTORING: &str = ".restoring";
pub(super) const PART: &str = ".part";
const STAMP: &str = "%Y%m%d-%H%M%S";

/// The shop file's name without its ending.
pub(crate) fn stem(shop_path: &Path) -> String {
    shop_path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

pub(crate) fn stamp(at: DateTime<Utc>) -> String {
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

/// Whether a name is one that we give to what is not finished yet: a copy being made or brought to another
/// place, a file being restored.
pub(super) fn is_half_made(name: &OsStr, stem: &str) -> bool {
    let Some(rest) = name
        .to_str()
        .and_then(|name| name.strip_prefix('.')?.strip_prefix(stem))
    else {
        return false;
    };
    if let Some(tail) = rest.strip_suffix(RESTORING) {
        return is_unguessable(tail);
    }
    let of_a_copy = |rest: &str| {
        let (rest, tail) = rest.strip_suffix(PART)?.rsplit_once(ENDING)?;
        is_unguessable(tail).then(|| rest.to_owned())
    };
    let making = |rest: &str| {
        let (rest, tail) = rest.strip_suffix(COPYING)?.rsplit_once('-')?;
        is_unguessable(&format!("-{tail}")).then(|| rest.to_owned())
    };
    let stamped = making(rest).or_else(|| of_a_copy(rest));
    stamped.is_some_and(|stamped| {
        let stamp = stamped
            .strip_prefix('-')
            .and_then(|rest| rest.split_at_checked(15));
        stamp.is_some_and(|(stamp, number)| {
            NaiveDateTime::parse_from_str(stamp, STAMP).is_ok() && is_number(number)
        })
    })
}

/// A second copy of the same second has `-2` after it.
fn is_number(text: &str) -> bool {
    text.is_empty()
        || text
            .strip_prefix('-')
            .is_some_and(|rest| rest.parse::<u32>().is_ok())
}

/// What an unfinished file has in its name, so that nobody can guess it.
fn is_unguessable(text: &str) -> bool {
    text.strip_prefix('-')
        .is_some_and(|rest| rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests;
