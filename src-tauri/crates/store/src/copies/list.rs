//! Which copies there are, the newest first, without reading one of them; and the newest that is good.

use super::{files, kept::Copy, names, note::Note};
use chrono::{DateTime, Utc};
use std::{
    cmp::Reverse,
    path::{Path, PathBuf},
};

/// The copies in `folder` of the shop whose file name without its ending is `stem`, newest first, as the notes
/// beside them say: none is read. The newest is the one that goes furthest since the shop last
/// went back to a copy, whatever its date.
#[must_use]
pub fn listed(folder: &Path, stem: &str) -> Vec<Copy> {
    let mut copies: Vec<Copy> = named(folder, stem).into_iter().filter_map(noted).collect();
    newest_first(&mut copies);
    copies
}

/// Puts copies of several folders in order.
pub fn newest_first(copies: &mut [Copy]) {
    copies.sort_by_cached_key(|copy| Reverse((holds(copy), copy.made_at, copy.path.clone())));
}

/// Copies of one shop, when it is known which; otherwise of the one that was copied last. Another one may have
/// had the same name before.
#[must_use]
pub fn of_one_shop(mut copies: Vec<Copy>, shop: Option<&str>) -> Vec<Copy> {
    let latest = copies.iter().max_by_key(|copy| copy.made_at);
    let latest = latest
        .and_then(|copy| copy.holds.as_ref())
        .map(|holds| holds.shop.clone());
    let shop = shop.map(str::to_owned).or(latest);
    copies.retain(|copy| copy.may_be_of(shop.as_deref()));
    copies
}

/// The first that is good by its note and still has the bytes that were proved. Older ones are not read for it.
#[must_use]
pub fn newest_good(copies: &[Copy]) -> Option<&Copy> {
    copies.iter().find(|copy| copy.is_good() && is_whole(copy))
}

/// Reads a copy through: whether its bytes are those that were proved.
#[must_use]
pub fn is_whole(copy: &Copy) -> bool {
    files::hash(&copy.path).is_ok_and(|(sha256, _)| sha256 == copy.sha256)
}

fn holds(copy: &Copy) -> (i64, i64) {
    copy.holds
        .as_ref()
        .map_or((0, 0), |holds| (holds.turn, holds.seq.get()))
}

/// What its name says is a copy of the shop, good or not.
fn named(folder: &Path, stem: &str) -> Vec<(DateTime<Utc>, PathBuf)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter_map(|entry| Some((names::made_at(&entry.file_name(), stem)?, entry.path())))
        .collect()
}

/// Without its note it was not finished, or somebody else's.
fn noted((made_at, path): (DateTime<Utc>, PathBuf)) -> Option<Copy> {
    let note = Note::beside(&path)?;
    let size_bytes = std::fs::metadata(&path).ok()?.len();
    Some(Copy {
        path,
        sha256: note.sha256,
        size_bytes,
        made_at,
        holds: note.holds,
        findings: note.findings,
    })
}
