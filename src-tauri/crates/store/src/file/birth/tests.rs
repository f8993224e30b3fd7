//! A shop or nothing, whenever it is cut off.

use crate::{
    ShopFile, StoreError,
    fixture::{act, busy_shop, empty_shop},
};
use std::{fs, path::Path};

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn while_it_is_laid_nothing_has_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let mut seen = Vec::new();
    let refused = ShopFile::create(&path, &act("shop.create", "1"), |_| {
        seen = names(folder.path());
        Err(StoreError::Full)
    });
    assert!(matches!(refused, Err(StoreError::Full)));
    assert!(
        !seen.is_empty() && seen.iter().all(|name| name.contains(".making")),
        "{seen:?}"
    );
    assert_eq!(names(folder.path()), [] as [&str; 0]);
}

#[test]
fn what_a_program_that_was_ended_left_is_swept_and_what_another_lays_now_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    for left in [
        ".shop-abc123.making",
        ".shop-abc123.making-wal",
        ".shop-abc123.making-shm",
    ] {
        fs::write(folder.path().join(left), "half").unwrap();
    }
    fs::write(folder.path().join(".shop-holiday"), "somebody's").unwrap();
    let held = folder.path().join(".shop-held.making");
    fs::write(&held, "another program's").unwrap();
    let lock = fs::File::open(&held).unwrap();
    lock.lock().unwrap();
    drop(empty_shop(&path));
    assert_eq!(
        names(folder.path()),
        [".shop-held.making", ".shop-holiday", "shop.counterbook"]
    );
}

#[test]
fn what_came_to_the_name_in_the_meantime_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let refused = ShopFile::create(&path, &act("shop.create", "1"), |writer| {
        fs::write(&path, "somebody's letter").unwrap();
        writer.tell([], None);
        Ok(())
    });
    assert!(matches!(refused, Err(StoreError::FileExists(_))), "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), b"somebody's letter");
    assert_eq!(names(folder.path()), ["shop.counterbook"]);
}

#[test]
fn a_log_without_its_file_is_not_read_into_a_new_shop() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let other = busy_shop(&folder.path().join("other.counterbook"));
    fs::copy(
        folder.path().join("other.counterbook-wal"),
        folder.path().join("shop.counterbook-wal"),
    )
    .unwrap();
    let refused = ShopFile::create(&path, &act("shop.create", "1"), |_| Ok(()));
    assert!(matches!(refused, Err(StoreError::FileExists(_))), "{refused:?}");
    drop(other);
}
