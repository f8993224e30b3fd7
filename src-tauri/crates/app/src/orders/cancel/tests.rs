use crate::fixture::Desk;
use serde_json::{Value, json};

fn why_not(order: &Value, command: &str) -> Value {
    let actions = order["actions"].as_array().unwrap();
    actions
        .iter()
        .find(|action| action["command"] == command)
        .unwrap()["why_not"]
        .clone()
}

#[test]
fn a_cancellation_writes_down_what_its_revision_shows_otherwise() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let lines = json!([{ "sku": "MUG", "quantity": 2 }, { "sku": "ENGRAVE", "quantity": 1 }]);
    let placed = desk.ask(
        "orders.place",
        json!({ "customer": zoe, "lines": lines, "shipping_minor": 300 }),
    );
    let order = placed["number"].as_str().unwrap();
    let cancelled = desk.ask(
        "orders.cancel",
        json!({ "order": order, "reason": "Changed her mind" }),
    );
    assert_eq!(
        (&cancelled["revision"], &cancelled["total_minor"]),
        (&json!(2), &json!(0))
    );

    let told = desk.ask("orders.changes", json!({ "order": order }));
    assert_eq!(told["revision"], 2);
    let pieces = |line: i64, after: i64| json!({ "revision": 2, "line": line, "field": "cancelled", "pieces": { "before": 0, "after": after }, "money": null });
    let money = |field: &str, before: i64| json!({ "revision": 2, "line": null, "field": field, "pieces": null, "money": { "before": before, "after": 0 } });
    assert_eq!(
        told["changes"],
        json!([
            pieces(1, 2),
            pieces(2, 1),
            money("subtotal", 3_000),
            money("shipping", 300),
            money("total", 3_300),
        ])
    );
}

#[test]
fn what_can_be_done_with_an_order_says_what_its_command_would() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let order = desk.order(zoe);
    let placed = desk.ask("orders.show", json!({ "order": order }));
    assert_eq!(
        [&placed["allocated"], &placed["backordered"], &placed["to_pack"]],
        [&json!(1), &json!(0), &json!(1)]
    );
    for command in ["orders.hold", "orders.cancel", "shipments.pack", "payments.take"] {
        assert_eq!(why_not(&placed, command), json!([]), "{command}");
    }
    for (command, request) in [
        ("orders.release", json!({ "order": order })),
        ("orders.cancel", json!({ "order": order, "reason": "Twice" })),
        ("orders.hold", json!({ "order": order, "reason": "Late" })),
    ] {
        if command == "orders.cancel" {
            desk.ask(command, request.clone());
        }
        let shown = desk.ask("orders.show", json!({ "order": order }));
        let failure = desk.refused(command, request);
        assert_eq!(why_not(&shown, command), json!(failure.problems), "{command}");
    }
}
