//! Tidied folders, links, copies put in place: what was acknowledged is in the file, and nothing is written where
//! nobody looks for it.

use crate::{
    Result, ShopFile, StoreError,
    file::beside,
    fixture::{act, empty_shop},
};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

struct Desk {
    folder: tempfile::TempDir,
    path: PathBuf,
    file: ShopFile,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let file = empty_shop(&path);
    Desk { folder, path, file }
}

impl Desk {
    /// An order number taken under a request of this name; `meanwhile` happens before the commit.
    fn take(&self, request: &str, meanwhile: impl FnOnce()) -> Result<i64> {
        let written = self.file.write(&act("orders.place", request), |writer| {
            let number = writer.shop().take_order_number()?;
            meanwhile();
            Ok::<_, StoreError>(format!("{{\"number\":{number}}}"))
        });
        let answer: serde_json::Value = serde_json::from_str(&written?.answer).unwrap();
        Ok(answer["number"].as_i64().unwrap())
    }

    fn remove(&self, ends: &[&str]) {
        for end in ends {
            fs::remove_file(beside(&self.path, end)).unwrap();
        }
    }

    /// What the file alone holds, as a person finds it who takes it away.
    fn taken_away(&self, path: &Path) -> i64 {
        let away = self.folder.path().join("away.counterbook");
        fs::copy(path, &away).unwrap();
        let alone = ShopFile::open(&away).unwrap();
        assert_eq!(alone.read(|reader| reader.doctor()).unwrap(), []);
        alone.newest_activity().unwrap().get()
    }
}

const GONE: [&[&str]; 3] = [&["-wal"], &["-shm"], &["-wal", "-shm"]];

#[test]
fn a_log_taken_away_is_refused_once_and_everything_is_in_the_file() {
    for ends in GONE {
        let desk = desk();
        for number in 1..=5 {
            desk.take(&format!("{number}"), || {}).unwrap();
        }
        desk.remove(ends);
        let refused = desk.take("6", || {});
        assert!(
            matches!(refused, Err(StoreError::LogGone)),
            "{ends:?}: {refused:?}"
        );
        assert_eq!(desk.taken_away(&desk.path), 6, "{ends:?}");
        assert_eq!(desk.take("6", || {}).unwrap(), 1006, "{ends:?}: no number twice");
        let other = ShopFile::open(&desk.path).unwrap();
        assert_eq!(other.newest_activity().unwrap().get(), 7, "{ends:?}");
    }
}

#[test]
fn a_log_taken_away_at_the_last_moment_leaves_the_change_in_the_file_before_it_is_acknowledged() {
    for ends in GONE {
        let desk = desk();
        desk.take("1", || {}).unwrap();
        assert_eq!(desk.take("2", || desk.remove(ends)).unwrap(), 1002, "{ends:?}");
        assert_eq!(desk.taken_away(&desk.path), 3, "{ends:?}");
        assert_eq!(desk.take("3", || {}).unwrap(), 1003, "{ends:?}");
    }
}

#[test]
fn a_reader_goes_on_after_the_log_was_taken_away() {
    let desk = desk();
    desk.take("1", || {}).unwrap();
    desk.remove(&["-wal", "-shm"]);
    // The kept readers are in hand, so that the last must be opened.
    let seen = desk
        .file
        .read(|_| desk.file.read(|_| desk.file.newest_activity()));
    assert!(
        matches!(seen, Ok(seen) if seen.get() == 2) || matches!(seen, Err(StoreError::LogGone)),
        "{seen:?}"
    );
    assert_eq!(desk.file.newest_activity().unwrap().get(), 2);
    let _ = desk.file.rest(Duration::from_secs(2));
    assert_eq!(desk.take("2", || {}).unwrap(), 1002);
}

#[test]
fn a_second_name_is_refused_until_it_is_gone() {
    let desk = desk();
    desk.take("1", || {}).unwrap();
    let link = desk.folder.path().join("link.counterbook");
    fs::hard_link(&desk.path, &link).unwrap();
    assert!(matches!(desk.take("2", || {}), Err(StoreError::OtherName)));
    let second = ShopFile::open(&link);
    assert!(matches!(second, Err(StoreError::OtherName)), "{second:?}");
    fs::remove_file(&link).unwrap();
    assert_eq!(desk.take("2", || {}).unwrap(), 1002);
}

#[test]
fn a_symbolic_link_is_the_same_file_with_the_same_log() {
    let desk = desk();
    let link = desk.folder.path().join("link.counterbook");
    std::os::unix::fs::symlink(&desk.path, &link).unwrap();
    desk.take("1", || {}).unwrap();
    let second = ShopFile::open(&link).unwrap();
    let taken = second.write(&act("orders.place", "2"), |writer| {
        Ok::<_, StoreError>(writer.shop().take_order_number()?.to_string())
    });
    assert_eq!(taken.unwrap().answer, "1002");
    assert_eq!(desk.take("3", || {}).unwrap(), 1003);
}

#[test]
fn a_copy_put_in_place_takes_nothing_and_what_was_acknowledged_went_with_the_file() {
    let desk = desk();
    desk.file.checkpoint().unwrap();
    let copy = desk.folder.path().join("copy");
    fs::copy(&desk.path, &copy).unwrap();
    desk.take("1", || {}).unwrap();
    let moved = desk.folder.path().join("moved.counterbook");
    fs::rename(&desk.path, &moved).unwrap();
    fs::rename(&copy, &desk.path).unwrap();
    assert!(matches!(desk.take("2", || {}), Err(StoreError::Replaced)));
    assert_eq!(desk.taken_away(&moved), 2);
    assert_eq!(desk.taken_away(&desk.path), 1, "nothing of ours came into it");
}

#[test]
fn a_change_whose_file_was_replaced_under_it_is_not_acknowledged() {
    let desk = desk();
    let copy = desk.folder.path().join("copy");
    fs::copy(&desk.path, &copy).unwrap();
    let taken = desk.take("1", || fs::rename(&copy, &desk.path).unwrap());
    assert!(matches!(taken, Err(StoreError::OutcomeUnknown)), "{taken:?}");
}

#[test]
fn a_file_moved_away_and_put_back_goes_on_where_it_was() {
    let desk = desk();
    desk.take("1", || {}).unwrap();
    let moved = desk.folder.path().join("moved.counterbook");
    fs::rename(&desk.path, &moved).unwrap();
    assert!(matches!(desk.take("2", || {}), Err(StoreError::NoFile(_))));
    assert_eq!(desk.taken_away(&moved), 2);
    fs::rename(&moved, &desk.path).unwrap();
    assert_eq!(desk.take("2", || {}).unwrap(), 1002);
}

#[test]
fn another_log_in_the_place_of_ours_ends_writing_and_stays_as_it_is() {
    let desk = desk();
    desk.take("1", || {}).unwrap();
    let log = beside(&desk.path, "-wal");
    fs::remove_file(&log).unwrap();
    fs::write(&log, "of another program").unwrap();
    for _ in 0..2 {
        assert!(matches!(desk.take("2", || {}), Err(StoreError::Replaced)));
    }
    drop(desk.file);
    assert_eq!(fs::read(&log).unwrap(), b"of another program");
}

#[test]
fn after_a_pause_the_file_alone_is_the_whole_shop() {
    let desk = desk();
    for number in 1..=30 {
        desk.take(&format!("{number}"), || {}).unwrap();
    }
    assert_eq!(desk.taken_away(&desk.path), 1, "or this could not fail");
    let window = ShopFile::open(&desk.path).unwrap();
    window.rest(Duration::from_secs(3600)).unwrap();
    assert_eq!(desk.taken_away(&desk.path), 1, "somebody may still be typing");
    window.rest(Duration::ZERO).unwrap();
    assert_eq!(desk.taken_away(&desk.path), 31, "also what another program wrote");
    assert_eq!(desk.take("31", || {}).unwrap(), 1031);
}

#[test]
fn a_long_look_keeps_nobody_from_writing_while_the_file_comes_to_rest() {
    let desk = desk();
    desk.take("1", || {}).unwrap();
    let begun = std::time::Instant::now();
    desk.file
        .read(|_| {
            desk.take("2", || {})?;
            desk.file.rest(Duration::ZERO)?;
            desk.take("3", || {}).map(drop)
        })
        .unwrap();
    assert!(begun.elapsed() < Duration::from_secs(5));
    desk.file.rest(Duration::ZERO).unwrap();
    assert_eq!(desk.taken_away(&desk.path), 4);
}
