//! What a plain SQLite tool changes is noticed, what is damaged takes no more writes, and a flipped bit is seen.

use crate::{
    ShopFile, StoreError,
    doctor::Examined,
    fixture::{MUG, act, busy_shop, insert_item, moved, plant, said},
    stock::Cause,
};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use terms::{Finding, ItemKind, MoveKind};

fn shop(folder: &tempfile::TempDir) -> PathBuf {
    let path = folder.path().join("shop.counterbook");
    busy_shop(&path).checkpoint().unwrap();
    path
}

fn examined(path: &Path) -> Examined {
    ShopFile::open(path).unwrap().examine().unwrap()
}

fn checks(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.check.as_str()).collect()
}

/// What somebody does with another program, its sums mended where a plain hand would mend them, and the check of
/// the chain that tells it.
const EDITS: &[(&str, &str, &str)] = &[
    (
        "a payment deleted",
        "DELETE FROM money_entries WHERE id = 1;
         UPDATE orders SET paid_minor = 0, refunded_minor = 0 WHERE id = 1;
         UPDATE customers SET balance_minor = balance_minor + 12800",
        "activities.tell_of_money",
    ),
    (
        "a price lowered",
        "UPDATE items SET price_minor = 900 WHERE id = 1",
        "activities.tell_of_items",
    ),
    (
        "an order given to another customer",
        "INSERT INTO customers (id, name, balance_minor, revision, created_at)
             VALUES (2, 'Ann', 5000, 1, '2026-10-03T09:15:00.000Z');
         INSERT INTO customer_search (rowid, names, post_codes) VALUES (2, 'ann', '');
         INSERT INTO customer_trigrams (rowid, names) VALUES (2, 'ann');
         UPDATE customers SET balance_minor = balance_minor - 5000 WHERE id = 1;
         UPDATE orders SET customer_id = 2 WHERE id = 2",
        "activities.tell_of_orders",
    ),
    (
        "the newest activities cut off",
        "DELETE FROM activity_texts WHERE seq > 15; DELETE FROM activity_subjects WHERE seq > 15;
         DELETE FROM activities WHERE seq > 15; UPDATE sqlite_sequence SET seq = 15 WHERE name = 'activities'",
        "books.are_those_of_the_chain",
    ),
    (
        "a stock move deleted and the levels adjusted",
        "DELETE FROM stock_moves WHERE id = 2; UPDATE stock_moves SET id = id - 1 WHERE id > 2;
         UPDATE stock_moves SET on_hand_after = on_hand_after - 5 WHERE item_id = 2;
         UPDATE stock_levels SET on_hand = on_hand - 5 WHERE item_id = 2;
         UPDATE shelf_levels SET on_hand = on_hand - 5 WHERE item_id = 2;
         UPDATE sqlite_sequence SET seq = (SELECT max(id) FROM stock_moves) WHERE name = 'stock_moves'",
        "activities.tell_of_goods",
    ),
    (
        "a customer's phone changed",
        "UPDATE phones SET text = '0117 496 0999', e164 = '+441174960999', digits_reversed = '999069471144'",
        "books.are_as_written",
    ),
];

#[test]
fn what_another_program_changed_is_noticed() {
    for (what, sql, check) in EDITS {
        let folder = tempfile::tempdir().unwrap();
        let path = shop(&folder);
        plant(&path, sql);
        let found = examined(&path).findings;
        let named = checks(&found);
        assert!(named.contains(check), "{what} is not told by {check}: {found:#?}");
        assert!(
            named.iter().any(|check| check.starts_with("books.")),
            "{what} leaves the sums as they were: {found:#?}"
        );
    }
}

#[test]
fn an_edit_whose_sums_were_made_anew_still_differs_from_the_chain() {
    let folder = tempfile::tempdir().unwrap();
    let path = shop(&folder);
    plant(&path, "UPDATE phones SET text = '0117 496 0999'");
    crate::sums::rebuild(&Connection::open(&path).unwrap()).unwrap();
    assert_eq!(
        checks(&examined(&path).findings),
        ["books.are_those_of_the_chain"]
    );
}

fn save(file: &ShopFile, id: &str) -> Result<(), StoreError> {
    let saved = file.write(&act("items.save", id), |writer| {
        insert_item(writer, id, ItemKind::Stocked, 100)?;
        Ok::<_, StoreError>("null".to_owned())
    });
    saved.map(drop)
}

fn receive(file: &ShopFile, id: &str) -> Result<(), StoreError> {
    let received = file.write(&act("stock.receive", id), |writer| {
        let cause = Cause::Receipt(writer.stock().insert_receipt(None)?);
        writer
            .stock()
            .append_move(&moved(MUG, MoveKind::Received, (1, 0), cause))?;
        Ok::<_, StoreError>("null".to_owned())
    });
    received.map(drop)
}

#[test]
fn a_damaged_part_takes_no_more_writes_and_the_others_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = shop(&folder);
    plant(&path, "UPDATE stock_moves SET note = 'x' WHERE id = 1");
    let file = ShopFile::open(&path).unwrap();
    receive(&file, "before anybody looked").unwrap();
    let found = file.examine().unwrap();
    assert_eq!(found.damage.tables(), ["stock_moves"]);
    assert!(!found.damage.is_everywhere());
    assert!(
        found
            .findings
            .iter()
            .any(|finding| finding.row == "stock moves 1 to 63")
    );
    let newest = file.newest_activity().unwrap();
    let refused = receive(&file, "after it was found");
    assert!(
        matches!(&refused, Err(StoreError::DamagedPart(table)) if table == "stock_moves"),
        "{refused:?}"
    );
    assert_eq!(file.newest_activity().unwrap(), newest, "nothing was changed");
    save(&file, "JUG").unwrap();
    plant(&path, "UPDATE stock_moves SET note = NULL WHERE id = 1");
    file.examine().unwrap();
    receive(&file, "whole again").unwrap();
}

#[test]
fn a_sum_that_is_wrong_by_itself_is_told_and_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = shop(&folder);
    plant(&path, "UPDATE row_sums SET sum = sum + 1 WHERE part = 21");
    let file = ShopFile::open(&path).unwrap();
    let found = file.examine().unwrap();
    assert!(found.damage.is_nowhere());
    let says = found
        .findings
        .iter()
        .find(|finding| finding.check == "books.are_as_written");
    assert!(says.unwrap().says.starts_with("they are as they were written"));
    receive(&file, "as before").unwrap();
}

#[test]
fn a_statement_that_failed_leaves_no_trace_in_the_sums() {
    let folder = tempfile::tempdir().unwrap();
    let path = shop(&folder);
    let file = ShopFile::open(&path).unwrap();
    let done = file.write(&act("items.save", "too many"), |writer| {
        insert_item(writer, "JUG", ItemKind::Service, 100)?;
        // The move is written, and then the level refuses it.
        let cause = Cause::Correction(writer.stock().insert_correction(&said("lost"))?);
        let lost = moved(MUG, MoveKind::Adjusted, (-1000, 0), cause);
        assert!(writer.stock().append_move(&lost).is_err());
        Ok::<_, StoreError>("null".to_owned())
    });
    // It may have told rows that it took back; nobody's command goes on like that.
    assert!(matches!(done, Err(StoreError::Untold)), "{done:?}");
    let rolled_back = file.write(&act("items.save", "given up"), |writer| {
        insert_item(writer, "POT", ItemKind::Service, 100)?;
        Err::<String, _>(StoreError::Full)
    });
    assert!(rolled_back.is_err());
    let rehearsed = file.rehearse(&act("items.save", "rehearsed"), |writer| {
        insert_item(writer, "POT", ItemKind::Service, 100)
    });
    rehearsed.unwrap();
    save(&file, "PAN").unwrap();
    let books = |finding: &&Finding| finding.check.starts_with("books.");
    assert_eq!(file.examine().unwrap().findings.iter().find(books), None);
}

#[test]
fn a_write_that_tells_nothing_changes_no_books() {
    let folder = tempfile::tempdir().unwrap();
    let file = ShopFile::open(&shop(&folder)).unwrap();
    let untold = file.write(&act("drafts.save", "untold"), |writer| {
        writer.leave_unlogged();
        insert_item(writer, "JUG", ItemKind::Service, 100)?;
        Ok::<_, StoreError>("null".to_owned())
    });
    assert!(matches!(untold, Err(StoreError::Untold)), "{untold:?}");
    assert_eq!(file.examine().unwrap().findings, []);
}

#[test]
fn broken_pages_take_nothing_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = shop(&folder);
    let connection = Connection::open(&path).unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'documents_once_for_a_shipment'";
    let page: usize = connection
        .query_row(sql, [], |row| row.get::<_, u32>(0))
        .unwrap()
        .try_into()
        .unwrap();
    connection.close().unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[(page - 1) * 4096..page * 4096].fill(0xff);
    std::fs::write(&path, bytes).unwrap();
    let file = ShopFile::open(&path).unwrap();
    assert!(file.examine().unwrap().damage.is_everywhere());
    assert!(matches!(save(&file, "JUG"), Err(StoreError::Damaged)));
}

#[test]
fn who_was_told_of_damage_is_never_told_that_something_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let file = ShopFile::open(&shop(&folder)).unwrap();
    let told: Result<(), _> = file.read(|_| Err(StoreError::Damaged));
    assert!(told.is_err());
    assert!(matches!(save(&file, "JUG"), Err(StoreError::Damaged)));
}
