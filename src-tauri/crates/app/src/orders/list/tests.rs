use crate::fixture::Desk;
use serde_json::{Value, json};

fn place(desk: &Desk, promised_on: Option<&str>, priority: i64) -> String {
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let order = json!({
        "customer": zoe, "lines": [{ "sku": "MUG", "quantity": 1 }], "promised_on": promised_on, "priority": priority,
    });
    desk.ask("orders.place", order)["number"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn rows(desk: &Desk, request: Value) -> Vec<Value> {
    desk.ask("orders.list", request)["orders"]
        .as_array()
        .unwrap()
        .clone()
}

fn numbers(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["number"].as_str().unwrap()).collect()
}

#[test]
fn a_list_is_the_newest_first_or_as_the_orders_are_served() {
    let desk = Desk::open();
    let placed = [
        place(&desk, None, 0),
        place(&desk, Some("2026-10-09"), 0),
        place(&desk, None, 2),
        place(&desk, Some("2026-10-05"), 0),
    ];
    let [first, second, third, fourth] = placed.each_ref().map(String::as_str);
    assert_eq!(numbers(&rows(&desk, json!({}))), [fourth, third, second, first]);
    assert_eq!(
        numbers(&rows(&desk, json!({ "sort": "queue" }))),
        [fourth, second, third, first],
        "promised first, then the urgent, then the older"
    );
    assert_eq!(
        numbers(&rows(&desk, json!({ "sort": "queue", "limit": 2 }))),
        [fourth, third],
        "the same rows as without, in another order"
    );
}

#[test]
fn a_row_and_its_order_say_the_same_at_a_glance() {
    let desk = Desk::open();
    let number = place(&desk, Some("2026-10-03"), 0);
    let late = place(&desk, Some("2026-10-02"), 0);
    let listed = rows(&desk, json!({}));
    assert_eq!(
        [&listed[0]["is_late"], &listed[0]["is_due_today"]],
        [&json!(true), &json!(false)],
        "{late}"
    );
    let order = desk.ask("orders.show", json!({ "order": number }));
    for field in [
        "is_late",
        "is_due_today",
        "delivery_word",
        "money_word",
        "to_pack",
    ] {
        assert_eq!(order[field], listed[1][field], "{field}");
    }
    assert_eq!(order["is_due_today"], true);
    assert_eq!(
        [&order["delivery_word"], &order["money_word"]],
        ["to_pack", "unpaid"]
    );
    assert_eq!(
        [&order["owed_minor"], &order["to_pay_back_minor"]],
        [&order["total_minor"], &json!(0)]
    );
    let cancelled = desk.ask("orders.cancel", json!({ "order": number, "reason": "Twice" }));
    assert_eq!(
        [
            &cancelled["delivery_word"],
            &cancelled["money_word"],
            &cancelled["is_due_today"]
        ],
        [&json!("cancelled"), &Value::Null, &json!(false)]
    );
}

#[test]
fn a_customer_who_ordered_today_is_known_by_it() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let shown = desk.ask("customers.show", json!({ "customer": zoe }));
    assert_eq!(shown["last_order"], Value::Null);
    let number = desk.order(zoe);
    let shown = desk.ask("customers.show", json!({ "customer": zoe }));
    assert_eq!(shown["last_order"]["number"], number);
    assert_eq!(shown["last_order"]["is_today"], true);
    assert_eq!(
        [&shown["owed_minor"], &shown["to_pay_back_minor"]],
        [&json!(1250), &json!(0)]
    );
    let hits = desk.ask("customers.find", json!({ "text": "Zoë" }));
    assert_eq!(hits["hits"][0]["last_order"], shown["last_order"]);
}
