use super::*;
use crate::{fixture::busy_shop, salvage::shape};

/// What SQLite says itself.
fn wanted(path: &std::path::Path) -> Roots {
    laid_out(&Connection::open(path).unwrap()).unwrap()
}

fn without_its_head(path: &std::path::Path) -> Roots {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[..4096].fill(0xff);
    let damaged = path.with_extension("damaged");
    std::fs::write(&damaged, bytes).unwrap();
    let pages = Pages::open(&damaged).unwrap();
    let fresh = shape::fresh().unwrap();
    let tables = shape::tables(&fresh).unwrap();
    find(&pages, &mut Seen::none_of(&pages), &tables, &fresh).unwrap()
}

#[test]
fn a_file_without_its_head_begins_where_every_file_of_ours_does() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    busy_shop(&path).checkpoint().unwrap();
    assert_eq!(without_its_head(&path), wanted(&path));
    let copy = folder.path().join("copy.counterbook");
    let connection = Connection::open(&path).unwrap();
    connection
        .execute("VACUUM INTO ?1", [copy.to_str().unwrap()])
        .unwrap();
    assert_ne!(wanted(&copy), wanted(&path), "a copy is laid out in its own way");
    assert_eq!(without_its_head(&copy), wanted(&copy));
}
