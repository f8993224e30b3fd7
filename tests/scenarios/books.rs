//! Whatever is done in whatever order, the books add up after every command, and no row of the ledger is
//! ever changed or lost.

use crate::desk::{Desk, pieces, text};
use proptest::prelude::*;
use serde_json::{Value, json};

/// One thing that somebody at the desk tries. Numbers choose among what is there.
#[derive(Debug, Clone)]
enum Act {
    Place {
        sku: usize,
        quantity: i64,
        also: usize,
        waits: bool,
    },
    Receive {
        sku: usize,
        quantity: i64,
    },
    Adjust {
        sku: usize,
        quantity: i64,
    },
    Cancel {
        order: usize,
    },
    Hold {
        order: usize,
    },
    Release {
        order: usize,
    },
    Pay {
        order: usize,
        amount_minor: i64,
    },
    Pack {
        order: usize,
        line: i64,
        quantity: i64,
    },
    Undo {
        shipment: usize,
    },
    HandOver {
        shipment: usize,
    },
    Announce {
        shipment: usize,
        line: i64,
        quantity: i64,
    },
    TakeIn {
        return_: usize,
        quantity: i64,
    },
    Inspect {
        return_: usize,
        quantity: i64,
        disposition: usize,
    },
    Settle {
        return_: usize,
        fee_minor: i64,
    },
}

const SKUS: [&str; 4] = ["CUP", "JUG", "SET", "ENGRAVE"];

fn act() -> impl Strategy<Value = Act> {
    let which = 0..8_usize;
    let few = 1..6_i64;
    prop_oneof![
        4 => (0..4_usize, few.clone(), 0..6_usize, any::<bool>())
            .prop_map(|(sku, quantity, also, waits)| Act::Place { sku, quantity, also, waits }),
        2 => (0..2_usize, few.clone()).prop_map(|(sku, quantity)| Act::Receive { sku, quantity }),
        1 => (0..2_usize, -4..4_i64).prop_map(|(sku, quantity)| Act::Adjust { sku, quantity }),
        1 => which.clone().prop_map(|order| Act::Cancel { order }),
        1 => which.clone().prop_map(|order| Act::Hold { order }),
        1 => which.clone().prop_map(|order| Act::Release { order }),
        1 => (which.clone(), 1..5_000_i64).prop_map(|(order, amount_minor)| Act::Pay { order, amount_minor }),
        5 => (which.clone(), 1..3_i64, 1..3_i64)
            .prop_map(|(order, line, quantity)| Act::Pack { order, line, quantity }),
        1 => which.clone().prop_map(|shipment| Act::Undo { shipment }),
        5 => which.clone().prop_map(|shipment| Act::HandOver { shipment }),
        4 => (which.clone(), 1..3_i64, 1..3_i64)
            .prop_map(|(shipment, line, quantity)| Act::Announce { shipment, line, quantity }),
        4 => (which.clone(), 1..3_i64).prop_map(|(return_, quantity)| Act::TakeIn { return_, quantity }),
        4 => (which.clone(), 1..3_i64, 0..3_usize)
            .prop_map(|(return_, quantity, disposition)| Act::Inspect { return_, quantity, disposition }),
        3 => (which, 0..300_i64).prop_map(|(return_, fee_minor)| Act::Settle { return_, fee_minor }),
    ]
}

/// What exists so far.
#[derive(Default)]
struct Known {
    orders: Vec<String>,
    /// Packed, and neither handed over nor taken apart.
    packed: Vec<String>,
    sent: Vec<String>,
    returns: Vec<String>,
}

/// One of the newest few; a number that nothing has when there are none.
fn nth(all: &[String], index: usize) -> &str {
    let newest = &all[all.len().saturating_sub(4)..];
    if newest.is_empty() {
        "9999"
    } else {
        &newest[index % newest.len()]
    }
}

impl Known {
    fn learn(&mut self, act: &Act, answer: &Value) {
        let number = || text(&answer["number"]);
        match act {
            Act::Place { .. } => self.orders.push(number()),
            Act::Pack { .. } => self.packed.push(number()),
            Act::Announce { .. } => self.returns.push(number()),
            Act::Undo { .. } => self.packed.retain(|packed| *packed != number()),
            Act::HandOver { .. } => {
                self.packed.retain(|packed| *packed != number());
                self.sent.push(number());
            }
            _ => {}
        }
    }
}

impl Act {
    fn request(&self, known: &Known) -> (&'static str, Value) {
        let order = |index| nth(&known.orders, index);
        let packed = |index| nth(&known.packed, index);
        let return_ = |index| nth(&known.returns, index);
        match *self {
            Self::Place {
                sku,
                quantity,
                also,
                waits,
            } => ("orders.place", placing(sku, quantity, also, waits)),
            Self::Receive { sku, quantity } => (
                "stock.receive",
                json!({ "lines": [{ "sku": SKUS[sku], "quantity": quantity }] }),
            ),
            Self::Adjust { sku, quantity } => (
                "stock.adjust",
                json!({ "sku": SKUS[sku], "quantity": quantity, "reason": "counted" }),
            ),
            Self::Cancel { order: index } => (
                "orders.cancel",
                json!({ "order": order(index), "reason": "gone" }),
            ),
            Self::Hold { order: index } => {
                ("orders.hold", json!({ "order": order(index), "reason": "wait" }))
            }
            Self::Release { order: index } => ("orders.release", json!({ "order": order(index) })),
            Self::Pay {
                order: index,
                amount_minor,
            } => (
                "payments.take",
                json!({ "order": order(index), "amount_minor": amount_minor, "method": "card" }),
            ),
            Self::Pack {
                order: index,
                line,
                quantity,
            } => (
                "shipments.pack",
                json!({ "order": order(index), "parcels": [{ "lines": pieces(&[(line, quantity)]) }] }),
            ),
            Self::Undo { shipment: index } => ("shipments.undo", json!({ "shipment": packed(index) })),
            Self::HandOver { shipment: index } => {
                ("shipments.hand_over", json!({ "shipment": packed(index) }))
            }
            Self::Announce {
                shipment: index,
                line,
                quantity,
            } => {
                let shipment = nth(&known.sent, index);
                let line = json!({ "shipment": shipment, "parcel": 1, "line": line, "quantity": quantity, "reason": "other" });
                (
                    "returns.open",
                    json!({ "order": shipment.split('-').next(), "lines": [line] }),
                )
            }
            Self::TakeIn {
                return_: index,
                quantity,
            } => (
                "returns.receive",
                json!({ "return": return_(index), "lines": pieces(&[(1, quantity)]) }),
            ),
            Self::Inspect {
                return_: index,
                quantity,
                disposition,
            } => {
                let disposition = ["restock", "scrap", "hold"][disposition];
                let line = json!({ "line": 1, "quantity": quantity, "condition": "opened", "disposition": disposition });
                (
                    "returns.inspect",
                    json!({ "return": return_(index), "lines": [line] }),
                )
            }
            Self::Settle {
                return_: index,
                fee_minor,
            } => (
                "returns.settle",
                json!({ "return": return_(index), "method": "cash", "restocking_fee_minor": fee_minor }),
            ),
        }
    }
}

fn placing(sku: usize, quantity: i64, also: usize, waits: bool) -> Value {
    let when_short = if waits { "backorder" } else { "refuse" };
    let line = |sku: &str| json!({ "sku": sku, "quantity": quantity, "when_short": when_short, "discount_minor": 33 });
    let lines: Vec<Value> = std::iter::once(SKUS[sku])
        .chain(SKUS.get(also).copied())
        .map(line)
        .collect();
    json!({ "customer": 1, "lines": lines, "discount_minor": 101, "shipping_minor": 395 })
}

fn shop() -> Desk {
    let desk = Desk::new();
    desk.stocked("CUP", 1_250, 30);
    desk.stocked("JUG", 3_333, 20);
    desk.item("ENGRAVE", "service", 500);
    let parts = json!([{ "sku": "CUP", "quantity": 2 }, { "sku": "JUG", "quantity": 1 }]);
    desk.ok(
        "items.save",
        json!({ "sku": "SET", "name": "Set", "kind": "kit", "price_minor": 5_000, "tax_code": "standard", "parts": parts }),
    );
    desk
}

/// Two orders of the morning that have left, one of them paid, so that something can come back at once.
fn morning(desk: &Desk) -> Known {
    let mut known = Known::default();
    for (lines, goods) in [
        ([("CUP", 5), ("JUG", 3)], vec![(1, 5), (2, 3)]),
        ([("SET", 4), ("ENGRAVE", 1)], vec![(1, 4)]),
    ] {
        let order = desk.order(&lines);
        known.sent.push(desk.send(&order, &goods));
        known.orders.push(order);
    }
    desk.pay(&known.orders[0], 5 * 1_250 + 3 * 3_333);
    known
}

fn newest(desk: &Desk) -> i64 {
    desk.ok("changes.since", json!({}))["seq"].as_i64().unwrap()
}

/// Does one thing; what is refused leaves no trace.
fn does(desk: &Desk, known: &mut Known, act: &Act) -> bool {
    let (command, payload) = act.request(known);
    let before = newest(desk);
    match desk.call(command, payload) {
        Ok(answer) => {
            known.learn(act, &answer);
            true
        }
        Err(failure) => {
            let failure = json!(failure);
            assert_ne!(failure["code"], "internal", "{act:?}");
            assert!(
                !failure["problems"].as_array().unwrap().is_empty(),
                "{act:?}: {failure}"
            );
            assert_eq!(newest(desk), before, "{act:?} was refused");
            false
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_books_add_up_after_every_command(acts in prop::collection::vec(act(), 60..80)) {
        let desk = shop();
        let mut known = morning(&desk);
        let mut ledgers = ["CUP", "JUG"].map(|sku| desk.moves(sku));
        for act in &acts {
            if !does(&desk, &mut known, act) {
                continue;
            }
            desk.is_sound();
            for (sku, ledger) in SKUS.iter().zip(&mut ledgers) {
                let now = desk.moves(sku);
                prop_assert!(now.starts_with(ledger), "{act:?}: {ledger:?} became {now:?}");
                prop_assert_eq!(now.iter().sum::<i64>(), desk.level(sku)[0]);
                *ledger = now;
            }
        }
    }
}
