//! A shop on a real file with a clock that stands still, worked through the one door.

use app::{
    App, Failure,
    context::{RealWorld, World},
    shop_files::{self, NewShop},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;

/// Everything happens in one second: order is by sequence, never by the clock.
struct Still;

impl World for Still {
    fn now(&self) -> DateTime<Utc> {
        "2031-03-14T10:00:00Z".parse().unwrap()
    }

    fn today(&self) -> NaiveDate {
        "2031-03-14".parse().unwrap()
    }

    fn random(&self) -> [u8; 16] {
        RealWorld.random()
    }
}

pub struct Desk {
    pub app: App,
    pub folder: TempDir,
}

impl Desk {
    /// A British shop with 20 % tax inside its prices, and one customer with an address.
    pub fn new() -> Self {
        let desk = Self::bare("GB", "GBP");
        desk.ok(
            "shop.change",
            json!({
                "tax_rates": [{ "code": "standard", "name": "VAT", "rate_ppm": 200_000, "from": "2011-01-04" }],
                "shipping_tax_code": "standard",
                "address": { "lines": ["14 Quay Lane"], "city": "Bristol", "post_code": "BS1 4QT", "country": "GB" },
            }),
        );
        desk.ok(
            "customers.save",
            json!({
                "name": "Ada Quill",
                "phones": ["0117 496 0150"],
                "addresses": [{ "name": "Ada Quill", "lines": ["3 Mill Row"], "city": "Bristol", "post_code": "BS6 5JA", "country": "GB" }],
            }),
        );
        desk
    }

    /// A shop with nothing in it.
    pub fn bare(country: &str, currency: &str) -> Self {
        let folder = in_memory().unwrap_or_else(|| tempfile::tempdir().unwrap());
        let new = NewShop::read("Quay Lane", country, currency, Some(country == "GB")).unwrap();
        let path = folder.path().join("shop.counterbook");
        let app = shop_files::create(&path, &new, Arc::new(Still), folder.path().join("copies")).unwrap();
        Self { app, folder }
    }

    pub fn call(&self, command: &str, payload: Value) -> Result<Value, Failure> {
        let outcome = self.app.dispatch(command, payload, None)?;
        Ok(serde_json::from_str(&outcome.value).unwrap())
    }

    /// The answer of a command that must be taken.
    #[track_caller]
    pub fn ok(&self, command: &str, payload: Value) -> Value {
        let told = payload.to_string();
        self.call(command, payload)
            .unwrap_or_else(|failure| panic!("{command} {told}: {}", json!(failure)))
    }

    /// The problems of a command that must be refused as invalid: path, code and figures.
    #[track_caller]
    pub fn refused(&self, command: &str, payload: Value) -> Vec<Value> {
        let told = payload.to_string();
        match self.call(command, payload) {
            Ok(answer) => panic!("{command} {told} was taken: {answer}"),
            Err(failure) => json!(failure)["problems"].as_array().unwrap().clone(),
        }
    }

    /// A stocked item of this price with so many on the shelf.
    pub fn stocked(&self, sku: &str, price_minor: i64, on_hand: i64) {
        self.item(sku, "stocked", price_minor);
        if on_hand > 0 {
            self.receive(sku, on_hand);
        }
    }

    pub fn item(&self, sku: &str, kind: &str, price_minor: i64) {
        let item = json!({ "sku": sku, "name": sku, "kind": kind, "price_minor": price_minor, "tax_code": "standard" });
        self.ok("items.save", item);
    }

    pub fn receive(&self, sku: &str, quantity: i64) -> Value {
        self.ok(
            "stock.receive",
            json!({ "lines": [{ "sku": sku, "quantity": quantity }] }),
        )
    }

    /// Places an order of the one customer; what is short may wait. Its number.
    #[track_caller]
    pub fn order(&self, lines: &[(&str, i64)]) -> String {
        let lines = lines
            .iter()
            .map(|(sku, quantity)| json!({ "sku": sku, "quantity": quantity, "when_short": "backorder" }));
        let lines: Vec<Value> = lines.collect();
        text(&self.ok("orders.place", json!({ "customer": 1, "lines": lines }))["number"])
    }

    pub fn show(&self, order: &str) -> Value {
        self.ok("orders.show", json!({ "order": order }))
    }

    pub fn pack(&self, order: &str, lines: &[(i64, i64)]) -> String {
        text(&self.ok("shipments.pack", packing(order, lines))["number"])
    }

    pub fn hand_over(&self, shipment: &str) -> Value {
        self.ok("shipments.hand_over", json!({ "shipment": shipment }))
    }

    /// Packs these and hands them over.
    pub fn send(&self, order: &str, lines: &[(i64, i64)]) -> String {
        let shipment = self.pack(order, lines);
        self.hand_over(&shipment);
        shipment
    }

    pub fn pay(&self, order: &str, amount_minor: i64) -> Value {
        let payment = json!({ "order": order, "amount_minor": amount_minor, "method": "card" });
        self.ok("payments.take", payment)
    }

    pub fn cancel(&self, order: &str) -> Value {
        self.ok(
            "orders.cancel",
            json!({ "order": order, "reason": "changed her mind" }),
        )
    }

    /// Announces pieces of one shipment's first parcel: order line and quantity. The return's number.
    pub fn announce(&self, order: &str, shipment: &str, lines: &[(i64, i64)]) -> String {
        text(&self.ok("returns.open", announcement(order, shipment, lines))["number"])
    }

    /// Receives pieces of a return, and puts them back on the shelf.
    pub fn take_back(&self, return_: &str, lines: &[(i64, i64)]) {
        self.ok(
            "returns.receive",
            json!({ "return": return_, "lines": pieces(lines) }),
        );
        let seen: Vec<Value> = lines
            .iter()
            .map(|(line, quantity)| {
                json!({ "line": line, "quantity": quantity, "condition": "as_new", "disposition": "restock" })
            })
            .collect();
        self.ok("returns.inspect", json!({ "return": return_, "lines": seen }));
    }

    /// What a settlement pays back, in minor units.
    pub fn settle(&self, return_: &str) -> i64 {
        let settled = self.ok("returns.settle", json!({ "return": return_, "method": "card" }));
        settled["refund_minor"].as_i64().unwrap()
    }

    /// On hand, held, allocated, available, back-ordered.
    pub fn level(&self, sku: &str) -> [i64; 5] {
        let level = self.ok("stock.level", json!({ "sku": sku }));
        ["on_hand", "held", "allocated", "available", "backordered"].map(|name| level[name].as_i64().unwrap())
    }

    /// The ledger, oldest first.
    pub fn moves(&self, sku: &str) -> Vec<i64> {
        let moves = self.ok("stock.moves", json!({ "sku": sku, "limit": 500 }));
        let moves = moves["moves"].as_array().unwrap().iter();
        moves.map(|row| row["quantity"].as_i64().unwrap()).rev().collect()
    }

    /// The books add up.
    #[track_caller]
    pub fn is_sound(&self) {
        let report = self.ok("doctor.run", json!({}));
        assert_eq!(report["findings"], json!([]));
    }
}

/// A folder that no disk has to confirm: these tests are about what is kept, others about whether it is.
fn in_memory() -> Option<TempDir> {
    tempfile::tempdir_in("/dev/shm").ok()
}

pub fn packing(order: &str, lines: &[(i64, i64)]) -> Value {
    json!({ "order": order, "parcels": [{ "lines": pieces(lines) }] })
}

pub fn announcement(order: &str, shipment: &str, lines: &[(i64, i64)]) -> Value {
    let lines: Vec<Value> = lines
        .iter()
        .map(|(line, quantity)| {
            json!({ "shipment": shipment, "parcel": 1, "line": line, "quantity": quantity, "reason": "unwanted" })
        })
        .collect();
    json!({ "order": order, "lines": lines })
}

pub fn pieces(lines: &[(i64, i64)]) -> Vec<Value> {
    let piece = |(line, quantity): &(i64, i64)| json!({ "line": line, "quantity": quantity });
    lines.iter().map(piece).collect()
}

#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// `path code` of each problem.
pub fn told(problems: &[Value]) -> Vec<String> {
    let one = |problem: &Value| format!("{} {}", text(&problem["path"]), text(&problem["code"]));
    problems.iter().map(one).collect()
}
