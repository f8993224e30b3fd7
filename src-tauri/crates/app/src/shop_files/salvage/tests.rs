use super::*;
use crate::{
    ErrorCode,
    fixture::{Desk, StillWorld},
    shop_files::{copies_beside, open},
};
use serde_json::{Value, json};
use std::{fs, path::PathBuf, sync::Arc};
use tempfile::TempDir;

/// A closed shop with an order, and its bytes.
fn closed_shop() -> (TempDir, PathBuf, Vec<u8>) {
    let desk = Desk::open();
    let customer = desk.customer("Zoë Brontë", "0117 496 0123", "BS1 4QT");
    desk.order(customer);
    let path = desk.path();
    desk.app.checkpoint().unwrap();
    let folder = desk.folder;
    drop(desk.app);
    let bytes = fs::read(&path).unwrap();
    (folder, path, bytes)
}

/// Where the bytes stand of the page that holds a text.
fn page_with(bytes: &[u8], text: &str) -> std::ops::Range<usize> {
    let found = bytes
        .windows(text.len())
        .position(|window| window == text.as_bytes());
    let start = found.unwrap() / 4096 * 4096;
    start..start + 4096
}

/// How many files lie there, beside the folder of copies.
fn files(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .filter(|entry| entry.as_ref().unwrap().path().is_file())
        .count()
}

fn ask(path: &Path, command: &str, payload: Value) -> Value {
    let app = open(path, Arc::new(StillWorld::default()), copies_beside(path)).unwrap();
    let outcome = app.dispatch(command, payload, None).unwrap();
    serde_json::from_str(&outcome.value).unwrap()
}

#[test]
fn a_file_without_its_first_page_is_whole_again_and_found_by_its_words() {
    let (folder, path, mut bytes) = closed_shop();
    bytes[..4096].fill(0xff);
    fs::write(&path, &bytes).unwrap();
    let report = salvage(&path, None, &StillWorld::default()).unwrap();
    assert!(report.is_whole, "{:?}", (&report.findings, &report.tables.len()));
    let new = folder.path().join("shop-salvaged-20261003-081500.counterbook");
    assert_eq!(report.shop_file, new.display().to_string());
    assert_eq!(fs::read(&path).unwrap(), bytes, "the damaged file is as it was");
    assert_eq!(files(folder.path()), 2, "nothing else lies there");

    let found = ask(&new, "customers.find", json!({ "text": "bront" }));
    assert_eq!(found["hits"][0]["name"], "Zoë Brontë", "{found}");
    let found = ask(&new, "items.find", json!({ "text": "tow" }));
    assert_eq!(found["hits"][0]["sku"], "TOWEL", "{found}");
    assert_eq!(
        ask(&new, "orders.show", json!({ "order": "1001" }))["number"],
        "1001"
    );
    let told = ask(&new, "activity.list", json!({}));
    assert_eq!(told["activities"][0]["command"], "shop.salvage", "{told}");
    // The new shop goes on: a second salvage gets a name of its own.
    let again = salvage(&path, None, &StillWorld::default()).unwrap();
    assert!(again.shop_file.ends_with("-2.counterbook"));
}

#[test]
fn what_is_missing_is_named_and_the_rest_goes_on() {
    let (folder, path, mut bytes) = closed_shop();
    let page = page_with(&bytes, "0117 496 0123");
    bytes[page].fill(0);
    fs::write(&path, &bytes).unwrap();
    let to = folder.path().join("again.counterbook");
    let report = salvage(&path, Some(&to), &StillWorld::default()).unwrap();
    assert!(!report.is_whole);
    let tables: Vec<&str> = report.tables.iter().map(|table| table.table.as_str()).collect();
    assert_eq!(tables, ["phones"]);
    assert_eq!(
        (report.tables[0].missing, report.tables[0].missing_at_most),
        (1, Some(1))
    );
    assert!(
        report.tables[0].rows[0].contains("customer_id 1"),
        "{:?}",
        report.tables[0].rows
    );
    assert_eq!(report.unread.len(), 1);
    let shown = ask(&to, "orders.show", json!({ "order": "1001" }));
    assert_eq!(shown["total_minor"], 1250, "{shown}");
}

#[test]
fn nothing_is_written_over_and_what_is_no_shop_leaves_nothing() {
    let (folder, path, bytes) = closed_shop();
    let thesis = folder.path().join("thesis.txt");
    fs::write(&thesis, "a thesis").unwrap();
    let code = |outcome: Result<SalvageReport, Failure>| outcome.err().unwrap().code;
    let world = StillWorld::default();
    assert_eq!(code(salvage(&path, Some(&thesis), &world)), ErrorCode::FileExists);
    assert_eq!(code(salvage(&path, Some(&path), &world)), ErrorCode::FileExists);
    assert_eq!(fs::read_to_string(&thesis).unwrap(), "a thesis");
    assert_eq!(fs::read(&path).unwrap(), bytes);
    assert_eq!(code(salvage(&thesis, None, &world)), ErrorCode::NotAShop);
    let nowhere = folder.path().join("nowhere.counterbook");
    assert_eq!(code(salvage(&nowhere, None, &world)), ErrorCode::StorageMissing);
    assert_eq!(files(folder.path()), 2);
}
