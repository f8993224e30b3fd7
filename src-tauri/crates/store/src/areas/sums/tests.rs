//! No table is forgotten, and what was written once is proved for ever.

use super::{
    PARTS,
    hash::RowHash,
    kept, of_rows,
    parts::{Key, part},
};
use crate::{
    ShopFile,
    fixture::{busy_shop, insert_item, run},
    ladder::SHOP,
};
use rusqlite::{Connection, types::ValueRef};
use std::collections::BTreeSet;
use terms::ItemKind;

/// Drafts are no fact yet; activities with what belongs to them are a chain; the sums are these.
const LEFT_OUT: [&str; 5] = [
    "activities",
    "activity_subjects",
    "activity_texts",
    "drafts",
    "row_sums",
];

#[test]
fn every_table_of_the_books_has_sums() {
    let mut connection = Connection::open_in_memory().unwrap();
    let tx = connection.transaction().unwrap();
    SHOP.create(&tx).unwrap();
    let sql = "SELECT name FROM pragma_table_list
               WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut statement = tx.prepare(sql).unwrap();
    let there: BTreeSet<String> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let known = PARTS.iter().map(|part| part.table).chain(LEFT_OUT);
    assert_eq!(known.map(str::to_owned).collect::<BTreeSet<_>>(), there);
    let marks: BTreeSet<i64> = PARTS.iter().map(|part| part.mark).collect();
    assert_eq!(marks.len(), PARTS.len(), "a mark stands for one part");
}

#[test]
fn a_bucket_hangs_on_a_column_that_a_copy_keeps() {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(SHOP.fresh).unwrap();
    for part in PARTS {
        let (Key::Number(column) | Key::Day(column)) = part.key;
        let sql = format!("SELECT {column} FROM {}", part.table);
        assert!(
            connection.prepare(&sql).is_ok(),
            "{}.{column} is declared",
            part.table
        );
    }
}

/// These stand in every file: they never change.
#[test]
fn the_hash_of_a_row_stays_as_it_is() {
    let mut hash = RowHash::of(6);
    hash.cell(ValueRef::Integer(1));
    hash.cell(ValueRef::Text(b"Zo\xc3\xab"));
    hash.cell(ValueRef::Null);
    hash.cell(ValueRef::Blob(b"Zo\xc3\xab"));
    assert_eq!(hash.sum(), WRITTEN);
}

const WRITTEN: i64 = -2_953_265_099_952_042_500;

#[test]
fn what_is_no_text_has_a_hash_of_its_own() {
    let of = |cell| {
        let mut hash = RowHash::of(6);
        hash.cell(cell);
        hash.sum()
    };
    let cells = [
        ValueRef::Null,
        ValueRef::Integer(0),
        ValueRef::Real(0.0),
        ValueRef::Text(b""),
        ValueRef::Blob(b""),
        ValueRef::Text(b"\xff"),
        ValueRef::Text(b"\xfe"),
    ];
    let sums: BTreeSet<i64> = cells.into_iter().map(of).collect();
    assert_eq!(sums.len(), cells.len());
}

#[test]
fn rows_are_named_as_a_person_would() {
    let named = |mark, bucket| part(mark).unwrap().rows_of(bucket);
    assert_eq!(named(6, 2), "customers 128 to 191");
    assert_eq!(named(6, 0), "customers 1 to 63");
    assert_eq!(named(18, 1), "allocations of order lines 64 to 127");
    assert_eq!(named(31, 20_261_003), "requests of 2026-10-03");
}

#[test]
fn sums_follow_the_rows_through_several_programs_and_into_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let window = busy_shop(&path);
    let terminal = ShopFile::open(&path).unwrap();
    for (file, sku) in [(&window, "JUG"), (&terminal, "POT"), (&window, "PAN")] {
        run(file, &format!("{sku}.save"), |writer| {
            insert_item(writer, sku, ItemKind::Stocked, 100).map(drop)
        });
    }
    let copy = folder.path().join("copy");
    Connection::open(&path)
        .unwrap()
        .execute("VACUUM INTO ?1", [copy.to_str().unwrap()])
        .unwrap();
    for path in [path, copy] {
        let connection = Connection::open(path).unwrap();
        let kept = kept(&connection).unwrap();
        for part in PARTS {
            for (bucket, sum) in of_rows(&connection, part).unwrap() {
                assert_eq!(
                    kept.get(&(part.mark, bucket)),
                    Some(&sum),
                    "{}",
                    part.rows_of(bucket)
                );
            }
        }
    }
}
