//! Shop files from a stranger, and things that only look like one: each is answered with a code that has a
//! sentence, none makes the program fall over or wait for ever, and none is written to.

use app::{
    Failure,
    context::RealWorld,
    shop_files::{self, NewShop},
};
use rusqlite::{Connection, config::DbConfig};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};
use tempfile::TempDir;

/// How long a file may keep the program busy before it counts as hanging.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder with a closed, sound shop of one order, and a proved copy of it.
struct Yard {
    folder: TempDir,
    shop: PathBuf,
}

impl Yard {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shop = folder.path().join("shop.counterbook");
        let new = NewShop::read("Quay Lane", "GB", "GBP", None).unwrap();
        let copies = shop_files::copies_beside(&shop);
        let app = shop_files::create(&shop, &new, Arc::new(RealWorld), copies).unwrap();
        let mug = json!({ "sku": "MUG", "name": "Mug", "kind": "stocked", "price_minor": 1250 });
        let lines = json!([{ "sku": "MUG", "quantity": 2 }]);
        for (command, payload) in [
            ("items.save", mug),
            ("stock.receive", json!({ "lines": lines })),
            ("customers.save", json!({ "name": "Ada Quill" })),
            ("orders.place", json!({ "customer": 1, "lines": lines })),
            ("backup.make", json!({})),
        ] {
            app.dispatch(command, payload, None).unwrap();
        }
        app.checkpoint().unwrap();
        Self { folder, shop }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// By another program that knows SQLite, which leaves no log behind.
    fn doctored(&self, sql: &str) {
        let file = Connection::open(&self.shop).unwrap();
        file.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)
            .unwrap();
        file.execute_batch(sql).unwrap();
        file.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .unwrap();
        file.close().unwrap();
    }

    fn patched(&self, at: usize, bytes: &[u8]) {
        let mut file = fs::read(&self.shop).unwrap();
        file[at..at + bytes.len()].copy_from_slice(bytes);
        fs::write(&self.shop, file).unwrap();
    }

    /// Every file by its name: its bytes, or what it is.
    fn everything(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let about = fs::symlink_metadata(&path).unwrap();
                if about.is_dir() {
                    folders.push(path.clone());
                }
                let bytes = if about.is_file() {
                    fs::read(&path).unwrap()
                } else {
                    format!("{:?}", about.file_type()).into_bytes()
                };
                found.insert(path, bytes);
            }
        }
        found
    }
}

/// What came of opening it, as the window and the command line do, and asking for all orders.
fn opened(path: &Path) -> String {
    let path = path.to_owned();
    let (tell, told) = mpsc::channel();
    // A thread of its own: what hangs is told, and what falls over, too.
    thread::spawn(move || {
        let copies = shop_files::copies_beside(&path);
        let asked = shop_files::open(&path, Arc::new(RealWorld), copies)
            .and_then(|app| app.dispatch("orders.list", json!({}), None));
        let _ = tell.send(asked.map_or_else(|failure| code(&failure), |_| "open".to_owned()));
    });
    told.recv_timeout(PATIENCE)
        .unwrap_or_else(|error| error.to_string())
}

fn code(failure: &Failure) -> String {
    json!(failure)["code"].as_str().unwrap().to_owned()
}

/// A file of the table: what is done to the sound shop, where the evil one then lies, and what it is called.
struct Evil {
    name: &'static str,
    make: fn(&Yard) -> PathBuf,
    said: &'static [&'static str],
}

fn evil(name: &'static str, said: &'static [&'static str], make: fn(&Yard) -> PathBuf) -> Evil {
    Evil { name, make, said }
}

/// Plays the table; every line that is not as it should be is told.
fn all_are_refused_and_none_is_written(files: &[Evil]) {
    let mut wrong = Vec::new();
    for Evil { name, make, said } in files {
        let yard = Yard::new();
        let path = make(&yard);
        let before = yard.everything();
        let end = opened(&path);
        if !said.contains(&end.as_str()) {
            wrong.push(format!("{name}: {end} instead of {said:?}"));
        }
        let after = yard.everything();
        let changed: Vec<_> = after
            .iter()
            .filter(|(path, bytes)| before.get(*path) != Some(bytes))
            .map(|(path, _)| path.file_name().unwrap())
            .chain(
                before
                    .keys()
                    .filter(|path| !after.contains_key(*path))
                    .map(|path| path.file_name().unwrap()),
            )
            .collect();
        // What opens may be worked in, and has its log beside it meanwhile.
        if !said.contains(&"open") && !changed.is_empty() {
            wrong.push(format!("{name}: {changed:?} changed"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} evil files:\n  {}",
        wrong.len(),
        files.len(),
        wrong.join("\n  ")
    );
}

#[test]
fn what_is_no_shop_file_is_refused_and_left_as_it_is() {
    all_are_refused_and_none_is_written(&[
        evil("nothing", &["storage_missing"], |yard| {
            yard.at("none.counterbook")
        }),
        evil("a folder", &["storage_missing"], |yard| {
            fs::create_dir(yard.at("folder.counterbook")).unwrap();
            yard.at("folder.counterbook")
        }),
        #[cfg(unix)]
        evil("a pipe", &["storage_missing"], |yard| {
            let pipe = yard.at("pipe.counterbook");
            let made = std::process::Command::new("mkfifo").arg(&pipe).status();
            assert!(made.unwrap().success());
            pipe
        }),
        evil("an empty file", &["not_a_shop"], |yard| {
            fs::write(&yard.shop, "").unwrap();
            yard.shop.clone()
        }),
        evil("a header that ends", &["not_a_shop", "storage_damaged"], |yard| {
            let bytes = fs::read(&yard.shop).unwrap();
            fs::write(&yard.shop, &bytes[..60]).unwrap();
            yard.shop.clone()
        }),
        evil("noise, as of an encrypted file", &["not_a_shop"], |yard| {
            let noise: Vec<u8> = (0..1_u64 << 16)
                .map(|nth| (nth.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as u8 ^ 0x5a)
                .collect();
            fs::write(&yard.shop, noise).unwrap();
            yard.shop.clone()
        }),
        evil("another program's database", &["not_a_shop"], |yard| {
            let path = yard.at("other.counterbook");
            let file = Connection::open(&path).unwrap();
            file.execute_batch(
                "PRAGMA application_id = 252006674; CREATE TABLE orders (id INTEGER PRIMARY KEY);",
            )
            .unwrap();
            path
        }),
        // Everything else in it is ours: it is told as a damaged shop, and never opened.
        evil(
            "a shop under another program's mark",
            &["storage_damaged", "not_a_shop"],
            |yard| {
                yard.doctored("PRAGMA application_id = 252006674;");
                yard.shop.clone()
            },
        ),
        evil("a name that no disk takes", &["storage_missing"], |yard| {
            yard.at(&format!("{}.counterbook", "n".repeat(300)))
        }),
    ]);
}

#[test]
fn a_shop_file_that_lies_about_itself_is_refused_and_left_as_it_is() {
    all_are_refused_and_none_is_written(&[
        evil("one of the next version", &["storage_newer"], |yard| {
            yard.doctored("PRAGMA user_version = 999;");
            yard.shop.clone()
        }),
        evil("more pages than there are", &["storage_damaged"], |yard| {
            yard.patched(28, &[0xff; 4]);
            yard.shop.clone()
        }),
        evil(
            "a schema that nobody can read",
            &["storage_damaged", "storage_foreign"],
            |yard| {
                yard.doctored("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE items (' WHERE name = 'items';");
                yard.shop.clone()
            },
        ),
    ]);
}

#[cfg(unix)]
#[test]
fn another_name_of_a_file_is_the_file_or_nothing() {
    use std::os::unix::fs::symlink;
    all_are_refused_and_none_is_written(&[
        evil("a link that leads nowhere", &["storage_missing"], |yard| {
            symlink(yard.at("none"), yard.at("link.counterbook")).unwrap();
            yard.at("link.counterbook")
        }),
        evil("a link to itself", &["storage_missing"], |yard| {
            symlink(yard.at("link.counterbook"), yard.at("link.counterbook")).unwrap();
            yard.at("link.counterbook")
        }),
        evil("a link to somebody's letter", &["not_a_shop"], |yard| {
            fs::write(yard.at("letter"), "Dear Sir or Madam, ".repeat(400)).unwrap();
            symlink(yard.at("letter"), yard.at("link.counterbook")).unwrap();
            yard.at("link.counterbook")
        }),
        evil("a link to the shop", &["open", "storage_other_name"], |yard| {
            symlink(&yard.shop, yard.at("link.counterbook")).unwrap();
            yard.at("link.counterbook")
        }),
        evil(
            "a second name of the shop",
            &["open", "storage_other_name"],
            |yard| {
                fs::hard_link(&yard.shop, yard.at("second.counterbook")).unwrap();
                yard.at("second.counterbook")
            },
        ),
        evil("a name with a colon", &["open"], |yard| {
            fs::rename(&yard.shop, yard.at("file:shop?mode=memory.counterbook")).unwrap();
            yard.at("file:shop?mode=memory.counterbook")
        }),
    ]);
}

/// By the comparison of the schema with ours.
#[test]
fn a_part_that_is_not_ours_is_refused_before_anything_of_it_runs() {
    all_are_refused_and_none_is_written(&[
        evil("a trigger", &["storage_foreign"], |yard| {
            yard.doctored("CREATE TRIGGER helpful AFTER INSERT ON orders BEGIN UPDATE customers SET name = 'Mallory'; END;");
            yard.shop.clone()
        }),
        evil("a view", &["storage_foreign"], |yard| {
            yard.doctored("CREATE VIEW summary AS SELECT * FROM orders;");
            yard.shop.clone()
        }),
        evil("a view without an end", &["storage_foreign"], |yard| {
            yard.doctored("CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;");
            yard.shop.clone()
        }),
        evil("a view in the place of a table", &["storage_foreign"], |yard| {
            yard.doctored(
                "ALTER TABLE drafts RENAME TO kept;
                 CREATE VIEW drafts AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n;",
            );
            yard.shop.clone()
        }),
        evil("a table", &["storage_foreign"], |yard| {
            yard.doctored("CREATE TABLE more (id INTEGER PRIMARY KEY);");
            yard.shop.clone()
        }),
        evil("an index", &["storage_foreign"], |yard| {
            yard.doctored("CREATE INDEX more ON orders (id, number);");
            yard.shop.clone()
        }),
        evil(
            "a table that another module serves",
            &["storage_foreign"],
            |yard| {
                yard.doctored("CREATE VIRTUAL TABLE more USING fts5(text);");
                yard.shop.clone()
            },
        ),
        evil("a trigger that is gone", &["storage_foreign"], |yard| {
            yard.doctored("DROP TRIGGER stock_moves_stay_as_they_are;");
            yard.shop.clone()
        }),
        evil(
            "a column where papers say their own file names",
            &["storage_foreign"],
            |yard| {
                yard.doctored("ALTER TABLE documents ADD COLUMN file_name TEXT NOT NULL DEFAULT '../../.config/autostart/x.desktop';");
                yard.shop.clone()
            },
        ),
        evil(
            "a trigger under a name of SQLite's own",
            &["storage_foreign", "storage_damaged"],
            |yard| {
                yard.doctored(
                "PRAGMA writable_schema = ON;
                 INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql)
                 VALUES ('trigger', 'sqlite_x', 'orders', 0, 'CREATE TRIGGER sqlite_x AFTER INSERT ON orders BEGIN DELETE FROM items; END');",
            );
                yard.shop.clone()
            },
        ),
    ]);
}

/// By what tells a copy from the shop file.
#[test]
fn a_copy_is_looked_at_and_never_worked_in() {
    let yard = Yard::new();
    let copies = fs::read_dir(yard.at("copies")).unwrap();
    let copy = copies.map(|entry| entry.unwrap().path()).find(|path| {
        path.extension()
            .is_some_and(|ending| ending == "counterbook-copy")
    });
    let copy = copy.unwrap();
    let before = yard.everything();
    let app = shop_files::open(&copy, Arc::new(RealWorld), shop_files::copies_beside(&copy)).unwrap();
    assert!(app.dispatch("orders.list", json!({}), None).is_ok());
    let hold = json!({ "order": "1001", "reason": "a word with the customer" });
    let refused = app.dispatch("orders.hold", hold, None).unwrap_err();
    assert_eq!(code(&refused), "storage_is_copy");
    drop(app);
    assert!(
        yard.everything() == before,
        "the copy and its folder are as they were"
    );
}

/// By what tells a foreign log. It may be moved aside, so that the shop can be worked in; nothing of it is read.
#[test]
fn the_log_of_another_shop_is_never_read_into_this_one() {
    let (yard, other) = (Yard::new(), Yard::new());
    let log = |shop: &Path| {
        let mut name = shop.as_os_str().to_owned();
        name.push("-wal");
        PathBuf::from(name)
    };
    let at_work = shop_files::open(&other.shop, Arc::new(RealWorld), other.at("copies")).unwrap();
    for nth in 0..40 {
        let order =
            json!({ "customer": 1, "lines": [{ "sku": "MUG", "quantity": 1, "when_short": "backorder" }] });
        let placed = at_work.dispatch("orders.place", order, None);
        assert!(placed.is_ok(), "order {nth}: {:?}", placed.err());
    }
    fs::copy(log(&other.shop), log(&yard.shop)).unwrap();
    assert_eq!(opened(&yard.shop), "open", "the log is moved aside");
    let app = shop_files::open(&yard.shop, Arc::new(RealWorld), yard.at("copies")).unwrap();
    let listed: Value =
        serde_json::from_str(&app.dispatch("orders.list", json!({}), None).unwrap().value).unwrap();
    assert_eq!(listed["orders"].as_array().map(Vec::len), Some(1), "{listed}");
}

/// It opens, because all else of it is of use; who asks for the row is told that it cannot be read.
#[test]
fn text_that_is_no_text_is_told_by_its_place_and_stops_nothing_else() {
    let yard = Yard::new();
    yard.doctored("UPDATE customers SET name = CAST(x'c3284a6f65' AS TEXT) WHERE id = 1;");
    let app = shop_files::open(&yard.shop, Arc::new(RealWorld), yard.at("copies")).unwrap();
    let refused = app
        .dispatch("customers.show", json!({ "customer": 1 }), None)
        .unwrap_err();
    assert!(
        ["storage_unreadable", "storage_damaged_part"].contains(&code(&refused).as_str()),
        "{refused:?}"
    );
    app.dispatch("items.show", json!({ "sku": "MUG" }), None).unwrap();
}
