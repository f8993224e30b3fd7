//! A copy stays as it is, and a file is read where nothing can be written. Disks that are full or read-only are
//! tried with the program itself in `tests/faults`.

use super::*;
use crate::{
    ShopFile,
    fixture::{act, at, busy_shop, empty_shop, run},
};
use std::{collections::BTreeMap, fs, path::PathBuf};

fn all(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            let bytes = fs::read(&path).unwrap();
            (path, bytes)
        })
        .collect()
}

#[test]
fn a_copy_is_looked_at_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let copies = folder.path().join("copies 100% of #1?");
    let shop = busy_shop(&folder.path().join("shop.counterbook"));
    let copy = crate::copies::make(&shop, &copies, at()).unwrap();
    let before = all(&copies);
    let file = ShopFile::open(&copy.copy.path).unwrap();
    assert!(file.is_copy());
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
    assert_eq!(file.newest_activity().unwrap(), shop.newest_activity().unwrap());
    let refused = file.write(&act("items.save", "1"), |_| Ok::<_, StoreError>(String::new()));
    assert!(matches!(refused, Err(StoreError::IsCopy)), "{refused:?}");
    file.rest(std::time::Duration::ZERO).unwrap();
    drop(file);
    assert_eq!(all(&copies), before);
}

#[test]
fn a_file_without_a_log_of_its_own_is_not_given_one_by_looking() {
    let folder = tempfile::tempdir().unwrap();
    let shop = busy_shop(&folder.path().join("shop.counterbook"));
    let copy = crate::copies::make(&shop, folder.path(), at()).unwrap();
    let lone = tempfile::tempdir().unwrap();
    let path = lone.path().join("restored.counterbook");
    fs::copy(&copy.copy.path, &path).unwrap();
    let before = all(lone.path());
    let file = ShopFile::open(&path).unwrap();
    assert!(!file.is_copy());
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
    assert_eq!(all(lone.path()), before);
    run(&file, "one", |_| Ok(()));
    drop(file);
    assert_eq!(
        fs::read(&path).unwrap()[18..20],
        [2, 2],
        "the first change begins a log"
    );
}

/// A shop as a crash leaves it, with something in its log.
fn crashed(folder: &Path) -> Found {
    let whole = folder.join("whole.counterbook");
    let file = empty_shop(&whole);
    run(&file, "one", |_| Ok(()));
    let path = folder.join("shop.counterbook");
    fs::copy(&whole, &path).unwrap();
    fs::copy(beside(&whole, "-wal"), beside(&path, "-wal")).unwrap();
    drop(file);
    Found::at(&path)
}

fn newest(look: &Look) -> i64 {
    let sql = "SELECT max(seq) FROM activities";
    look.connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn what_is_in_the_log_is_seen_without_a_file_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let found = crashed(folder.path());
    let log = fs::read(found.log()).unwrap();
    let alone = look(&found).unwrap();
    assert_eq!(newest(&alone), 2);
    assert!(!found.index().exists(), "nothing was made beside it");
    drop(alone);
    assert_eq!(fs::read(found.log()).unwrap(), log, "and the log stayed");
    let copied = copied(&found).unwrap();
    assert_eq!(newest(&copied), 2);
    assert!(!copied.is_lasting);
    drop(copied);
    fs::write(found.log(), "").unwrap();
    assert_eq!(newest(&look(&found).unwrap()), 1);
}
