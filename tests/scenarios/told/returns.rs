//! What comes back, and what is paid for it.

use super::Case;
use crate::desk::{Desk, pieces, told};
use serde_json::json;

pub const CASES: &[Case] = &[
    ("VEN-09", a_sent_line_comes_back_whole),
    ("ERP-06", what_was_delivered_counts_returns),
    ("SOL-13", a_share_of_the_order_discount_is_taken_off),
    ("ODO-03", a_return_is_credited_once),
    ("OCA-01", no_more_comes_back_than_was_announced),
    ("OCA-02", everything_missing_is_named),
    ("MED-02", each_line_takes_what_was_asked_for),
];

fn a_sent_line_comes_back_whole(desk: &Desk) {
    desk.stocked("CUP", 1_000, 100);
    let order = desk.order(&[("CUP", 1)]);
    desk.pay(&order, 1_000);
    let shipment = desk.send(&order, &[(1, 1)]);
    assert_eq!(desk.level("CUP"), [99, 0, 0, 99, 0]);
    let back = desk.announce(&order, &shipment, &[(1, 1)]);
    desk.take_back(&back, &[(1, 1)]);
    assert_eq!(desk.settle(&back), 1_000);
    assert_eq!(desk.level("CUP"), [100, 0, 0, 100, 0]);
}

/// The second delivery of the case is an invoice that moves stock; here it is a second shipment.
fn what_was_delivered_counts_returns(desk: &Desk) {
    desk.stocked("CUP", 1_000, 10);
    let order = desk.order(&[("CUP", 10)]);
    let kept = || {
        let line = &desk.show(&order)["lines"][0];
        line["shipped"].as_i64().unwrap() - line["returned"].as_i64().unwrap()
    };
    let shipments = [desk.send(&order, &[(1, 6)]), desk.send(&order, &[(1, 3)])];
    assert_eq!(kept(), 9);
    for (shipment, quantity) in shipments.iter().zip([3, 1]) {
        let back = desk.announce(&order, shipment, &[(1, quantity)]);
        desk.take_back(&back, &[(1, quantity)]);
    }
    assert_eq!(kept(), 5);
}

fn a_share_of_the_order_discount_is_taken_off(desk: &Desk) {
    desk.stocked("LAMP", 10_000, 3);
    let order = desk.ok(
        "orders.place",
        json!({ "customer": 1, "lines": [{ "sku": "LAMP", "quantity": 3 }], "discount_minor": 1_000 }),
    );
    assert_eq!(order["total_minor"], 29_000);
    let order = order["number"].as_str().unwrap();
    desk.pay(order, 29_000);
    let shipment = desk.send(order, &[(1, 3)]);
    let refunds = [(); 3].map(|()| {
        let back = desk.announce(order, &shipment, &[(1, 1)]);
        desk.take_back(&back, &[(1, 1)]);
        desk.settle(&back)
    });
    assert_eq!(refunds, [9_667, 9_666, 9_667]);
    assert_eq!(refunds.iter().sum::<i64>(), 29_000);
}

fn a_return_is_credited_once(desk: &Desk) {
    desk.stocked("CUP", 1_000, 5);
    let order = desk.order(&[("CUP", 5)]);
    desk.pay(&order, 5_000);
    let shipment = desk.send(&order, &[(1, 5)]);
    let back = desk.announce(&order, &shipment, &[(1, 2)]);
    desk.take_back(&back, &[(1, 2)]);
    assert_eq!(desk.settle(&back), 2_000);
    let again = desk.refused("returns.settle", json!({ "return": back, "method": "card" }));
    assert_eq!(told(&again), ["return not_allowed"]);
    assert_eq!(desk.show(&order)["balance_minor"], 0);
}

/// The case refuses 9 of 10; here a part may come, and the rest is still expected.
fn no_more_comes_back_than_was_announced(desk: &Desk) {
    desk.stocked("CUP", 1_000, 10);
    let order = desk.order(&[("CUP", 10)]);
    let shipment = desk.send(&order, &[(1, 10)]);
    let back = desk.announce(&order, &shipment, &[(1, 10)]);
    let receive = |quantity| json!({ "return": back, "lines": [{ "line": 1, "quantity": quantity }] });
    assert_eq!(desk.refused("returns.receive", receive(11))[0]["args"]["max"], 10);
    desk.ok("returns.receive", receive(9));
    assert_eq!(desk.refused("returns.receive", receive(2))[0]["args"]["max"], 1);
    let all = desk.ok("returns.receive", receive(1));
    assert_eq!(
        (&all["lines"][0]["expected"], &all["lines"][0]["received"]),
        (&json!(10), &json!(10))
    );
}

fn everything_missing_is_named(desk: &Desk) {
    assert_eq!(
        told(&desk.refused("returns.open", json!({}))),
        ["order required", "lines required"]
    );
    let line = desk.refused("returns.open", json!({ "order": "1001", "lines": [{}] }));
    let fields = ["shipment", "parcel", "line", "quantity", "reason"];
    let fields = fields.map(|field| format!("lines[0].{field} required"));
    let (order, fields_told) = (told(&line)[0].clone(), told(&line)[1..].to_vec());
    assert_eq!(
        order, "order unknown",
        "what does not exist is told with the rest"
    );
    assert_eq!(fields_told, fields);
}

fn each_line_takes_what_was_asked_for(desk: &Desk) {
    desk.stocked("CUP", 1_000, 5);
    desk.stocked("JUG", 2_000, 5);
    let order = desk.order(&[("CUP", 3), ("JUG", 4)]);
    let shipment = desk.send(&order, &[(1, 3), (2, 4)]);
    let back = desk.announce(&order, &shipment, &[(1, 1), (2, 2)]);
    let receive = |lines: &[(i64, i64)]| json!({ "return": back, "lines": pieces(lines) });
    let problems = desk.refused("returns.receive", receive(&[(1, 2), (2, 3)]));
    assert_eq!(
        told(&problems),
        ["lines[0].quantity exceeds", "lines[1].quantity exceeds"]
    );
    desk.ok("returns.receive", receive(&[(1, 1), (2, 2)]));
    assert_eq!(desk.level("JUG"), [3, 2, 0, 1, 0]);
}
