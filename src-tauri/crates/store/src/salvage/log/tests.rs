use super::*;
use crate::fixture::busy_shop;
use std::{fs, path::PathBuf};
use tempfile::TempDir;

const FRAME: usize = 24 + 4096;

/// The log of a shop in the middle of its day.
fn log() -> (TempDir, PathBuf, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let shop = busy_shop(&path);
    let bytes = fs::read(folder.path().join("shop.counterbook-wal")).unwrap();
    drop(shop);
    let copy = folder.path().join("copy-wal");
    (folder, copy, bytes)
}

fn read(path: &Path, bytes: &[u8]) -> Option<Log> {
    fs::write(path, bytes).unwrap();
    Log::read(path, Some(4096))
}

#[test]
fn the_newest_committed_version_of_a_page_counts() {
    let (_folder, path, bytes) = log();
    let log = read(&path, &bytes).unwrap();
    assert_eq!((log.unread, log.page_bytes), (0, 4096));
    let frames = bytes.len() / FRAME;
    for page in 1..=log.pages {
        let last = (0..frames)
            .filter(|at| four(&bytes, 32 + at * FRAME) == Some(page))
            .max();
        let place = last.map(|at| u64::try_from(32 + at * FRAME + 24).unwrap());
        assert_eq!(log.place(page), place, "page {page}");
    }
}

#[test]
fn what_was_not_committed_does_not_count() {
    let (_folder, path, bytes) = log();
    let whole = read(&path, &bytes).unwrap();
    // The last frame is the end of the last commit: without it none of that commit is there.
    let cut = read(&path, &bytes[..bytes.len() - FRAME]).unwrap();
    assert!(cut.places.values().max() < whole.places.values().max());
    assert!(read(&path, &bytes[..32 + FRAME]).is_none_or(|log| log.places.len() <= 1));
    assert!(read(&path, &[]).is_none());
}

#[test]
fn a_frame_that_changed_costs_that_frame_only() {
    let (_folder, path, mut bytes) = log();
    let frames = bytes.len() / FRAME;
    bytes[32 + (frames / 2) * FRAME + 500] ^= 1;
    let log = read(&path, &bytes).unwrap();
    assert_eq!(log.unread, 1);
    let last = u64::try_from(32 + (frames - 1) * FRAME + 24).unwrap();
    assert!(
        log.places.values().any(|place| *place == last),
        "what came later counts"
    );
}

#[test]
fn a_log_without_its_head_is_read_but_for_its_first_frame() {
    let (_folder, path, mut bytes) = log();
    let whole = read(&path, &bytes).unwrap();
    bytes[..32].fill(0xff);
    let log = read(&path, &bytes).unwrap();
    assert_eq!((log.unread, log.pages), (1, whole.pages));
}

#[test]
fn frames_of_an_older_log_do_not_count() {
    let (_folder, path, mut bytes) = log();
    // As if the log had been begun anew after this.
    for at in 0..bytes.len() / FRAME {
        bytes[32 + at * FRAME + 8] ^= 1;
    }
    assert!(read(&path, &bytes).is_none());
}
