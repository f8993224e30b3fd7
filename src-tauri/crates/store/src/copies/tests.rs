//! Copies on real files.

use super::{Copy, check, is_whole, listed, make, newest_good, restore, upgrade::upgrade_by};
use crate::{
    ShopFile, StoreError,
    connection::{self, Mode},
    fixture::{at, busy_shop, insert_item, run, said},
    ladder::{Ladder, SHOP},
};
use chrono::{DateTime, TimeDelta, Utc};
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
        self.copy_at(at())
    }

    fn copy_at(&self, at: DateTime<Utc>) -> Copy {
        make(&self.file, &self.copies(), at).unwrap().copy
    }

    /// One more activity.
    fn go_on(&self, sku: &str) {
        run(&self.file, &format!("items.{sku}"), |writer| {
            insert_item(writer, sku, ItemKind::Service, 1).map(drop)
        });
    }
}

/// The copies that are good and have their bytes.
fn good_copies(folder: &Path, stem: &str) -> Vec<Copy> {
    let mut copies = listed(folder, stem);
    copies.retain(|copy| copy.is_good() && is_whole(copy));
    copies
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
    assert_eq!(check(&copy.path).unwrap().findings, []);
    assert_eq!(fs::read(&copy.path).unwrap(), before);
    assert_eq!(names(&desk.copies()).len(), 2);
}

#[test]
fn two_copies_of_one_second_both_stay_and_the_newest_comes_first() {
    let desk = desk();
    let first = desk.copy();
    let second = desk.copy();
    let later = desk.copy_at(at() + TimeDelta::hours(1));
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
fn a_copy_of_books_that_do_not_add_up_is_made_and_says_so() {
    let desk = desk();
    let good = desk.copy();
    let raw = Connection::open(desk.file.path()).unwrap();
    raw.execute_batch("UPDATE stock_levels SET on_hand = on_hand + 1 WHERE item_id = 1")
        .unwrap();
    desk.go_on("LATER");
    for hours in [1, 2] {
        let made = make(&desk.file, &desk.copies(), at() + TimeDelta::hours(hours)).unwrap();
        assert!(made.findings[0].row.contains("item MUG"), "{:?}", made.findings);
        assert_eq!(made.copy.findings, made.findings.len());
        assert!(is_whole(&made.copy), "its bytes are those that were made");
    }
    let copies = listed(&desk.copies(), "Rose Hill");
    assert_eq!(copies.len(), 3, "both are kept");
    assert_eq!(
        newest_good(&copies),
        Some(&good),
        "and neither is the newest good one"
    );
}

#[test]
fn a_text_that_nobody_can_read_does_not_stop_the_copy() {
    let desk = desk();
    let raw = Connection::open(desk.file.path()).unwrap();
    raw.execute_batch("UPDATE customers SET name = cast(x'5af65b' AS TEXT) WHERE id = 1")
        .unwrap();
    let made = make(&desk.file, &desk.copies(), at()).unwrap();
    assert_eq!(
        listed(&desk.copies(), "Rose Hill"),
        std::slice::from_ref(&made.copy)
    );
    assert_eq!(count(&made.copy.path, "orders"), 3);
}

#[test]
fn the_newest_copy_is_the_one_that_goes_furthest_whatever_its_date() {
    let desk = desk();
    let of_a_wrong_clock = desk.copy_at("2099-01-01T00:00:00Z".parse().unwrap());
    desk.go_on("LATER");
    let newest = desk.copy();
    assert_eq!(
        listed(&desk.copies(), "Rose Hill"),
        [newest.clone(), of_a_wrong_clock]
    );
    let holds = newest.holds.unwrap();
    assert_eq!(holds.seq, desk.file.newest_activity().unwrap());
}

#[test]
fn after_going_back_the_copies_of_what_was_left_are_older() {
    let desk = desk();
    let early = desk.copy();
    desk.go_on("LEFT");
    let left = desk.copy_at(at() + TimeDelta::days(1));
    restore(desk.file.path(), &early.path, at()).unwrap();
    let file = ShopFile::open(desk.file.path()).unwrap();
    let back = crate::fixture::act("backup.restore", "back");
    file.write::<StoreError>(&back, |writer| {
        writer.tell([terms::Subject::Shop], Some(serde_json::json!({ "turn": 1 })));
        Ok(String::new())
    })
    .unwrap();
    let after = make(&file, &desk.copies(), at() + TimeDelta::days(2))
        .unwrap()
        .copy;
    let end = |copy: &Copy| copy.holds.clone().unwrap().seq;
    assert_eq!(end(&after), end(&left), "as long, and another story");
    assert_eq!(listed(&desk.copies(), "Rose Hill"), [after, left, early]);
}

#[test]
fn a_copy_can_be_proved_without_this_program_and_says_how_far_it_goes() {
    let desk = desk();
    let copy = desk.copy();
    let note = fs::read_to_string(super::kept::beside(&copy.path, ".sha256")).unwrap();
    let lines: Vec<&str> = note.lines().collect();
    assert_eq!(
        lines[0],
        format!("{}  Rose Hill-20261003-091500.counterbook-copy", copy.sha256)
    );
    let holds = copy.holds.clone().unwrap();
    assert_eq!(lines[1], format!("# activity {} {}", holds.seq, holds.hash));
    assert_eq!(lines[2], format!("# shop {}", holds.shop));
    let read = check(&copy.path).unwrap();
    assert_eq!((read.is_as_proved, read.holds), (Some(true), Some(holds)));
}

#[test]
fn copies_of_a_shop_that_had_the_same_name_before_are_another_shops() {
    let desk = desk();
    let old = desk.copy();
    desk.go_on("LATER");
    let older_shop = desk.copy_at(at() + TimeDelta::days(1));
    let other = tempfile::tempdir().unwrap();
    let file = crate::fixture::shop_of(&other.path().join("Rose Hill.counterbook"), [9; 16]);
    let new = make(&file, &desk.copies(), at() + TimeDelta::days(2))
        .unwrap()
        .copy;
    let all = listed(&desk.copies(), "Rose Hill");
    assert_eq!(all.len(), 3);
    assert_eq!(
        super::of_one_shop(all.clone(), None),
        std::slice::from_ref(&new),
        "the one copied last"
    );
    let shop = old.holds.as_ref().unwrap().shop.clone();
    assert_eq!(super::of_one_shop(all, Some(&shop)), [older_shop, old]);
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
    let copy = make(&file, &folder.path().join("copies"), at()).unwrap().copy;
    run(&file, "items.later", |writer| {
        insert_item(writer, "LATER", ItemKind::Service, 1).map(drop)
    });
    // As a crash leaves it: the log is there, and the file is broken.
    std::mem::forget(file);
    flip(&path, 20);
    let damaged = fs::read(&path).unwrap();
    let log = fs::read(super::kept::beside(&path, "-wal")).unwrap();
    assert!(!log.is_empty());

    let aside = restore(&path, &copy.path, at()).unwrap().aside.unwrap();

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
fn a_log_without_its_file_is_not_read_into_the_copy() {
    let desk = desk();
    let copy = desk.copy();
    let new = desk.folder.path().join("new.counterbook");
    fs::write(super::kept::beside(&new, "-wal"), "a log without its file").unwrap();
    let aside = restore(&new, &copy.path, at()).unwrap().aside.unwrap();
    assert_eq!(
        fs::read(super::kept::beside(&aside, "-wal")).unwrap(),
        b"a log without its file"
    );
    assert!(!super::kept::beside(&new, "-wal").exists());
    let opened = super::open_soundly(&new).unwrap();
    assert_eq!(opened.read(|reader| reader.doctor()).unwrap(), []);
}

#[test]
fn where_nothing_is_the_copy_is_put_and_nothing_set_aside() {
    let desk = desk();
    let copy = desk.copy();
    let new = desk.folder.path().join("another folder").join("new.counterbook");
    let restored = restore(&new, &copy.path, at()).unwrap();
    assert_eq!((restored.aside, restored.holds), (None, copy.holds));
    super::open_soundly(&new).unwrap();
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
