//! A shop whose books are right is content; each planted fault is found, and the row is named.

use super::{Finding, checks};
use crate::fixture::{busy_shop, empty_shop};
use rusqlite::Connection;
use std::path::Path;

fn findings(path: &Path) -> Vec<Finding> {
    let file = crate::ShopFile::open(path).unwrap();
    file.read(|reader| reader.doctor()).unwrap()
}

#[test]
fn a_new_shop_is_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = empty_shop(&folder.path().join("shop.counterbook"));
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
}

#[test]
fn a_shop_in_the_middle_of_its_day_is_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = busy_shop(&folder.path().join("shop.counterbook"));
    assert_eq!(file.read(|reader| reader.doctor()).unwrap(), []);
}
