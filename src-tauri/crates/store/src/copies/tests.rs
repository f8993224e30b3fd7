//! Copies on real files.

use super::{Copy, good_copies, make, place, restore, upgrade::upgrade_by};
use crate::{
    ShopFile, StoreError,
    connection::{self, Mode},
    fixture::{at, busy_shop, insert_item, run, said},
    ladder::{Ladder, SHOP},
};
use chrono::TimeDelta;
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
};
use terms::ItemKind;

struct Desk {
    folder: tempfile::TempDir,
    file: ShopFile,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("Rose Hill.counterbook"));
    Desk { folder, file }
}

impl Desk {
    fn copies(&self) -> PathBuf {
        self.folder.path().join("copies")
    }

    fn copy(&self) -> Copy {
        make(&self.file, &self.copies(), at()).unwrap()
    }
}

fn flip(path: &Path, offset: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[offset] ^= 0x40;
    fs::write(path, bytes).unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn count(path: &Path, table: &str) -> i64 {
    let connection = Connection::open(path).unwrap();
    let sql = format!("SELECT count(*) FROM {table}");
    connection.query_row(&sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_copy_holds_all_that_was_saved_and_proves_itself() {
    let desk = desk();
    let copy = desk.copy();
    assert_eq!(
        names(&desk.copies()),
        [
            "Rose Hill-20261003-091500.counterbook-copy",
            "Rose Hill-20261003-091500.counterbook-copy.sha256"
        ],
        "nothing unfinished stays behind"
    );
    assert_eq!(copy.made_at, at());
    assert_eq!(copy.size_bytes, fs::metadata(&copy.path).unwrap().len());
    assert_eq!(
        good_copies(&desk.copies(), "Rose Hill"),
        std::slice::from_ref(&copy)
    );
    assert_eq!(count(&copy.path, "orders"), 3);
}

#[test]
fn looking_at_a_copy_leaves_it_as_it_was() {
    let desk = desk();
    let copy = desk.copy();
    let before = fs::read(&copy.path).unwrap();
    assert_eq!(super::prove(&copy.path, super::Proof::Books).unwrap(), None);
    assert_eq!(fs::read(&copy.path).unwrap(), before);
    assert_eq!(names(&desk.copies()).len(), 2);
}

#[test]
fn two_copies_of_one_second_both_stay_and_the_newest_comes_first() {
    let desk = desk();
    let first = desk.copy();
    let second = desk.copy();
    let later = make(&desk.file, &desk.copies(), at() + TimeDelta::hours(1)).unwrap();
    assert!(
        second
            .path
            .ends_with("Rose Hill-20261003-091500-2.counterbook-copy")
    );
    assert_eq!(good_copies(&desk.copies(), "Rose Hill"), [later, first, second]);
}

#[test]
fn a_copy_with_one_bit_turned_is_no_good_copy() {
    let desk = desk();
    let copy = desk.copy();
    flip(&copy.path, usize::try_from(copy.size_bytes).unwrap() - 100);
    assert_eq!(good_copies(&desk.copies(), "Rose Hill"), []);
}

#[test]
fn a_copy_without_its_hash_or_of_another_shop_is_left_out() {
    let desk = desk();
    let copy = desk.copy();
    assert_eq!(good_copies(&desk.copies(), "Rose"), []);
    fs::remove_file(super::kept::beside(&copy.path, ".sha256")).unwrap();
    assert_eq!(good_copies(&desk.copies(), "Rose Hill"), []);
    assert_eq!(good_copies(Path::new("/nowhere/at/all"), "Rose Hill"), []);
}

#[test]
fn a_copy_of_books_that_do_not_add_up_does_not_count_and_is_kept() {
    let desk = desk();
    let raw = Connection::open(desk.file.path()).unwrap();
    raw.execute_batch("UPDATE stock_levels SET on_hand = on_hand + 1 WHERE item_id = 1")
        .unwrap();
    for _ in 0..2 {
        let refused = make(&desk.file, &desk.copies(), at()).unwrap_err();
        assert!(refused.to_string().contains("item MUG"), "{refused}");
    }
    assert_eq!(names(&desk.copies()), ["Rose Hill.unproved-copy"], "one at most");
    assert_eq!(good_copies(&desk.copies(), "Rose Hill"), []);
}

#[test]
fn a_copy_that_cannot_be_written_leaves_nothing_behind() {
    let desk = desk();
    fs::write(desk.copies(), "a file where the folder should be").unwrap();
    assert!(matches!(
        make(&desk.file, &desk.copies(), at()),
        Err(StoreError::Copy(_))
    ));
}

#[test]
fn a_damaged_file_is_moved_aside_and_the_copy_takes_its_place() {
    let Desk { folder, file } = desk();
    let path = file.path().to_owned();
    let copy = make(&file, &folder.path().join("copies"), at()).unwrap();
    run(&file, "items.later", |writer| {
        insert_item(writer, "LATER", ItemKind::Service, 1).map(drop)
    });
    // As a crash leaves it: the log is there, and the file is broken.
    std::mem::forget(file);
    flip(&path, 20);
    let damaged = fs::read(&path).unwrap();
    let log = fs::read(super::kept::beside(&path, "-wal")).unwrap();
    assert!(!log.is_empty());

    let aside = restore(&path, &copy.path, at()).unwrap();

    assert!(aside.ends_with("Rose Hill-damaged-20261003-091500.counterbook"));
    assert_eq!(fs::read(&aside).unwrap(), damaged, "as it was, to the last byte");
    assert_eq!(fs::read(super::kept::beside(&aside, "-wal")).unwrap(), log);
    let restored = super::open_soundly(&path).unwrap();
    assert_eq!(restored.read(|reader| reader.doctor()).unwrap(), []);
    let later = restored
        .read(|reader| reader.items().by_sku(&said("LATER")))
        .unwrap();
    assert!(later.is_none(), "the old log was not read into the copy");
    assert_eq!(good_copies(&folder.path().join("copies"), "Rose Hill"), [copy]);
}

#[test]
fn a_broken_copy_restores_nothing_and_changes_nothing() {
    let desk = desk();
    desk.file.checkpoint().unwrap();
    let copy = desk.copy();
    let before = fs::read(desk.file.path()).unwrap();
    flip(&copy.path, 5000);
    assert!(matches!(
        restore(desk.file.path(), &copy.path, at()),
        Err(StoreError::Damaged)
    ));
    let not_a_copy = desk.folder.path().join("letter.txt");
    fs::write(&not_a_copy, "Dear Sir or Madam, here are some words.").unwrap();
    assert!(matches!(
        restore(desk.file.path(), &not_a_copy, at()),
        Err(StoreError::NotAShop)
    ));
    assert!(matches!(
        restore(desk.file.path(), Path::new("/gone"), at()),
        Err(StoreError::NoFile(_))
    ));
    assert_eq!(fs::read(desk.file.path()).unwrap(), before);
    assert!(
        !names(desk.folder.path())
            .iter()
            .any(|name| name.contains("restoring"))
    );
}

#[test]
fn a_copy_is_placed_only_where_nothing_is() {
    let desk = desk();
    let copy = desk.copy();
    assert!(matches!(
        place(desk.file.path(), &copy.path),
        Err(StoreError::FileExists(_))
    ));
    let new = desk.folder.path().join("new.counterbook");
    fs::write(super::kept::beside(&new, "-wal"), "a log without its file").unwrap();
    assert!(
        matches!(place(&new, &copy.path), Err(StoreError::FileExists(_))),
        "SQLite would read the log into the copy"
    );
    fs::remove_file(super::kept::beside(&new, "-wal")).unwrap();
    place(&new, &copy.path).unwrap();
    let opened = super::open_soundly(&new).unwrap();
    assert_eq!(opened.read(|reader| reader.doctor()).unwrap(), []);
}

const NEXT: Ladder = Ladder {
    fresh: "",
    steps: &["CREATE TABLE wishes (id INTEGER PRIMARY KEY) STRICT;"],
    released: &[SHOP.fresh],
};
const BROKEN: Ladder = Ladder {
    fresh: "",
    steps: &["CREATE TABLE wishes (id INTEGER PRIMARY KEY) STRICT; DROP TABLE nothing_of_the_kind;"],
    released: &[SHOP.fresh],
};

#[test]
fn a_file_of_our_version_is_not_touched_by_an_upgrade() {
    let desk = desk();
    let done = super::upgrade(desk.file.path(), &desk.copies(), at()).unwrap();
    assert_eq!(done, None);
    assert!(!desk.copies().exists());
}

#[test]
fn an_older_file_is_copied_and_proved_before_it_climbs() {
    let desk = desk();
    let copy = upgrade_by(&NEXT, desk.file.path(), &desk.copies(), at())
        .unwrap()
        .expect("one step behind");
    assert_eq!(
        good_copies(&desk.copies(), "Rose Hill"),
        std::slice::from_ref(&copy)
    );
    assert_eq!(count(desk.file.path(), "wishes"), 0);
    let before = Connection::open(&copy.path).unwrap();
    assert!(
        before.prepare("SELECT 1 FROM wishes").is_err(),
        "the copy is of before the climb"
    );
    assert!(
        matches!(
            ShopFile::open(desk.file.path()),
            Err(StoreError::Newer { found: 2, known: 1 })
        ),
        "never opened by an older program than wrote it"
    );
}

#[test]
fn a_climb_that_fails_leaves_the_file_as_it_was() {
    let desk = desk();
    assert!(upgrade_by(&BROKEN, desk.file.path(), &desk.copies(), at()).is_err());
    let file = connection::open(desk.file.path(), Mode::ReadWrite, None).unwrap();
    assert!(file.prepare("SELECT 1 FROM wishes").is_err());
    assert_eq!(NEXT.steps_behind(&file).unwrap(), 1);
    assert_eq!(good_copies(&desk.copies(), "Rose Hill").len(), 1);
}

#[test]
fn an_upgrade_without_room_for_its_copy_does_not_climb() {
    let desk = desk();
    fs::write(desk.copies(), "no folder").unwrap();
    assert!(upgrade_by(&NEXT, desk.file.path(), &desk.copies(), at()).is_err());
    let file = connection::open(desk.file.path(), Mode::ReadWrite, None).unwrap();
    assert_eq!(NEXT.steps_behind(&file).unwrap(), 1);
}
