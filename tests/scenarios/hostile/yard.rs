//! A shop in which every form is about something that exists, and the watch over it.

use crate::desk::Desk;
use rusqlite::Connection;
use serde_json::{Value, json};

pub struct Yard {
    pub desk: Desk,
    /// A second pair of eyes: its `data_version` changes when anybody commits anything.
    eyes: Connection,
}

impl Yard {
    pub fn new() -> Self {
        let desk = Desk::new();
        desk.stocked("CUP", 1_000, 900_000);
        let open = desk.order(&[("CUP", 2)]);
        let sent = desk.order(&[("CUP", 6_000)]);
        let packed = desk.order(&[("CUP", 2)]);
        let waiting = desk.order(&[("CUP", 5_000)]);
        assert_eq!(
            [open.as_str(), &sent, &packed, &waiting],
            ["1001", "1002", "1003", "1004"]
        );
        desk.pay(&sent, 6_000_000);
        let shipment = desk.send(&sent, &[(1, 6_000)]);
        desk.pack(&packed, &[(1, 2)]);
        desk.announce(&sent, &shipment, &[(1, 1_500)]);
        let back = desk.announce(&sent, &shipment, &[(1, 1_500)]);
        desk.ok(
            "returns.receive",
            json!({ "return": back, "lines": [{ "line": 1, "quantity": 1_500 }] }),
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
        let told = || {
            format!(
                "{command} {}",
                payload.to_string().chars().take(600).collect::<String>()
            )
        };
        match self.desk.call(command, payload.clone()) {
            Ok(answer) => Ok(answer),
            Err(failure) => {
                let failure = json!(failure);
                assert_ne!(failure["code"], "internal", "{}", told());
                let problems = failure["problems"].as_array().unwrap();
                assert!(!problems.is_empty(), "{} says nothing: {failure}", told());
                for problem in problems {
                    assert_ne!(problem["path"], "", "{} does not say where: {failure}", told());
                }
                assert_eq!(
                    self.version(),
                    before,
                    "{} was refused and changed something",
                    told()
                );
                Err(failure)
            }
        }
    }
}
