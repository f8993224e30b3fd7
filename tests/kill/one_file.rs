//! What happens to a shop file while programs have it open: tidied folders, moves, copies put in its place, second
//! names. Every order that was acknowledged is in the file, and no number is given twice.

use crate::program::Program;
use app::{
    App,
    context::RealWorld,
    host::{Host, Places},
    shop_files,
};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};
use tests::chance::Chance;

/// Orders between two troubles, and how often there is one.
const ORDERS: usize = 8;
const TROUBLES: usize = 6;

/// More than all of them take.
const STOCK: i64 = 1_000_000;

fn line(command: &str, payload: &Value, request_id: &str) -> String {
    json!({ "command": command, "payload": payload, "request_id": request_id }).to_string()
}

/// A shop with one stocked item.
fn new_shop(path: &Path) -> App {
    let new = shop_files::NewShop::read("Fjord & Kiln", "GB", "GBP", None).unwrap();
    let app = shop_files::create(path, &new, Arc::new(RealWorld), shop_files::copies_beside(path)).unwrap();
    let item = json!({ "sku": "MUG", "name": "Mug", "kind": "stocked", "price_minor": 1250 });
    app.dispatch("items.save", item, None).unwrap();
    let lines = json!({ "lines": [{ "sku": "MUG", "quantity": STOCK }] });
    app.dispatch("stock.receive", lines, None).unwrap();
    app
}

struct Shop {
    folder: tempfile::TempDir,
    path: PathBuf,
    chance: Chance,
    acknowledged: Vec<String>,
    refused: BTreeSet<String>,
}

impl Shop {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.counterbook");
        drop(new_shop(&path));
        Self {
            folder,
            path,
            chance: Chance::seeded(),
            acknowledged: Vec::new(),
            refused: BTreeSet::new(),
        }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn beside(&self, end: &str) -> PathBuf {
        self.at(&format!("shop.counterbook{end}"))
    }

    /// One order by this program; a refusal is noted by its code.
    fn order(&mut self, program: &mut Program) {
        let payload = json!({
            "new_customer": { "name": "By batch" },
            "lines": [{ "sku": "MUG", "quantity": 1 }],
        });
        program.send(&[line("orders.place", &payload, &self.chance.uuid())]);
        let answer = program.answer();
        if answer["ok"] == true {
            self.acknowledged.push(text(&answer["value"]["number"]));
        } else {
            self.refused.insert(text(&answer["failure"]["code"]));
        }
    }

    fn orders(&mut self, program: &mut Program) {
        for _ in 0..ORDERS {
            self.order(program);
        }
    }

    /// All that was acknowledged is there once, and the books add up.
    fn prove(&self, path: &Path) {
        let numbers: BTreeSet<&String> = self.acknowledged.iter().collect();
        assert_eq!(numbers.len(), self.acknowledged.len(), "a number was given twice");
        let on_disk = numbers_of(&opened(path));
        let lost: Vec<_> = numbers
            .iter()
            .filter(|number| !on_disk.contains(**number))
            .collect();
        assert!(lost.is_empty(), "{lost:?} of {} are lost", numbers.len());
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn opened(path: &Path) -> App {
    let app = shop_files::open(path, Arc::new(RealWorld), shop_files::copies_beside(path)).unwrap();
    let report = app.dispatch("doctor.run", json!({}), None).unwrap().value;
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["is_content"], true, "{report}");
    app
}

fn numbers_of(app: &App) -> BTreeSet<String> {
    let connection = rusqlite::Connection::open(app.shop_path()).unwrap();
    let mut statement = connection.prepare("SELECT number FROM orders").unwrap();
    let numbers = statement.query_map([], |row| row.get::<_, i64>(0)).unwrap();
    numbers.map(|number| number.unwrap().to_string()).collect()
}

/// How many orders the file alone holds, as who takes it away finds it.
fn orders_in(path: &Path, away: &Path) -> Option<i64> {
    fs::copy(path, away).unwrap();
    let alone = rusqlite::Connection::open(away).unwrap();
    let count = alone.query_row("SELECT count(*) FROM orders", [], |row| row.get(0));
    count.ok()
}

#[test]
fn the_file_taken_away_from_an_idle_batch_is_the_whole_shop() {
    let mut shop = Shop::open();
    let mut program = Program::batch(&shop.path);
    for _ in 0..30 {
        shop.order(&mut program);
    }
    let (away, begun) = (shop.at("away.counterbook"), Instant::now());
    while orders_in(&shop.path, &away) != Some(30) {
        assert!(begun.elapsed() < Duration::from_secs(20), "it never came to rest");
        std::thread::yield_now();
    }
    shop.prove(&away);
    program.end();
}

/// Both programs place orders in turns, while parts of the log are taken away.
#[test]
fn a_log_taken_away_again_and_again_loses_nothing_whoever_writes() {
    for ends in [&["-wal"][..], &["-shm"], &["-wal", "-shm"]] {
        for programs in [1, 2] {
            let mut shop = Shop::open();
            let mut hands: Vec<_> = (0..programs).map(|_| Program::batch(&shop.path)).collect();
            for _ in 0..TROUBLES {
                for program in &mut hands {
                    shop.orders(program);
                }
                for end in ends {
                    let _ = fs::remove_file(shop.beside(end));
                }
            }
            for mut program in hands {
                shop.orders(&mut program);
                program.end();
            }
            let asked = ORDERS * programs * (TROUBLES + 1);
            println!(
                "{ends:?} taken away, {programs} programs: {} of {asked} acknowledged, 0 lost, refused {:?}",
                shop.acknowledged.len(),
                shop.refused
            );
            shop.prove(&shop.path);
            assert!(shop.acknowledged.len() > asked / 2, "work goes on");
        }
    }
}

#[test]
fn a_file_moved_away_and_put_back_loses_nothing() {
    let mut shop = Shop::open();
    let away = shop.at("away.counterbook");
    let mut program = Program::batch(&shop.path);
    for _ in 0..TROUBLES {
        shop.orders(&mut program);
        fs::rename(&shop.path, &away).unwrap();
        shop.order(&mut program);
        fs::rename(&away, &shop.path).unwrap();
    }
    shop.orders(&mut program);
    program.end();
    assert!(shop.refused.contains("storage_missing"), "{:?}", shop.refused);
    assert_eq!(shop.acknowledged.len(), ORDERS * (TROUBLES + 1));
    shop.prove(&shop.path);
}

#[test]
fn a_copy_put_in_place_of_an_open_file_takes_nothing() {
    let mut shop = Shop::open();
    let (away, copy) = (shop.at("away.counterbook"), shop.at("copy"));
    fs::copy(&shop.path, &copy).unwrap();
    let mut program = Program::batch(&shop.path);
    shop.orders(&mut program);
    fs::rename(&shop.path, &away).unwrap();
    fs::rename(&copy, &shop.path).unwrap();
    shop.orders(&mut program);
    program.end();
    assert_eq!(shop.refused, BTreeSet::from(["storage_replaced".to_owned()]));
    assert_eq!(shop.acknowledged.len(), ORDERS);
    shop.prove(&away);
    // And the witness says of the copy that it is not the newest.
    let late = shop_files::open(
        &shop.path,
        Arc::new(RealWorld),
        shop_files::copies_beside(&shop.path),
    )
    .unwrap();
    assert!(numbers_of(&late).is_empty());
    let report = late.dispatch("doctor.run", json!({}), None).unwrap().value;
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["findings"][0]["check"], "file.is_the_newest", "{report}");
}

#[test]
fn a_second_name_is_refused_to_whoever_comes_and_to_whoever_is_there() {
    let mut shop = Shop::open();
    let link = shop.at("link.counterbook");
    let mut program = Program::batch(&shop.path);
    shop.orders(&mut program);
    fs::hard_link(&shop.path, &link).unwrap();
    let mut second = Program::batch(&link);
    assert_eq!(second.answer()["code"], "storage_other_name");
    shop.orders(&mut program);
    assert_eq!(shop.refused, BTreeSet::from(["storage_other_name".to_owned()]));
    fs::remove_file(&link).unwrap();
    shop.orders(&mut program);
    program.end();
    assert_eq!(shop.acknowledged.len(), 2 * ORDERS);
    shop.prove(&shop.path);
}

#[test]
fn a_file_moved_while_open_goes_on_under_its_new_name_alone() {
    let mut shop = Shop::open();
    let moved = shop.at("moved.counterbook");
    let mut first = Program::batch(&shop.path);
    shop.orders(&mut first);
    fs::rename(&shop.path, &moved).unwrap();
    // The first notices within its pause; until then the second would write beside a log that it does not see.
    let mut second = Program::batch(&moved);
    for _ in 0..ORDERS {
        shop.order(&mut first);
        shop.order(&mut second);
    }
    assert_eq!(shop.refused, BTreeSet::from(["storage_missing".to_owned()]));
    assert_eq!(shop.acknowledged.len(), 2 * ORDERS);
    first.end();
    second.end();
    shop.prove(&moved);
}

#[test]
fn a_newcomer_is_refused_while_a_busy_program_still_holds_the_log_that_was_taken_away() {
    let mut shop = Shop::open();
    let mut first = Program::batch(&shop.path);
    shop.orders(&mut first);
    first.stop();
    fs::remove_file(shop.beside("-wal")).unwrap();
    fs::remove_file(shop.beside("-shm")).unwrap();
    let mut second = Program::batch(&shop.path);
    assert_eq!(second.answer()["code"], "storage_other_name");
    first.go_on();
    shop.orders(&mut first);
    let mut third = Program::batch(&shop.path);
    shop.orders(&mut third);
    first.end();
    third.end();
    shop.prove(&shop.path);
}

#[test]
fn the_file_taken_away_from_an_idle_window_is_the_whole_shop_also_what_another_program_wrote() {
    let mut shop = Shop::open();
    let host = Host::new(Places {
        data_dir: shop.at("data"),
        shop: Some(shop.path.clone()),
    });
    let mut program = Program::batch(&shop.path);
    for _ in 0..30 {
        shop.order(&mut program);
    }
    // Held where it is, so that only the window can move anything.
    program.stop();
    let away = shop.at("away.counterbook");
    let begun = Instant::now();
    host.rest();
    assert!(orders_in(&shop.path, &away) < Some(30), "or this could not fail");
    while orders_in(&shop.path, &away) != Some(30) {
        assert!(begun.elapsed() < Duration::from_secs(20), "it never came to rest");
        host.rest();
        std::thread::yield_now();
    }
    assert!(
        begun.elapsed() >= Duration::from_secs(2),
        "somebody may still be typing"
    );
    shop.prove(&away);
    host.close();
    program.kill();
}

#[test]
fn a_copy_that_anybody_looked_at_stays_as_it_is() {
    let mut shop = Shop::open();
    let mut program = Program::batch(&shop.path);
    shop.orders(&mut program);
    program.end();
    let copies = shop.at("copies");
    let app = opened(&shop.path);
    app.dispatch("backup.make", json!({}), None).unwrap();
    let before = everything(&copies);
    let copy = before.keys().find(|path| is_copy(path)).unwrap();
    drop(opened(copy));
    let host = Host::new(Places {
        data_dir: shop.at("data"),
        shop: Some(copy.clone()),
    });
    let standing = told(&host, "host.status", json!({}));
    assert_eq!(
        standing["value"]["trouble"]["code"], "storage_is_copy",
        "{standing}"
    );
    host.rest();
    host.close();
    assert!(everything(&copies) == before);
}

fn told(host: &Host, command: &str, payload: Value) -> Value {
    serde_json::to_value(host.rpc(command, payload, None)).unwrap()
}

fn is_copy(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending == "counterbook-copy")
}

fn everything(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| (path.clone(), fs::read(&path).unwrap_or_default()))
        .collect()
}
