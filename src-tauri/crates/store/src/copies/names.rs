//! The names of copies.

use crate::file::COPY;
use chrono::{DateTime, NaiveDateTime, Utc};
use std::{ffi::OsStr, path::Path};

pub(super) const ENDING: &str = COPY;
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

#[cfg(test)]
mod tests;
