use super::*;
use crate::{
    copies::{listed, make},
    fixture::{at, busy_shop},
};
use std::fs;

fn shop_with_a_copy() -> (tempfile::TempDir, Copy) {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    let copy = make(&file, &folder.path().join("copies"), at()).unwrap().copy;
    (folder, copy)
}

#[test]
fn a_copy_arrives_whole_with_its_note() {
    let (folder, copy) = shop_with_a_copy();
    let stick = folder.path().join("stick");
    assert!(matches!(
        bring(&copy, &stick, "shop", at()),
        Err(StoreError::NoFile(_))
    ));
    assert!(!stick.exists(), "a place that is away is not made up");
    fs::create_dir(&stick).unwrap();
    bring(&copy, &stick, "shop", at()).unwrap();
    bring(&copy, &stick, "shop", at()).unwrap();
    let there = listed(&stick, "shop");
    assert_eq!(there.len(), 1);
    assert_eq!((&there[0].sha256, &there[0].holds), (&copy.sha256, &copy.holds));
    assert_eq!(fs::read(&there[0].path).unwrap(), fs::read(&copy.path).unwrap());
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 2);
}

#[test]
fn half_of_a_copy_is_no_copy_and_is_brought_again() {
    let (folder, copy) = shop_with_a_copy();
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    // The stick was pulled while the copy came, and while its note was written.
    let name = copy.path.file_name().unwrap().to_str().unwrap();
    fs::write(stick.join(format!(".{name}.part")), "half").unwrap();
    fs::write(stick.join(name), "half").unwrap();
    fs::write(stick.join(format!("{name}.sha256")), "").unwrap();
    assert_eq!(listed(&stick, "shop"), []);
    bring(&copy, &stick, "shop", at()).unwrap();
    assert_eq!(listed(&stick, "shop")[0].sha256, copy.sha256);
}

#[test]
fn a_copy_that_is_broken_here_is_not_brought() {
    let (folder, copy) = shop_with_a_copy();
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let mut bytes = fs::read(&copy.path).unwrap();
    bytes[5000] ^= 1;
    fs::write(&copy.path, bytes).unwrap();
    assert!(matches!(
        bring(&copy, &stick, "shop", at()),
        Err(StoreError::Damaged)
    ));
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 0);
}
