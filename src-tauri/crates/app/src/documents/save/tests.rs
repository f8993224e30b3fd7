use super::*;
use crate::fixture::{Desk, told};
use serde_json::{Value, json};
use std::fs;

/// A packing slip that is kept, and a folder for what is saved.
fn with_a_slip() -> (Desk, i64, PathBuf) {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let order = desk.order(zoe);
    let parcels = json!([{ "lines": [{ "line": 1, "quantity": 1 }] }]);
    let packed = desk.ask("shipments.pack", json!({ "order": order, "parcels": parcels }));
    let wanted = json!({ "kind": "packing_slip", "shipment": packed["number"] });
    let made = desk.ask("documents.make", wanted);
    let saved = desk.folder.path().join("saved");
    fs::create_dir(&saved).unwrap();
    (desk, made["document"].as_i64().unwrap(), saved)
}

fn to(document: i64, path: &Path, overwrite: bool) -> Value {
    json!({ "document": document, "to": path, "overwrite": overwrite })
}

#[test]
fn a_file_is_written_over_only_when_the_person_was_asked() {
    let (desk, slip, folder) = with_a_slip();
    let saved = desk.ask("documents.save", json!({ "document": slip, "to": folder }));
    let path = PathBuf::from(saved["path"].as_str().unwrap());
    assert_eq!(path, folder.join("packing-slip-1001-1-r1-A4.pdf"));
    fs::write(&path, "my own").unwrap();
    for to in [&folder, &path] {
        let refused = desk.refused("documents.save", json!({ "document": slip, "to": to }));
        assert_eq!(refused.code, ErrorCode::FileExists);
        assert_eq!(told(&refused), ["to duplicate"]);
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), "my own");
    desk.ask("documents.save", to(slip, &path, true));
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
        1,
        "nothing is left beside it"
    );
}

#[cfg(unix)]
#[test]
fn no_paper_goes_through_a_link_nor_into_a_pipe() {
    let (desk, slip, folder) = with_a_slip();
    let thesis = desk.folder.path().join("thesis.pdf");
    fs::write(&thesis, "all of it").unwrap();
    let nowhere = desk.folder.path().join("not there.pdf");
    for (name, end) in [("a.pdf", &thesis), ("b.pdf", &nowhere)] {
        let link = folder.join(name);
        std::os::unix::fs::symlink(end, &link).unwrap();
        for overwrite in [false, true] {
            let refused = desk.refused("documents.save", to(slip, &link, overwrite));
            assert_eq!(
                (refused.code, told(&refused)),
                (ErrorCode::FileExists, vec!["to not_allowed".to_owned()])
            );
        }
    }
    let pipe = folder.join("pipe.pdf");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    assert_eq!(
        desk.refused("documents.save", to(slip, &pipe, true)).code,
        ErrorCode::FileExists
    );
    assert_eq!(fs::read_to_string(&thesis).unwrap(), "all of it");
    assert!(!nowhere.exists());
}

#[cfg(unix)]
#[test]
fn no_paper_takes_the_place_of_a_shop_file_whatever_it_is_called() {
    let (desk, slip, folder) = with_a_slip();
    let copy = desk.ask("backup.make", json!({}))["path"]
        .as_str()
        .unwrap()
        .to_owned();
    let (own, old) = (folder.join("own.PDF"), folder.join("old.pdf"));
    fs::hard_link(desk.path(), &own).unwrap();
    fs::copy(copy, &old).unwrap();
    let (own_bytes, old_bytes) = (fs::read(&own).unwrap(), fs::read(&old).unwrap());
    for path in [&own, &old, &folder.join("../saved/own.PDF")] {
        let refused = desk.refused("documents.save", to(slip, path, true));
        assert_eq!(refused.code, ErrorCode::FileExists, "{}", path.display());
    }
    assert_eq!(
        (fs::read(&own).unwrap(), fs::read(&old).unwrap()),
        (own_bytes, old_bytes)
    );
    // The two names are one name too many.
    for name in [&own, &folder.join("../saved/own.PDF")] {
        let _ = fs::remove_file(name);
    }
    // And the shop is as much at work as before: looking at its other name dropped none of its locks.
    let beside = store::ShopFile::open(&desk.path()).unwrap();
    drop(beside);
    desk.ask("items.show", json!({ "sku": "MUG" }));
    desk.ask("doctor.run", json!({}));
}

#[test]
fn a_name_in_the_file_has_no_say_in_where_a_paper_goes() {
    let (desk, slip, folder) = with_a_slip();
    let saved = desk.ask("documents.save", json!({ "document": slip, "to": folder }));
    let saved = PathBuf::from(saved["path"].as_str().unwrap());
    assert_eq!(saved.parent(), Some(folder.as_path()));
    let listed = desk.ask("documents.list", json!({}))["documents"][0].clone();
    assert_eq!(listed["file_name"], saved.file_name().unwrap().to_str().unwrap());
}
