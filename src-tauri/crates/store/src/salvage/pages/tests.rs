use super::*;
use crate::fixture::busy_shop;

#[test]
fn the_size_of_the_pages_is_told_without_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    busy_shop(&path).checkpoint().unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[..4096].fill(0xff);
    let damaged = folder.path().join("damaged");
    std::fs::write(&damaged, &bytes).unwrap();
    let pages = Pages::open(&damaged).unwrap();
    assert_eq!(pages.page_bytes, 4096);
    assert_eq!(pages.usable, 4096);
    assert!(pages.head().is_none());
}

#[test]
fn a_page_that_is_cut_off_is_read_as_far_as_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("short");
    std::fs::write(&path, vec![7; 4096 + 10]).unwrap();
    let pages = Pages::open(&path).unwrap();
    let last = pages.page(2).unwrap();
    assert_eq!((last.len(), last[9], last[10]), (4096, 7, 0));
    assert_eq!((pages.page(3), pages.page(0)), (None, None));
}
