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
    let (folder, path, _) = closed_shop_in_its_world();
    (folder, path)
}

/// And the world that goes on after it.
fn closed_shop_in_its_world() -> (tempfile::TempDir, PathBuf, Arc<dyn World>) {
    let desk = Desk::open();
    let path = desk.path();
    desk.ask("backup.make", json!({}));
    desk.app.checkpoint().unwrap();
    (desk.folder, path, desk.world)
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
    let refused = rpc(&host, "backup.restore", json!({}));
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
    let kept = rpc(&host, "backup.list", json!({ "prove": true }))["value"].clone();
    assert_eq!(kept["copies"].as_array().unwrap().len(), 1, "{kept}");
    assert_eq!(
        (&kept["offered"], &kept["copies"][0]["state"]),
        (&kept["copies"][0]["path"], &json!("proved"))
    );

    let restored = rpc(&host, "backup.restore", json!({}));
    assert_eq!(restored["value"]["shop_file"], json!(path), "{restored}");
    assert_eq!(
        (&state(&host)["state"], &state(&host)["opened"]),
        (&json!("open"), &json!(1))
    );
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
    let restored = rpc(&host, "backup.restore", json!({}));
    assert_eq!(restored["value"]["kept_beside"], Value::Null, "{restored}");
    assert_eq!(state(&host)["state"], "open");
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

#[test]
fn an_emptied_an_encrypted_and_a_strangers_file_come_back_alike() {
    for left in [
        &b""[..],
        &[0x5a; 40_000],
        b"SQLite format 3\0 and then nothing of ours",
    ] {
        let (folder, path) = closed_shop_with_a_copy();
        fs::write(&path, left).unwrap();
        let host = host(
            &folder.path().join("data"),
            Some(&path),
            Arc::new(StillWorld::default()),
        );
        assert_eq!(state(&host)["state"], "trouble");
        let restored = rpc(&host, "backup.restore", json!({}));
        let aside = restored["value"]["kept_beside"]
            .as_str()
            .unwrap_or_else(|| panic!("{restored}"));
        assert_eq!(fs::read(aside).unwrap(), left);
        assert_eq!(
            rpc(&host, "stock.level", json!({ "sku": "MUG" }))["value"]["on_hand"],
            10
        );
    }
}

#[test]
fn going_back_from_an_open_shop_closes_it_and_opens_the_copy() {
    let (folder, path, world) = closed_shop_in_its_world();
    let host = host(&folder.path().join("data"), Some(&path), world);
    let line = json!({ "sku": "MUG", "quantity": 5 });
    rpc(&host, "stock.receive", json!({ "lines": [line] }));
    let kept = rpc(&host, "backup.list", json!({}))["value"].clone();
    assert_eq!(kept["copies"][0]["lacks"]["activities"], 1, "{kept}");
    let restored = rpc(
        &host,
        "backup.restore",
        json!({ "copy": kept["copies"][0]["path"] }),
    );
    assert_eq!(restored["value"]["lacks"]["activities"], 1, "{restored}");
    assert_eq!(
        rpc(&host, "stock.level", json!({ "sku": "MUG" }))["value"]["on_hand"],
        10
    );
    assert_eq!(state(&host)["opened"], 2);
    let aside = PathBuf::from(restored["value"]["kept_beside"].as_str().unwrap());
    assert!(aside.is_file());
    let activities = rpc(&host, "activity.list", json!({}))["value"].clone();
    assert!(activities.to_string().contains("backup.restore"), "{activities}");
}

#[test]
fn a_copy_that_cannot_be_restored_leaves_the_open_shop_open() {
    let (folder, path) = closed_shop_with_a_copy();
    let host = host(
        &folder.path().join("data"),
        Some(&path),
        Arc::new(StillWorld::default()),
    );
    let refused = rpc(
        &host,
        "backup.restore",
        json!({ "copy": folder.path().join("none") }),
    );
    assert_eq!(refused["failure"]["code"], "storage_missing", "{refused}");
    assert_eq!(
        rpc(&host, "stock.level", json!({ "sku": "MUG" }))["value"]["on_hand"],
        10
    );
}

#[test]
fn a_copy_opened_by_hand_stays_as_it_is_and_becomes_a_shop_elsewhere() {
    let (folder, path) = closed_shop_with_a_copy();
    let kept = store::copies::listed(&folder.path().join("copies"), "shop");
    let before = fs::read(&kept[0].path).unwrap();
    fs::remove_file(&path).unwrap();
    let data = folder.path().join("data");
    let host = host(&data, Some(&kept[0].path), Arc::new(StillWorld::default()));
    assert_eq!(state(&host)["trouble"]["code"], "storage_is_copy");
    assert_eq!(state(&host)["trouble"]["remedy"], "adopt");
    let restored = rpc(&host, "backup.restore", json!({}));
    assert_eq!(
        restored["value"]["shop_file"],
        json!(data.join("shop.counterbook")),
        "{restored}"
    );
    assert_eq!(state(&host)["state"], "open");
    assert_eq!(fs::read(&kept[0].path).unwrap(), before);
    assert_eq!(
        fs::read_dir(kept[0].path.parent().unwrap()).unwrap().count(),
        3,
        "a copy, its note, the witness"
    );
}

#[test]
fn an_old_copy_put_back_by_hand_is_trouble_until_the_owner_decides() {
    let (folder, path, world) = closed_shop_in_its_world();
    let old = fs::read(&path).unwrap();
    let data = folder.path().join("data");
    let first = host(&data, Some(&path), Arc::clone(&world));
    let line = json!({ "sku": "MUG", "quantity": 5 });
    rpc(&first, "stock.receive", json!({ "lines": [line] }));
    first.close();
    drop(first);
    fs::write(&path, &old).unwrap();

    let host = host(&data, Some(&path), world);
    assert_eq!(state(&host)["trouble"]["code"], "storage_older");
    let kept = rpc(&host, "backup.list", json!({}))["value"].clone();
    let (saved, ends) = (&kept["saved"]["activity"], &kept["ends"]["activity"]);
    assert_eq!(saved.as_i64().unwrap(), ends.as_i64().unwrap() + 1, "{kept}");
    assert_eq!(
        rpc(&host, "shop.show", json!({}))["failure"]["code"],
        "not_allowed"
    );
    let accepted = rpc(&host, "backup.accept", json!({}));
    assert_eq!(accepted["value"]["was_older"], true, "{accepted}");
    assert_eq!(state(&host)["state"], "open");
    let activities = rpc(&host, "activity.list", json!({}))["value"].clone();
    assert!(activities.to_string().contains("backup.accept"), "{activities}");
    let again = rpc(&host, "backup.accept", json!({}));
    assert_eq!(again["value"]["was_older"], false, "{again}");
}

#[test]
fn the_window_makes_a_copy_a_day_for_a_week_and_brings_each_to_the_second_place() {
    let desk = Desk::open();
    let (path, world, folder) = (desk.path(), Arc::clone(&desk.world), desk.folder);
    drop(desk.app);
    let data = folder.path().join("data");
    let host = host(&data, Some(&path), Arc::clone(&world) as Arc<dyn World>);
    let stick = folder.path().join("stick");
    let refused = rpc(&host, "host.second_place", json!({ "folder": stick }));
    assert_eq!(refused["failure"]["code"], "invalid", "{refused}");
    let own = rpc(
        &host,
        "host.second_place",
        json!({ "folder": folder.path().join("copies") }),
    );
    assert_eq!(own["failure"]["problems"][0]["code"], "not_allowed", "{own}");
    fs::create_dir(&stick).unwrap();
    assert_eq!(
        rpc(&host, "host.second_place", json!({ "folder": stick }))["ok"],
        true
    );
    for _ in 0..7 {
        let line = json!({ "sku": "MUG", "quantity": 1 });
        rpc(&host, "stock.receive", json!({ "lines": [line] }));
        world.go_on(24);
        let _ = host.changes_elsewhere();
        let app = host.app().unwrap();
        // The look runs beside the window; here it is waited for.
        drop(app.shop.care.lock().unwrap());
        care::look(&app);
    }
    let days = store::copies::listed(&folder.path().join("copies"), "shop");
    let days: std::collections::BTreeSet<_> = days.iter().map(|copy| copy.made_at.date_naive()).collect();
    assert!(days.len() >= 7, "{days:?}");
    assert_eq!(
        store::copies::listed(&stick, "shop")[0].sha256,
        store::copies::listed(&folder.path().join("copies"), "shop")[0].sha256
    );
    host.close();
    assert!(
        fs::read_to_string(data.join("desk.json"))
            .unwrap()
            .contains("stick")
    );
}
