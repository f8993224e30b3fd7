use super::create;
use crate::context::{RealWorld, World};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A world that stands still.
struct Still;

impl World for Still {
    fn now(&self) -> DateTime<Utc> {
        "2031-03-14T16:20:00Z".parse().unwrap()
    }

    fn today(&self) -> NaiveDate {
        "2031-03-14".parse().unwrap()
    }

    fn random(&self) -> [u8; 16] {
        RealWorld.random()
    }
}

struct Sample {
    app: crate::App,
    _folder: tempfile::TempDir,
}

impl Sample {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sample.counterbook");
        let app = create(&path, Arc::new(Still), folder.path().join("copies")).unwrap();
        Self { app, _folder: folder }
    }

    fn ask(&self, command: &str, payload: Value) -> Value {
        let outcome = self.app.dispatch(command, payload, None).unwrap();
        serde_json::from_str(&outcome.value).unwrap()
    }

    fn orders(&self) -> Vec<Value> {
        self.ask("orders.list", json!({ "limit": 500 }))["orders"]
            .as_array()
            .unwrap()
            .clone()
    }
}

fn words<'a>(rows: &'a [Value], field: &str) -> BTreeSet<&'a str> {
    rows.iter().filter_map(|row| row[field].as_str()).collect()
}

#[test]
fn the_books_of_the_sample_shop_add_up() {
    let report = Sample::new().ask("doctor.run", json!({}));
    assert_eq!(report["findings"], json!([]));
    assert_eq!(report["is_content"], true);
}

#[test]
fn the_sample_shows_orders_in_every_state() {
    let sample = Sample::new();
    let orders = sample.orders();
    assert_eq!(orders.len(), 90);
    assert_eq!(
        words(&orders, "delivery_status"),
        BTreeSet::from(["cancelled", "open", "part", "sent"])
    );
    let money = words(&orders, "money_status");
    assert!(
        money.is_superset(&BTreeSet::from(["unpaid", "part", "paid"])),
        "{money:?}"
    );
    let returns = sample.ask("returns.list", json!({}));
    let stages = words(returns["returns"].as_array().unwrap(), "status");
    assert_eq!(
        stages,
        BTreeSet::from(["expected", "to_inspect", "to_settle", "settled"])
    );
    let today = sample.ask("desk.today", json!({}));
    for figure in [
        "open",
        "to_pack",
        "packed",
        "waiting",
        "held",
        "returns",
        "drafts",
        "due",
        "placed_today",
    ] {
        assert!(today[figure].as_i64().unwrap() > 0, "{figure} in {today}");
    }
    assert_eq!(today["drafts"], 2);
}

#[test]
fn the_same_day_gives_the_same_sample_shop() {
    let (one, other) = (Sample::new(), Sample::new());
    assert_eq!(one.orders(), other.orders());
    let of = |sample: &Sample| sample.ask("items.find", json!({ "text": "", "limit": 100 }));
    assert_eq!(of(&one), of(&other));
}

#[test]
fn nothing_in_the_sample_happened_after_it_was_made() {
    let sample = Sample::new();
    let list = sample.ask("activity.list", json!({ "limit": 500 }));
    let times: Vec<DateTime<Utc>> = list["activities"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["at"].as_str().unwrap().parse().unwrap())
        .collect();
    assert!(times.iter().all(|at| *at <= Still.now()));
    assert!(
        times.is_sorted_by(|newer, older| newer >= older),
        "the book is in the order of time"
    );
}

#[test]
fn every_barcode_of_the_sample_bears_the_right_check_digit() {
    let sample = Sample::new();
    let items = sample.ask("items.find", json!({ "text": "", "limit": 100 }));
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    let mut codes = 0;
    for hit in items["hits"].as_array().unwrap() {
        let item = sample.ask("items.show", json!({ "sku": hit["sku"] }));
        *kinds
            .entry(item["kind"].as_str().unwrap().to_owned())
            .or_default() += 1;
        for code in item["barcodes"].as_array().unwrap() {
            let digits: Vec<u32> = code
                .as_str()
                .unwrap()
                .chars()
                .map(|digit| digit.to_digit(10).unwrap())
                .collect();
            let sum: u32 = digits
                .iter()
                .zip([1, 3].into_iter().cycle())
                .map(|(digit, weight)| digit * weight)
                .sum();
            assert_eq!((digits.len(), sum % 10), (13, 0), "{code}");
            codes += 1;
        }
    }
    assert_eq!(
        kinds,
        BTreeMap::from([
            ("kit".to_owned(), 2),
            ("service".to_owned(), 3),
            ("stocked".to_owned(), 42)
        ])
    );
    assert!(codes > 40);
}

#[test]
fn every_address_of_the_sample_is_complete_for_its_country() {
    let sample = Sample::new();
    let mut countries = BTreeSet::new();
    for id in 1..=61 {
        let customer = sample.ask("customers.show", json!({ "customer": id }));
        for view in customer["address_views"].as_array().unwrap() {
            assert_eq!(view["warnings"], json!([]), "{}", customer["name"]);
            countries.insert(view["address"]["country"].as_str().unwrap().to_owned());
        }
    }
    assert!(countries.len() >= 30, "{countries:?}");
}
