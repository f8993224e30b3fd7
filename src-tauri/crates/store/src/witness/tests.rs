use super::*;
use crate::{
    ShopFile, StoreError,
    copies::restore,
    fixture::{at, empty_shop, insert_item, run, shop_of},
};
use std::fs;
use terms::ItemKind;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("shop.counterbook")
    }

    fn place(&self) -> PathBuf {
        place(&self.folder.path().join("copies"), &self.path())
    }

    fn open(&self) -> ShopFile {
        ShopFile::open(&self.path()).unwrap().witnessed(&self.place())
    }

    fn said(&self) -> i64 {
        Said::read(&self.place()).unwrap().seq.get()
    }
}

fn go_on(file: &ShopFile, sku: &str) {
    run(file, &format!("items.{sku}"), |writer| {
        insert_item(writer, sku, ItemKind::Service, 1).map(drop)
    });
}

#[test]
fn every_commit_is_told_and_a_draft_is_none() {
    let desk = Desk::new();
    drop(empty_shop(&desk.path()));
    let file = desk.open();
    assert_eq!(desk.said(), 1, "it begins at the first opening");
    for (sku, seq) in [("A", 2), ("B", 3)] {
        go_on(&file, sku);
        assert_eq!(desk.said(), seq);
    }
    assert_eq!(file.older(), None);
    assert!(fs::read_to_string(desk.place()).unwrap().len() < 256);
}

#[test]
fn an_old_copy_put_back_by_hand_is_told_and_takes_nothing() {
    let desk = Desk::new();
    let file = empty_shop(&desk.path());
    file.checkpoint().unwrap();
    let old = fs::read(desk.path()).unwrap();
    let file = file.witnessed(&desk.place());
    go_on(&file, "A");
    go_on(&file, "B");
    drop(file);
    fs::write(desk.path(), &old).unwrap();

    let file = desk.open();
    let older = file.older().unwrap();
    assert_eq!(
        (older.ends.0.get(), older.saved.seq.get(), older.is_other_shop),
        (1, 3, false)
    );
    let finding = older.finding();
    assert_eq!(
        format!("{} {}", finding.row, finding.says),
        "the shop file ends with activity 1 of 2026-10-03T09:15:00.000Z; \
         activity 3 of 2026-10-03T09:15:00.000Z was saved"
    );
    let act = crate::fixture::act("items.save", "one more");
    let refused = file.write::<StoreError>(&act, |_| Ok(String::new()));
    assert!(matches!(refused, Err(StoreError::Older)));
    assert_eq!(file.newest_activity().unwrap().get(), 1, "it can be asked");
    assert_eq!(desk.said(), 3, "nothing is mended in silence");
    drop(file);
    assert!(desk.open().older().is_some(), "nor by opening it again");

    let file = ShopFile::open(&desk.path())
        .unwrap()
        .witnessed_anew(&desk.place())
        .unwrap();
    go_on(&file, "C");
    assert_eq!((file.older(), desk.said()), (None, 2));
}

#[test]
fn a_file_that_went_another_way_is_no_newer_one() {
    let desk = Desk::new();
    let file = empty_shop(&desk.path());
    file.checkpoint().unwrap();
    let old = fs::read(desk.path()).unwrap();
    let file = file.witnessed(&desk.place());
    go_on(&file, "A");
    drop(file);
    fs::write(desk.path(), &old).unwrap();
    // Worked on elsewhere, further than here.
    let elsewhere = ShopFile::open(&desk.path()).unwrap();
    for sku in ["X", "Y", "Z"] {
        go_on(&elsewhere, sku);
    }
    drop(elsewhere);
    let file = desk.open();
    assert!(
        file.older()
            .unwrap()
            .finding()
            .says
            .contains("another activity 2")
    );
}

#[test]
fn another_shops_file_is_told_as_that() {
    let desk = Desk::new();
    drop(empty_shop(&desk.path()).witnessed(&desk.place()));
    fs::remove_file(desk.path()).unwrap();
    drop(shop_of(&desk.path(), [9; 16]));
    assert!(desk.open().older().unwrap().is_other_shop);
}

#[test]
fn a_file_that_is_ahead_of_its_witness_or_has_none_is_good() {
    let desk = Desk::new();
    let file = empty_shop(&desk.path()).witnessed(&desk.place());
    drop(file);
    // Another PC went on with it.
    let elsewhere = ShopFile::open(&desk.path()).unwrap();
    go_on(&elsewhere, "A");
    drop(elsewhere);
    assert_eq!(desk.open().older(), None);
    assert_eq!(desk.said(), 2);
    fs::remove_file(desk.place()).unwrap();
    assert_eq!(desk.open().older(), None);
}

#[test]
fn a_torn_line_says_nothing() {
    let desk = Desk::new();
    let file = empty_shop(&desk.path()).witnessed(&desk.place());
    go_on(&file, "A");
    drop(file);
    let whole = fs::read(desk.place()).unwrap();
    for torn in [
        whole[..100].to_vec(),
        [&whole[..9], b"7", &whole[10..]].concat(),
        vec![0; whole.len()],
        vec![],
    ] {
        fs::write(desk.place(), &torn).unwrap();
        assert_eq!(Said::read(&desk.place()), None);
        assert_eq!(desk.open().older(), None);
        assert_eq!(desk.said(), 2, "it begins anew");
    }
}

#[test]
fn a_slower_process_does_not_put_it_back() {
    let desk = Desk::new();
    let file = empty_shop(&desk.path()).witnessed(&desk.place());
    let other = desk.open();
    let early = file
        .read(|reader| reader.activity().newest_mark())
        .unwrap()
        .unwrap();
    go_on(&other, "A");
    file.read(|reader| Witness::meet(&desk.place(), reader.connection))
        .unwrap()
        .unwrap()
        .note(&early);
    assert_eq!(desk.said(), 2);
}

#[test]
fn after_restoring_the_witness_goes_on_from_the_copy() {
    let desk = Desk::new();
    let file = empty_shop(&desk.path()).witnessed(&desk.place());
    let copy = crate::copies::make(&file, &desk.folder.path().join("copies"), at())
        .unwrap()
        .copy;
    go_on(&file, "A");
    drop(file);
    restore(&desk.path(), &copy.path, at()).unwrap();
    assert!(desk.open().older().is_some(), "put back by hand it would be told");
    let file = ShopFile::open(&desk.path())
        .unwrap()
        .witnessed_anew(&desk.place())
        .unwrap();
    assert_eq!((file.older(), desk.said()), (None, 1));
}

#[test]
fn where_it_cannot_be_written_work_goes_on() {
    let desk = Desk::new();
    fs::write(desk.folder.path().join("copies"), "no folder").unwrap();
    let file = empty_shop(&desk.path()).witnessed(&desk.place());
    go_on(&file, "A");
    assert_eq!(file.older(), None);
}
