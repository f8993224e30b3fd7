//! A shop in which every example is about something that exists, and the watch over it.

use super::{doors, refusal};
use crate::desk::Desk;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub struct Yard {
    pub desk: Desk,
    /// A second pair of eyes: its `data_version` changes when anybody commits anything.
    eyes: Connection,
}

impl Yard {
    /// Order 1001 is half sent and half of that comes back; 1002 is packed. What is kept of a call, and a paper,
    /// lie there, too.
    pub fn new() -> Self {
        let yard = Self::packed();
        let desk = &yard.desk;
        desk.hand_over("1001-1");
        let back = desk.announce("1001", "1001-1", &[(1, 1_500)]);
        desk.ok(
            "returns.receive",
            json!({ "return": back, "lines": [{ "line": 1, "quantity": 1_000 }] }),
        );
        let seen = json!({ "line": 1, "quantity": 500, "condition": "as_new", "disposition": "restock" });
        desk.ok("returns.inspect", json!({ "return": back, "lines": [seen] }));
        yard
    }

    /// The one in which the example of this command is good.
    pub fn of(command: &str) -> Self {
        match command {
            "shipments.hand_over" | "shipments.undo" => Self::packed(),
            "orders.release" => {
                let yard = Self::new();
                yard.desk.ok(
                    "orders.hold",
                    json!({ "order": "1001", "reason": "Card declined" }),
                );
                yard
            }
            _ => Self::new(),
        }
    }

    /// Half of order 1001 lies in its box.
    fn packed() -> Self {
        let desk = Desk::new();
        for sku in skus() {
            desk.stocked(&sku, 1_000, 900_000);
        }
        let (half_sent, packed) = (desk.order(&[("MUG-BL", 6_000)]), desk.order(&[("MUG-BL", 2)]));
        assert_eq!([half_sent.as_str(), &packed], ["1001", "1002"]);
        desk.pay(&half_sent, 3_000_000);
        let shipment = desk.pack(&half_sent, &[(1, 3_000)]);
        desk.pack(&packed, &[(1, 2)]);
        desk.ok(
            "drafts.save",
            json!({ "body": { "caller_text": "Bea" }, "label": "Bea" }),
        );
        desk.ok(
            "documents.make",
            json!({ "kind": "packing_slip", "shipment": shipment }),
        );
        let eyes = Connection::open(desk.app.shop_path()).unwrap();
        Self { desk, eyes }
    }

    fn version(&self) -> i64 {
        self.eyes
            .query_row("PRAGMA data_version", [], |row| row.get(0))
            .unwrap()
    }

    /// Tries a request: never a panic, never a fault of ours; what is refused says where and changes nothing.
    #[track_caller]
    pub fn tries(&self, command: &str, payload: &Value) -> Result<Value, Value> {
        let before = self.version();
        match self.desk.call(command, payload.clone()) {
            Ok(answer) => Ok(answer),
            Err(failure) => {
                let failure = json!(failure);
                let asked = || refusal::asked(command, payload);
                refusal::explains(command, payload, &failure);
                assert_ne!(
                    failure["problems"],
                    json!([]),
                    "{} says nothing: {failure}",
                    asked()
                );
                assert_eq!(
                    self.version(),
                    before,
                    "{} was refused and changed something",
                    asked()
                );
                Err(failure)
            }
        }
    }
}

/// What the examples sell; the item that one of them makes is not there yet.
fn skus() -> BTreeSet<String> {
    let mut found = BTreeSet::from(["MUG-BL".to_owned()]);
    for asked in doors::of_the_shop().filter(|asked| asked.name != "items.save") {
        collect(&asked.example, &mut found);
    }
    found
}

fn collect(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("sku").and_then(Value::as_str).map(str::to_owned));
            fields.values().for_each(|inside| collect(inside, found));
        }
        Value::Array(entries) => entries.iter().for_each(|inside| collect(inside, found)),
        _ => {}
    }
}
