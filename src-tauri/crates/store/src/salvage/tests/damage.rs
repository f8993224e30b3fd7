//! What is damaged otherwise than by one page.

use super::{
    Way, destroy, is_sound,
    large_shop::{kept, tables},
    salvage,
};
use crate::{
    ShopFile, StoreError, connection,
    fixture::{at, busy_shop, empty_shop},
    salvage::{mending, read, shape},
};
use proptest::prelude::*;
use rusqlite::{Connection, config::DbConfig};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

fn shop() -> (TempDir, PathBuf, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let shop = busy_shop(&path);
    shop.checkpoint().unwrap();
    drop(shop);
    let bytes = fs::read(&path).unwrap();
    (folder, path, bytes)
}

#[test]
fn a_sound_file_is_kept_row_for_row() {
    let (folder, path, bytes) = shop();
    let (salvaged, raw) = salvage(folder.path(), &bytes, "damaged");
    assert!(salvaged.is_whole(), "{salvaged:?}");
    let (all, kept, lost) = kept(&path, &raw);
    assert_eq!((kept, lost), (all, vec![]));
    let findings = ShopFile::open(&raw)
        .unwrap()
        .read(|reader| reader.doctor())
        .unwrap();
    // The words by which they are found are made by those who know the rule, the sums by the write that tells of it.
    let is_made_later = |check: &str| check.starts_with("search.") || check.starts_with("books.");
    let others = findings.iter().filter(|finding| !is_made_later(&finding.check));
    assert_eq!(others.count(), 0, "{findings:?}");
}

#[test]
fn what_stands_in_the_log_only_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let shop = busy_shop(&path);
    let damaged = folder.path().join("taken.counterbook");
    fs::copy(&path, &damaged).unwrap();
    let log = folder.path().join("taken.counterbook-wal");
    fs::copy(folder.path().join("shop.counterbook-wal"), &log).unwrap();
    let before = (fs::read(&damaged).unwrap(), fs::read(&log).unwrap());
    shop.checkpoint().unwrap();
    drop(shop);
    let raw = folder.path().join("raw");
    let salvaged = read(&damaged, &raw, at()).unwrap();
    assert_eq!((fs::read(&damaged).unwrap(), fs::read(&log).unwrap()), before);
    assert!(salvaged.is_whole());
    let (all, kept, _) = kept(&path, &raw);
    assert_eq!(kept, all);
}

#[test]
fn a_file_that_was_cut_off_keeps_what_is_left() {
    let (folder, path, bytes) = shop();
    let start = &bytes[..bytes.len() * 9 / 10 + 1000];
    let (salvaged, raw) = salvage(folder.path(), start, "damaged");
    is_sound(&raw);
    assert!(!salvaged.is_whole());
    let (_, _, lost) = kept(&path, &raw);
    // The tables at the end of a small file are those that only grow.
    let at_the_end = |table: &str| table.starts_with("activit") || table == "requests";
    assert!(lost.iter().all(|(table, _)| at_the_end(table)), "{lost:?}");
}

#[test]
fn a_copy_without_its_first_page_is_kept_row_for_row() {
    let (folder, path, _) = shop();
    let copy = folder.path().join("copy.counterbook");
    let connection = Connection::open(&path).unwrap();
    connection
        .execute("VACUUM INTO ?1", [copy.to_str().unwrap()])
        .unwrap();
    let mut bytes = fs::read(&copy).unwrap();
    destroy(&mut bytes, 1, Way::Noise);
    let (salvaged, raw) = salvage(folder.path(), &bytes, "damaged");
    assert!(salvaged.is_whole(), "{salvaged:?}");
    let (all, kept, _) = kept(&path, &raw);
    assert_eq!(kept, all);
}

#[test]
fn what_is_no_shop_is_refused_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let raw = folder.path().join("raw");
    let refused = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let refused = read(&path, &raw, at());
        assert!(
            matches!(refused, Err(StoreError::NotAShop)),
            "{name}: {refused:?}"
        );
        assert!(!raw.exists());
    };
    refused("empty", &[]);
    refused("text", &b"Dear customer, ".repeat(3000));
    refused("zeros", &[0; 40_960]);
    let other = folder.path().join("other.db");
    let connection = Connection::open(&other).unwrap();
    connection
        .execute_batch(
            "CREATE TABLE songs (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO songs VALUES (1, 'a');",
        )
        .unwrap();
    drop(connection);
    refused("other", &fs::read(other).unwrap());
    let nowhere = read(&folder.path().join("nowhere"), &raw, at());
    assert!(matches!(nowhere, Err(StoreError::NoFile(_))));
    let newer = folder.path().join("newer.counterbook");
    drop(empty_shop(&newer));
    Connection::open(&newer)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    assert!(matches!(
        read(&newer, &raw, at()),
        Err(StoreError::Newer { found: 99, .. })
    ));
}

#[test]
fn a_file_is_never_written_over() {
    let (folder, path, _) = shop();
    let raw = folder.path().join("raw");
    fs::write(&raw, "a thesis").unwrap();
    assert!(matches!(read(&path, &raw, at()), Err(StoreError::FileExists(_))));
    assert_eq!(fs::read_to_string(&raw).unwrap(), "a thesis");
}

/// Writes what no program of ours would.
fn without_rules(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    connection
        .execute_batch(&format!(
            "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; {sql}; PRAGMA wal_checkpoint(TRUNCATE);"
        ))
        .unwrap();
}

#[test]
fn a_row_that_breaks_a_rule_is_told_with_all_it_holds() {
    let (folder, path, _) = shop();
    without_rules(&path, "UPDATE orders SET channel = 'pigeon' WHERE number = 1001");
    let (salvaged, raw) = salvage(folder.path(), &fs::read(&path).unwrap(), "damaged");
    is_sound(&raw);
    let orders = salvaged
        .tables
        .iter()
        .find(|table| table.table == "orders")
        .unwrap();
    assert_eq!((orders.found, orders.stand_ins, orders.kept_out.len()), (2, 1, 1));
    assert!(
        orders.kept_out[0].row.contains("channel pigeon"),
        "{:?}",
        orders.kept_out
    );
    assert!(!salvaged.is_whole());
}

#[test]
fn an_order_is_not_lost_with_its_customer_nor_a_line_with_its_item() {
    let (folder, path, _) = shop();
    without_rules(
        &path,
        "DELETE FROM customers; DELETE FROM items; DELETE FROM orders WHERE number = 1002",
    );
    let (salvaged, raw) = salvage(folder.path(), &fs::read(&path).unwrap(), "damaged");
    is_sound(&raw);
    let connection = Connection::open(&raw).unwrap();
    let said = |sql: &str| {
        connection
            .query_row(sql, [], |row| row.get::<_, String>(0))
            .unwrap()
    };
    assert_eq!(said("SELECT name FROM customers"), "(lost)");
    assert_eq!(
        said("SELECT group_concat(sku) FROM (SELECT sku FROM items ORDER BY id)"),
        "MUG,BOX,SET,WRAP"
    );
    assert_eq!(
        said("SELECT format('%d %d %d', number, total_minor, paid_minor) FROM orders WHERE id = 2"),
        "1002 5000 0"
    );
    let stand_ins: u64 = salvaged.tables.iter().map(|table| table.stand_ins).sum();
    // Four items, the order, the customer of the others, and one for this order: nothing says whose it was.
    assert_eq!(stand_ins, 7);
}

#[test]
fn every_row_that_others_name_can_have_a_stand_in() {
    let fresh = shape::fresh().unwrap();
    let tables = shape::tables(&fresh).unwrap();
    let parents = tables
        .iter()
        .flat_map(|table| &table.references)
        .map(|reference| &reference.parent);
    let parents: std::collections::BTreeSet<&String> = parents.collect();
    assert!(parents.len() > 12);
    for parent in parents.into_iter().chain([&"shops".to_owned()]) {
        let (folder, path, _) = shop();
        without_rules(&path, &format!("DELETE FROM {parent}"));
        let (salvaged, raw) = salvage(folder.path(), &fs::read(&path).unwrap(), "damaged");
        is_sound(&raw);
        let kept_out: Vec<_> = salvaged.tables.iter().flat_map(|table| &table.kept_out).collect();
        assert!(kept_out.is_empty(), "without {parent}: {kept_out:?}");
        // Every cell of it can be read: what the doctor says are findings.
        let shop = ShopFile::open(&raw).unwrap();
        shop.read(|reader| reader.doctor()).unwrap();
        shop.read(|reader| reader.shop().the()).unwrap();
    }
}

#[test]
fn the_sums_of_a_lost_level_come_from_the_ledger() {
    let (folder, path, _) = shop();
    let connection = Connection::open(&path).unwrap();
    let root = |name: &str| {
        let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
        connection
            .query_row(sql, [name], |row| row.get::<_, u32>(0))
            .unwrap()
    };
    let mut bytes = fs::read(&path).unwrap();
    for table in ["stock_levels", "shelf_levels"] {
        destroy(&mut bytes, usize::try_from(root(table)).unwrap(), Way::Ones);
    }
    let (salvaged, raw) = salvage(folder.path(), &bytes, "damaged");
    let (all, kept, lost) = kept(&path, &raw);
    assert_eq!((kept, lost), (all, vec![]));
    assert!(salvaged.is_whole(), "{salvaged:?}");
}

#[test]
fn every_statement_is_understood_by_the_newest_schema() {
    let fresh = shape::fresh().unwrap();
    let statements: Vec<&str> = mending::statements().collect();
    assert!(statements.len() > 8);
    for sql in statements {
        fresh
            .prepare(sql)
            .unwrap_or_else(|error| panic!("{error}\n{sql}"));
    }
    assert!(tables(&fresh).len() > 30);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Whatever is destroyed, what comes of it is a sound file or a refusal.
    #[test]
    fn any_damage_gives_a_sound_file_or_a_refusal(
        spots in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 1_usize..600), 1..40),
    ) {
        let (folder, _, mut bytes) = shop();
        for (at, byte, length) in spots {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes[at..end].fill(byte);
        }
        let path = folder.path().join("damaged");
        fs::write(&path, bytes).unwrap();
        let raw = folder.path().join("raw");
        if read(&path, &raw, at()).is_ok() {
            is_sound(&raw);
            connection::open_still(&raw).unwrap();
        }
    }

    /// Pages in the place of others: trees that lead round and across.
    #[test]
    fn pages_that_change_places_give_a_sound_file_or_a_refusal(
        swaps in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..12),
    ) {
        let (folder, _, mut bytes) = shop();
        let pages = bytes.len() / 4096;
        for (from, to) in swaps {
            let (from, to) = (from.index(pages) * 4096, to.index(pages) * 4096);
            bytes.copy_within(from..from + 4096, to);
        }
        let path = folder.path().join("damaged");
        fs::write(&path, bytes).unwrap();
        let raw = folder.path().join("raw");
        if read(&path, &raw, at()).is_ok() {
            is_sound(&raw);
        }
    }
}
