use super::*;
use crate::fixture::{Desk, StillWorld};
use serde_json::{Value, json};
use std::{fs, sync::atomic::Ordering};

fn host(data_dir: &Path, shop: Option<&Path>, world: Arc<dyn World>) -> Host {
    let places = Places {
        data_dir: data_dir.to_owned(),
        shop: shop.map(Path::to_owned),
    };
    Host::in_world(places, world)
}

fn rpc(host: &Host, name: &str, payload: Value) -> Value {
    serde_json::to_value(host.rpc(name, payload, None)).unwrap()
}

fn state(host: &Host) -> Value {
    rpc(host, "host.status", json!({}))["value"].clone()
}

/// A closed shop file with an order's worth of history, and a proved copy of it.
fn closed_shop_with_a_copy() -> (tempfile::TempDir, PathBuf) {
    let desk = Desk::open();
    let path = desk.path();
    desk.ask("backup.make", json!({}));
    desk.app.checkpoint().unwrap();
    (desk.folder, path)
}

#[test]
fn without_a_shop_only_the_ways_to_one_are_open() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(folder.path(), None, Arc::new(StillWorld::default()));
    assert_eq!(state(&host)["state"], "no_shop");
    let refused = rpc(&host, "orders.list", json!({}));
    assert_eq!(
        (&refused["ok"], &refused["failure"]["code"]),
        (&json!(false), &json!("not_allowed"))
    );
    assert_eq!(
        host.document_bytes(DocumentId::new(1)).unwrap_err().code,
        ErrorCode::NotAllowed
    );
    assert_eq!(host.changes_elsewhere(), None);
    let refused = rpc(&host, "host.restore_copy", json!({ "path": "copy" }));
    assert_eq!(refused["failure"]["code"], "not_allowed", "nothing is damaged");
}

#[test]
fn a_new_shop_is_open_at_once_and_again_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let world: Arc<dyn World> = Arc::new(StillWorld::default());
    let first = host(folder.path(), None, Arc::clone(&world));
    let new = json!({ "name": "Fjörd & Kiln", "country": "GB", "currency": "GBP" });
    let made = rpc(&first, "host.create_shop", new.clone());
    assert_eq!(made["value"]["state"], "open", "{made}");
    assert_eq!(made["value"]["shop_name"], "Fjörd & Kiln");
    let shown = rpc(&first, "shop.show", json!({}));
    assert_eq!(
        (&shown["ok"], &shown["value"]["currency"]),
        (&json!(true), &json!("GBP"))
    );
    let path = first.shop_path().unwrap();
    assert_eq!(path.file_name().unwrap(), "fjord-kiln.counterbook");
    first.close();
    assert_eq!(
        rpc(&first, "shop.show", json!({}))["failure"]["code"],
        "not_allowed"
    );

    let next = host(folder.path(), None, world);
    assert_eq!(next.shop_path(), Some(path.clone()));
    let second = rpc(&next, "host.create_shop", new);
    assert_ne!(
        second["value"]["shop_file"],
        json!(path),
        "a shop of the same name gets a file of its own"
    );
    assert_eq!(second["value"]["recent"][1], json!(path));
}

#[test]
fn a_damaged_shop_is_trouble_with_the_copies_to_go_back_to() {
    let (folder, path) = closed_shop_with_a_copy();
    let mut bytes = fs::read(&path).unwrap();
    bytes[..64].fill(0xff);
    fs::write(&path, &bytes).unwrap();

    let host = host(
        &folder.path().join("data"),
        Some(&path),
        Arc::new(StillWorld::default()),
    );
    let status = state(&host);
    assert_eq!(status["state"], "trouble");
    assert_eq!(status["trouble"]["code"], "storage_damaged");
    assert_eq!(status["shop_file"], json!(path));
    let copies = status["trouble"]["copies"].as_array().unwrap();
    assert_eq!(copies.len(), 1, "{status}");

    let restored = rpc(&host, "host.restore_copy", json!({ "path": copies[0]["path"] }));
    assert_eq!(restored["value"]["state"], "open", "{restored}");
    let level = rpc(&host, "stock.level", json!({ "sku": "MUG" }));
    assert_eq!(level["value"]["on_hand"], 10);
    let aside = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let aside: Vec<PathBuf> = aside
        .filter(|path| path.display().to_string().contains("-damaged-"))
        .collect();
    assert_eq!(
        fs::read(&aside[0]).unwrap(),
        bytes,
        "the damaged file is kept as it was"
    );
}

#[test]
fn what_can_be_read_of_a_damaged_shop_is_saved_beside_it_and_opened() {
    let (folder, path) = closed_shop_with_a_copy();
    let mut bytes = fs::read(&path).unwrap();
    bytes[..64].fill(0xff);
    fs::write(&path, &bytes).unwrap();
    let data = folder.path().join("data");
    let host = host(&data, Some(&path), Arc::new(StillWorld::default()));
    let report = rpc(&host, "host.salvage", json!({}))["value"].clone();
    assert_eq!(report["is_whole"], true, "{report}");
    assert_eq!(
        fs::read(&path).unwrap(),
        bytes,
        "the damaged file is kept as it was"
    );
    let opened = rpc(&host, "host.open_shop", json!({ "path": report["shop_file"] }));
    assert_eq!(opened["value"]["state"], "open", "{opened}");
    let level = rpc(&host, "stock.level", json!({ "sku": "MUG" }));
    assert_eq!(level["value"]["on_hand"], 10);
    let refused = rpc(&host, "host.salvage", json!({}));
    assert_eq!(
        refused["failure"]["code"], "not_allowed",
        "nothing is damaged any more"
    );
}

#[test]
fn a_shop_file_that_is_gone_comes_back_from_a_copy() {
    let (folder, path) = closed_shop_with_a_copy();
    fs::remove_file(&path).unwrap();
    let host = host(
        &folder.path().join("data"),
        Some(&path),
        Arc::new(StillWorld::default()),
    );
    let status = state(&host);
    assert_eq!(status["trouble"]["code"], "storage_missing");
    let copy = &status["trouble"]["copies"][0]["path"];
    let restored = rpc(&host, "host.restore_copy", json!({ "path": copy }));
    assert_eq!(restored["value"]["state"], "open", "{restored}");
    assert_eq!(host.shop_path(), Some(path));
}

#[test]
fn whoever_has_a_shop_open_keeps_it_when_another_cannot_be_opened() {
    let (folder, path) = closed_shop_with_a_copy();
    let host = host(
        &folder.path().join("data"),
        Some(&path),
        Arc::new(StillWorld::default()),
    );
    let refused = rpc(
        &host,
        "host.open_shop",
        json!({ "path": folder.path().join("none.counterbook") }),
    );
    assert_eq!(refused["failure"]["code"], "storage_missing");
    assert_eq!(
        (&state(&host)["state"], &state(&host)["shop_file"]),
        (&json!("open"), &json!(path))
    );
}

#[test]
fn a_fault_of_the_program_is_caught_told_and_reported_and_the_next_call_works() {
    let (folder, path) = closed_shop_with_a_copy();
    let data_dir = folder.path().join("data");
    let world = Arc::new(StillWorld::default());
    let host = host(&data_dir, Some(&path), Arc::clone(&world) as Arc<dyn World>);
    world.falls.store(true, Ordering::SeqCst);
    let typed = json!({ "body": { "name": "Zoë Brontë" } });
    let fallen = rpc(&host, "drafts.save", typed.clone());
    world.falls.store(false, Ordering::SeqCst);
    assert_eq!(
        (&fallen["ok"], &fallen["failure"]["code"]),
        (&json!(false), &json!("internal"))
    );

    let mut reports = fs::read_dir(data_dir.join("reports")).unwrap();
    let report = fs::read_to_string(reports.next().unwrap().unwrap().path()).unwrap();
    assert!(report.contains("drafts.save"), "{report}");
    assert!(report.contains("the calendar fell off the wall"), "{report}");
    assert!(!report.contains("Zoë"), "what was typed is nobody else's to read");

    assert_eq!(rpc(&host, "drafts.save", typed)["ok"], true);
}

/// Without what this process learns of its own books and copies meanwhile.
fn elsewhere(host: &Host) -> Vec<Tag> {
    let told = host.changes_elsewhere().unwrap_or_default().into_iter();
    told.filter(|tag| !matches!(tag, Tag::Books | Tag::Copies))
        .collect()
}

#[test]
fn what_another_process_did_is_told_once() {
    let (folder, path) = closed_shop_with_a_copy();
    let host = host(
        &folder.path().join("data"),
        Some(&path),
        Arc::new(StillWorld::default()),
    );
    assert_eq!(elsewhere(&host), []);
    let world = Arc::new(StillWorld::default());
    let other = shop_files::open(&path, world, copies_beside(&path)).unwrap();
    let line = json!({ "sku": "MUG", "quantity": 1 });
    other
        .dispatch("stock.receive", json!({ "lines": [line] }), None)
        .unwrap();
    let tags = elsewhere(&host);
    assert!(tags.iter().any(|tag| tag.to_string() == "item:MUG"), "{tags:?}");
    assert_eq!(elsewhere(&host), []);
}
