use super::*;
use crate::{
    copies::make,
    fixture::{at, busy_shop, empty_shop},
};
use std::fs;

#[test]
fn what_a_copy_lacks_is_named_from_the_damaged_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let file = busy_shop(&path);
    file.checkpoint().unwrap();
    let newest = file.newest_activity().unwrap();
    let first = file
        .read(|reader| reader.activity().first_mark())
        .unwrap()
        .unwrap();
    let holds = Holds {
        seq: ActivitySeq::new(1),
        hash: first.hash(),
        shop: first.hash(),
        turn: 0,
    };
    let before = fs::read(&path).unwrap();
    let lacking = end_of_what_reads(&path, |end, orders| {
        assert_eq!((end.seq, &end.shop), (newest, &holds.shop));
        lacking(&holds, end.seq, orders)
    })
    .unwrap();
    assert_eq!(lacking.activities, newest.get() - 1);
    let placed = file
        .read(|reader| Ok::<_, crate::StoreError>(reader.orders_after(ActivitySeq::new(1))))
        .unwrap();
    assert_eq!(lacking.orders, placed);
    assert_eq!(fs::read(&path).unwrap(), before, "looking never writes");
}

#[test]
fn nothing_of_a_strangers_file_is_run() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch(
        "CREATE VIEW activities AS
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
         SELECT max(i) AS seq, '' AS at, x'' AS hash FROM n;",
    )
    .unwrap();
    drop(raw);
    assert!(end_of_what_reads(&path, |_, _| ()).is_none());
    for broken in ["", "Dear Sir or Madam"] {
        fs::write(&path, broken).unwrap();
        assert!(end_of_what_reads(&path, |_, _| ()).is_none());
    }
}

#[test]
fn a_name_with_letters_that_mean_something_in_an_address_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("100% #1? shop.counterbook");
    let file = empty_shop(&path);
    file.checkpoint().unwrap();
    let seq = end_of_what_reads(&path, |end, _| end.seq);
    assert_eq!(seq, Some(ActivitySeq::new(1)));
    let made = make(&file, folder.path(), at()).unwrap();
    assert!(end_of_what_reads(&made.copy.path, |_, _| ()).is_some());
}
