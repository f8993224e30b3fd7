#![cfg(unix)]

use super::*;
use crate::fixture::busy_shop;

#[test]
fn the_open_shop_is_known_under_every_name_and_keeps_its_locks() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("shop.counterbook");
    let shop = busy_shop(&own);
    let paper = folder.path().join("paper.pdf");
    fs::hard_link(&own, &paper).unwrap();
    let log = folder.path().join("log.pdf");
    fs::hard_link(folder.path().join("shop.counterbook-wal"), &log).unwrap();
    fs::create_dir(folder.path().join("in")).unwrap();
    let crooked = folder.path().join("in/../paper.pdf");
    for name in [&own, &paper, &log, &crooked] {
        assert!(is_a_shops(name, &own).unwrap(), "{}", name.display());
    }
    // A second program that closes takes the log away when it believes to be the last: our lock keeps it.
    shop.newest_activity().unwrap();
}

#[test]
fn another_shop_and_its_log_are_known_by_what_is_in_them() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("shop.counterbook");
    let other = folder.path().join("other.pdf");
    let _shop = busy_shop(&other);
    assert!(is_a_shops(&other, &own).unwrap());
    assert!(is_a_shops(&folder.path().join("other.pdf-wal"), &own).unwrap());
}

#[test]
fn a_paper_is_no_shop_and_neither_is_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("shop.counterbook");
    let paper = folder.path().join("paper.pdf");
    fs::write(&paper, "%PDF-1.7").unwrap();
    assert!(!is_a_shops(&paper, &own).unwrap());
    assert!(!is_a_shops(folder.path(), &own).unwrap());
    assert!(is_a_shops(&folder.path().join("none"), &own).is_err());
}
