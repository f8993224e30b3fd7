//! The names of copies.

use chrono::{DateTime, NaiveDateTime, Utc};
use std::{ffi::OsStr, path::Path};

pub(super) const ENDING: &str = ".counterbook-copy";
const STAMP: &str = "%Y%m%d-%H%M%S";

/// The shop file's name without its ending.
pub(super) fn stem(shop_path: &Path) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn made(name: &str) -> Option<String> {
        made_at(OsStr::new(name), "Rose-Hill").map(|at| at.to_rfc3339())
    }

    #[test]
    fn a_copy_says_when_it_was_made() {
        let when = Some("2026-10-03T07:08:09+00:00".to_owned());
        assert_eq!(made("Rose-Hill-20261003-070809.counterbook-copy"), when);
        assert_eq!(made("Rose-Hill-20261003-070809-2.counterbook-copy"), when);
    }

    #[test]
    fn what_is_not_a_copy_of_this_shop_is_left_alone() {
        for name in [
            "Rose-Hill-Two-20261003-070809.counterbook-copy",
            "Rose-20261003-070809.counterbook-copy",
            "Rose-Hill-20261003-070809.counterbook-copy.sha256",
            "Rose-Hill-20261003-070809x.counterbook-copy",
            "Rose-Hill-20261303-070809.counterbook-copy",
            "Rose-Hill-.counterbook-copy",
            "Rose-Hill.unproved-copy",
        ] {
            assert_eq!(made(name), None, "{name}");
        }
    }
}
