//! One file by two names in one program. What other programs have open is tried in `tests/kill`.
#![cfg(unix)]

use super::version_in_the_file;
use crate::{
    ShopFile, StoreError,
    fixture::{empty_shop, run},
};
use std::{fs, time::Duration};

#[test]
fn a_file_that_was_moved_is_opened_by_its_new_name_only_once_the_old_one_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let moved = folder.path().join("moved.counterbook");
    let file = empty_shop(&path);
    run(&file, "one", |_| Ok(()));
    fs::rename(&path, &moved).unwrap();
    let early = ShopFile::open(&moved);
    assert!(matches!(early, Err(StoreError::OtherName)), "{early:?}");
    assert!(matches!(
        file.rest(Duration::from_secs(2)),
        Err(StoreError::NoFile(_))
    ));
    let now = ShopFile::open(&moved).unwrap();
    assert_eq!(now.newest_activity().unwrap().get(), 2);
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        3,
        "nothing lies at the old name"
    );
}

#[test]
fn the_version_is_read_from_the_file_itself() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    drop(empty_shop(&path));
    assert_eq!(version_in_the_file(&path), Some(1));
    fs::write(&path, "short").unwrap();
    assert_eq!(version_in_the_file(&path), None);
}
