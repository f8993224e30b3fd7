//! A shop goes back to a copy from the command line, whatever has become of its file: each step a process of its
//! own, as a script or somebody on the telephone would do it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the whole program is a test")]

mod program;

use program::Batch;
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

struct Shop {
    folder: TempDir,
    path: PathBuf,
}

impl Shop {
    /// A copy, and after it an order that is not in it.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rose.counterbook");
        program::run(
            &path,
            &["init", "--name", "Rose", "--country", "GB", "--currency", "GBP"],
        )
        .unwrap();
        let shop = Self { folder, path };
        shop.call(
            "items.save",
            &json!({ "sku": "MUG", "name": "Mug", "kind": "stocked", "price_minor": 1250 }),
        );
        shop.call(
            "stock.receive",
            &json!({ "lines": [{ "sku": "MUG", "quantity": 10 }] }),
        );
        shop.call("backup.make", &json!({}));
        shop.order();
        shop
    }

    fn order(&self) {
        let lines = json!([{ "sku": "MUG", "quantity": 1 }]);
        self.call(
            "orders.place",
            &json!({ "new_customer": { "name": "Ada" }, "lines": lines }),
        );
    }

    fn try_call(&self, name: &str, payload: &Value) -> Result<Value, Value> {
        program::run(&self.path, &["call", name, &payload.to_string()])
    }

    #[track_caller]
    fn call(&self, name: &str, payload: &Value) -> Value {
        self.try_call(name, payload)
            .unwrap_or_else(|failure| panic!("{name}: {failure}"))
    }

    fn copies(&self) -> PathBuf {
        self.folder.path().join("copies")
    }
}

fn bytes(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect();
    all.sort();
    all
}

/// What becomes of a shop file.
fn spoiled(path: &Path) -> [(&'static str, Option<Vec<u8>>); 5] {
    let whole = fs::read(path).unwrap();
    let mut damaged = whole.clone();
    damaged[..100].fill(0xff);
    let encrypted = whole.iter().map(|byte| byte ^ 0xa5).collect();
    [
        ("damaged", Some(damaged)),
        ("emptied", Some(Vec::new())),
        ("deleted", None),
        ("encrypted", Some(encrypted)),
        ("foreign", Some(b"Dear Sir or Madam, this is a letter.".to_vec())),
    ]
}

#[test]
fn a_file_that_is_no_shop_any_more_comes_back_with_what_it_lacks() {
    let shop = Shop::new();
    for (what, left) in spoiled(&shop.path) {
        let before = bytes(&shop.copies());
        match &left {
            Some(left) => fs::write(&shop.path, left).unwrap(),
            None => fs::remove_file(&shop.path).unwrap(),
        }
        assert!(shop.try_call("shop.show", &json!({})).is_err(), "{what}");
        let kept = shop.call("backup.list", &json!({ "prove": true }));
        let lacks = kept["copies"][0]["lacks"]["activities"].as_i64().unwrap();
        assert!(lacks > 0, "{what}: the witness knows of more: {kept}");
        let checked = shop.call("backup.check", &json!({ "path": kept["offered"] }));
        assert_eq!(
            (&checked["is_good"], &checked["is_as_proved"]),
            (&json!(true), &json!(true)),
            "{what}"
        );
        assert_eq!(bytes(&shop.copies()), before, "{what}: looking never writes");

        let restored = shop.call("backup.restore", &json!({}));
        assert_eq!(restored["lacks"]["activities"], lacks, "{what}");
        assert_eq!(
            shop.call("stock.level", &json!({ "sku": "MUG" }))["on_hand"],
            10,
            "{what}"
        );
        match left {
            Some(left) => assert_eq!(
                fs::read(restored["kept_beside"].as_str().unwrap()).unwrap(),
                left,
                "{what}"
            ),
            None => assert_eq!(restored["kept_beside"], Value::Null),
        }
        // And work goes on, told by the witness as before.
        shop.order();
    }
}

#[test]
fn an_old_file_put_back_by_hand_takes_nothing_until_its_owner_says_so() {
    let shop = Shop::new();
    let old = fs::read(&shop.path).unwrap();
    shop.order();
    shop.order();
    fs::write(&shop.path, old).unwrap();
    let refused = shop.try_call(
        "stock.receive",
        &json!({ "lines": [{ "sku": "MUG", "quantity": 1 }] }),
    );
    assert_eq!(refused.unwrap_err()["code"], "storage_older");
    assert_eq!(
        shop.call("orders.list", &json!({}))["orders"]
            .as_array()
            .unwrap()
            .len(),
        1,
        "it can be asked"
    );
    let report = program::run(&shop.path, &["doctor"]).unwrap_err();
    let finding = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["check"] == "file.is_the_newest");
    assert!(
        finding.is_some_and(|finding| finding["says"].as_str().unwrap().contains("was saved")),
        "{report}"
    );
    assert_eq!(shop.call("backup.accept", &json!({}))["was_older"], true);
    shop.order();
}

#[test]
fn nothing_takes_the_place_of_a_file_that_another_program_has_open() {
    let shop = Shop::new();
    let before = fs::read_dir(shop.folder.path()).unwrap().count();
    let mut batch = Batch::open(&shop.path);
    batch.ask(&json!({ "command": "shop.show" }));
    let refused = shop.try_call("backup.restore", &json!({})).unwrap_err();
    assert_eq!(refused["code"], "storage_locked");
    let own = batch.ask(&json!({ "command": "backup.restore" }));
    assert_eq!(
        own["failure"]["code"], "storage_locked",
        "not by itself either: {own}"
    );
    let kept = batch.ask(&json!({ "command": "backup.list" }));
    assert_eq!(
        kept["value"]["copies"][0]["lacks"]["orders"],
        json!(["1001"]),
        "{kept}"
    );
    assert!(
        fs::read_dir(shop.folder.path()).unwrap().count() <= before + 2,
        "nothing was moved aside"
    );
    batch.end();
    shop.call("backup.restore", &json!({}));
}

#[test]
fn a_copy_goes_to_a_place_of_its_own_and_never_over_a_file() {
    let shop = Shop::new();
    let before = fs::read(&shop.path).unwrap();
    let refused = shop
        .try_call("backup.restore", &json!({ "to": "rose.counterbook" }))
        .unwrap_err();
    assert_eq!(refused["code"], "file_exists");
    let restored = shop.call("backup.restore", &json!({ "to": "elsewhere/rose.counterbook" }));
    assert_eq!(
        restored["shop_file"],
        json!(shop.folder.path().join("elsewhere/rose.counterbook"))
    );
    assert_eq!(fs::read(&shop.path).unwrap(), before);
}
