//! A small shop for tests, in a world whose clock stands still.

use crate::{
    App, Failure,
    context::World,
    shop_files::{self, NewShop},
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::{Value, json};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};

/// Saturday, 3 October 2026, a quarter past nine in the shop.
#[derive(Default)]
pub(crate) struct StillWorld {
    given: AtomicU64,
    /// Hours that the clock went on, and that the program runs.
    hours: AtomicI64,
    running: AtomicU64,
    /// Asking for the day is the fault of a program.
    pub falls: AtomicBool,
}

impl World for StillWorld {
    fn now(&self) -> DateTime<Utc> {
        let began: DateTime<Utc> = "2026-10-03T08:15:00Z".parse().unwrap();
        began + TimeDelta::hours(self.hours.load(Ordering::SeqCst))
    }

    fn today(&self) -> NaiveDate {
        assert!(
            !self.falls.load(Ordering::SeqCst),
            "the calendar fell off the wall"
        );
        self.day_of(self.now())
    }

    fn running(&self) -> Duration {
        Duration::from_secs(self.running.load(Ordering::SeqCst) * 3600)
    }

    fn random(&self) -> [u8; 16] {
        let mut bytes = [7; 16];
        bytes[..8].copy_from_slice(&self.given.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        bytes
    }
}

impl StillWorld {
    /// Time goes by, on the wall and for the program.
    pub fn go_on(&self, hours: i64) {
        self.set_clock(hours);
        self.running.fetch_add(hours.unsigned_abs(), Ordering::SeqCst);
    }

    /// Somebody sets the clock on the wall.
    pub fn set_clock(&self, hours: i64) {
        self.hours.fetch_add(hours, Ordering::SeqCst);
    }
}

/// A shop with two mugs' worth of shelves, and the folder it lies in.
pub(crate) struct Desk {
    pub app: App,
    pub world: Arc<StillWorld>,
    pub folder: tempfile::TempDir,
}

pub(crate) fn new_shop() -> NewShop {
    NewShop::read("Fjord & Kiln", "GB", "GBP", None).unwrap()
}

impl Desk {
    /// Ten mugs, one towel, an engraving.
    pub fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.counterbook");
        let copies = folder.path().join("copies");
        let world = Arc::new(StillWorld::default());
        let app =
            shop_files::create(&path, &new_shop(), Arc::clone(&world) as Arc<dyn World>, copies).unwrap();
        let desk = Self { app, world, folder };
        for (sku, kind, price_minor) in [
            ("MUG", "stocked", 1250),
            ("TOWEL", "stocked", 800),
            ("ENGRAVE", "service", 500),
        ] {
            let item = json!({ "sku": sku, "name": sku, "kind": kind, "price_minor": price_minor });
            desk.ask("items.save", item);
        }
        let lines = json!([{ "sku": "MUG", "quantity": 10 }, { "sku": "TOWEL", "quantity": 1 }]);
        desk.ask("stock.receive", json!({ "lines": lines }));
        desk
    }

    pub fn path(&self) -> PathBuf {
        self.app.shop_path().to_owned()
    }

    /// The answer of a command that is done.
    #[track_caller]
    pub fn ask(&self, command: &str, payload: Value) -> Value {
        self.ask_as(command, payload, None).unwrap()
    }

    /// A command that is refused.
    #[track_caller]
    pub fn refused(&self, command: &str, payload: Value) -> Failure {
        self.ask_as(command, payload, None).unwrap_err()
    }

    pub fn ask_as(&self, command: &str, payload: Value, request_id: Option<&str>) -> Result<Value, Failure> {
        let outcome = self.app.dispatch(command, payload, request_id)?;
        Ok(serde_json::from_str(&outcome.value).unwrap())
    }

    /// A new customer's id.
    pub fn customer(&self, name: &str, phone: &str, post_code: &str) -> i64 {
        let address =
            json!({ "lines": ["1 Quay"], "city": "Bristol", "post_code": post_code, "country": "GB" });
        let saved = self.ask(
            "customers.save",
            json!({ "name": name, "phones": [phone], "addresses": [address] }),
        );
        saved["id"].as_i64().unwrap()
    }

    /// The number of an order of one mug.
    pub fn order(&self, customer: i64) -> String {
        let lines = json!([{ "sku": "MUG", "quantity": 1 }]);
        let placed = self.ask("orders.place", json!({ "customer": customer, "lines": lines }));
        placed["number"].as_str().unwrap().to_owned()
    }

    /// How many things were ever done.
    pub fn activities(&self) -> i64 {
        self.app.shop.file.newest_activity().unwrap().get()
    }
}

/// Each problem as `path code`.
pub(crate) fn told(failure: &Failure) -> Vec<String> {
    let problems = serde_json::to_value(&failure.problems).unwrap();
    let one = |problem: &Value| {
        format!(
            "{} {}",
            problem["path"].as_str().unwrap(),
            problem["code"].as_str().unwrap()
        )
    };
    problems.as_array().unwrap().iter().map(one).collect()
}
