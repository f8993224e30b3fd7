//! Two programs on one shop file at the same time.

use crate::program::Program;
use app::{
    context::RealWorld,
    host::{Host, Places, Reply},
};
use serde_json::{Value, json};
use std::{collections::HashSet, sync::Arc, thread};
use terms::Tag;
use tests::{
    chance::Chance,
    day::{Request, new_shop},
};

const ORDERS: usize = 60;

fn order(name: &str) -> Value {
    json!({
        "new_customer": { "name": name },
        "lines": [{ "sku": "MUG", "quantity": 1 }, { "sku": "SET", "quantity": 2 }],
    })
}

fn number(answer: &Value) -> String {
    answer["value"]["number"]
        .as_str()
        .unwrap_or_else(|| panic!("{answer}"))
        .to_owned()
}

fn rpc(host: &Host, command: &str, payload: Value) -> Value {
    let reply: Reply = host.rpc(command, payload, None);
    serde_json::to_value(reply).unwrap()
}

/// What another program did; what this one learnt of its own books and copies is told beside it.
fn changes_elsewhere(host: &Host) -> Vec<Tag> {
    let told = host.changes_elsewhere().unwrap_or_default().into_iter();
    told.filter(|tag| !matches!(tag, Tag::Books | Tag::Copies))
        .collect()
}

#[test]
fn a_window_and_a_batch_place_orders_at_the_same_time() {
    let mut chance = Chance::seeded();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    drop(new_shop(&path, Arc::new(RealWorld)));
    let host = Host::new(Places {
        data_dir: folder.path().join("data"),
        shop: Some(path.clone()),
    });
    let before = changes_elsewhere(&host);
    assert_eq!(before, [], "nobody else has done anything yet");

    let mut program = Program::batch(&path);
    let lines: Vec<String> = (0..ORDERS)
        .map(|_| Request {
            command: "orders.place",
            payload: order("By batch"),
            id: chance.uuid(),
        })
        .map(|request| request.line())
        .collect();
    program.send(&lines);
    let (ours, theirs) = thread::scope(|scope| {
        let ours = scope.spawn(|| {
            let placed = (0..ORDERS).map(|_| number(&rpc(&host, "orders.place", order("By hand"))));
            placed.collect::<Vec<_>>()
        });
        let theirs: Vec<String> = (0..ORDERS).map(|_| number(&program.answer())).collect();
        (ours.join().unwrap(), theirs)
    });
    program.end();

    let numbers: HashSet<&String> = ours.iter().chain(&theirs).collect();
    assert_eq!(numbers.len(), 2 * ORDERS, "a number was given twice");
    let changes = changes_elsewhere(&host);
    for number in &theirs {
        assert!(
            changes
                .iter()
                .any(|tag| tag.to_string() == format!("order:{number}")),
            "the window was not told of order {number}"
        );
        let shown = rpc(&host, "orders.show", json!({ "order": number }));
        assert_eq!(shown["value"]["customer_name"], "By batch");
    }
    assert_eq!(changes_elsewhere(&host), [], "all of it was told");
    let level = rpc(&host, "stock.level", json!({ "sku": "MUG" }));
    assert_eq!(level["value"]["allocated"], 3 * 2 * ORDERS);
    let proved = rpc(&host, "doctor.run", json!({}));
    assert_eq!(proved["value"]["is_content"], true, "{proved}");
    host.close();
    println!("two programs, {} orders each, no lock told", ORDERS);
}
