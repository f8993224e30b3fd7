//! What is there, what is promised, what waits.

use super::Case;
use crate::desk::{Desk, packing, told};
use serde_json::{Value, json};

pub const CASES: &[Case] = &[
    ("VEN-03", counting_what_is_known_is_no_move),
    ("VEN-06", a_back_order_ships_in_parts),
    ("VEN-07", too_many_says_how_many_there_are),
    ("ERP-08", closing_frees_stock),
    ("SAL-06", what_is_not_there_is_not_sent),
    (
        "SAL-07",
        stock_is_never_below_zero_and_letting_go_of_a_promise_leaves_it,
    ),
    ("SOL-04", arrivals_fill_back_orders_in_order),
    ("FRB-06", a_receipt_cannot_be_taken_back_when_the_goods_are_gone),
    ("SYL-03", nothing_promised_can_be_counted_away),
];

fn count(desk: &Desk, sku: &str, counted: i64) -> Value {
    desk.ok("stock.adjust", counting(sku, counted))
}

fn counting(sku: &str, counted: i64) -> Value {
    json!({ "sku": sku, "counted": counted, "reason": "stocktake" })
}

fn counting_what_is_known_is_no_move(desk: &Desk) {
    desk.stocked("CUP", 1_000, 0);
    for counted in [0, 5, 3] {
        count(desk, "CUP", counted);
    }
    assert_eq!(desk.moves("CUP"), [5, -2]);
}

fn a_back_order_ships_in_parts(desk: &Desk) {
    desk.stocked("CUP", 1_000, 3);
    let order = desk.order(&[("CUP", 8)]);
    let problems = desk.refused("shipments.pack", packing(&order, &[(1, 8)]));
    assert_eq!(told(&problems), ["parcels[0].lines[0].quantity exceeds"]);
    assert_eq!(problems[0]["args"]["max"], 3);
    desk.send(&order, &[(1, 3)]);
    assert_eq!(desk.level("CUP"), [0, 0, 0, 0, 5]);
    count(desk, "CUP", 10);
    desk.send(&order, &[(1, 5)]);
    assert_eq!(desk.level("CUP"), [5, 0, 0, 5, 0]);
}

fn too_many_says_how_many_there_are(desk: &Desk) {
    desk.stocked("CUP", 1_000, 3);
    let wanted = |quantity| json!({ "customer": 1, "lines": [{ "sku": "CUP", "quantity": quantity }] });
    let problems = desk.refused("orders.place", wanted(5));
    assert_eq!(told(&problems), ["lines[0] short"]);
    assert_eq!(problems[0]["args"]["available"], 3);
    let order = desk.ok("orders.place", wanted(3));
    assert_eq!(order["lines"][0]["allocated"], 3);
}

fn closing_frees_stock(desk: &Desk) {
    desk.stocked("CUP", 1_000, 4);
    let before = desk.level("CUP");
    let order = desk.order(&[("CUP", 1)]);
    assert_eq!(desk.level("CUP"), [4, 0, 1, 3, 0]);
    desk.cancel(&order);
    assert_eq!(desk.level("CUP"), before);
}

fn what_is_not_there_is_not_sent(desk: &Desk) {
    desk.stocked("CUP", 1_000, 20);
    let order = desk.order(&[("CUP", 80)]);
    let before = desk.level("CUP");
    let problems = desk.refused("shipments.pack", packing(&order, &[(1, 50)]));
    assert_eq!(problems[0]["args"]["max"], 20);
    assert_eq!(desk.level("CUP"), before);
}

/// The case has 10 too few on hand, which cannot be here; the release of what waits moves no piece.
fn stock_is_never_below_zero_and_letting_go_of_a_promise_leaves_it(desk: &Desk) {
    desk.stocked("CUP", 1_000, 0);
    let short = json!({ "sku": "CUP", "quantity": -10, "reason": "gone" });
    assert_eq!(told(&desk.refused("stock.adjust", short)), ["quantity too_small"]);
    let order = desk.order(&[("CUP", 80)]);
    assert_eq!(desk.level("CUP"), [0, 0, 0, 0, 80]);
    desk.cancel(&order);
    assert_eq!(desk.level("CUP"), [0, 0, 0, 0, 0]);
    assert_eq!(desk.moves("CUP"), [0_i64; 0]);
}

fn arrivals_fill_back_orders_in_order(desk: &Desk) {
    for (sku, arriving, promised, on_hand) in [("ONE", 1, [1, 0], 1), ("THREE", 3, [1, 1], 3)] {
        desk.stocked(sku, 1_000, 0);
        let orders = [desk.order(&[(sku, 1)]), desk.order(&[(sku, 1)])];
        desk.receive(sku, arriving);
        let allocated = orders.map(|order| desk.show(&order)["lines"][0]["allocated"].as_i64().unwrap());
        assert_eq!(allocated, promised);
        let level = desk.level(sku);
        assert_eq!(level[0], on_hand);
        // Two were sold: what is free less what waits is what the case calls on hand.
        assert_eq!(level[3] - level[4], on_hand - 2);
    }
}

fn a_receipt_cannot_be_taken_back_when_the_goods_are_gone(desk: &Desk) {
    desk.stocked("CUP", 1_000, 10);
    let order = desk.order(&[("CUP", 5)]);
    desk.send(&order, &[(1, 5)]);
    let undo = json!({ "sku": "CUP", "quantity": -10, "reason": "receipt entered twice" });
    let problems = desk.refused("stock.adjust", undo);
    assert_eq!(problems[0]["args"]["min"], -5);
    assert_eq!(desk.level("CUP"), [5, 0, 0, 5, 0]);
}

fn nothing_promised_can_be_counted_away(desk: &Desk) {
    desk.stocked("CUP", 1_000, 5);
    let order = desk.order(&[("CUP", 4)]);
    let problems = desk.refused("stock.adjust", counting("CUP", 2));
    assert_eq!(told(&problems), ["counted too_small"]);
    assert_eq!(problems[0]["args"]["min"], 4);
    desk.cancel(&order);
    count(desk, "CUP", 2);
    assert_eq!(desk.level("CUP"), [2, 0, 0, 2, 0]);
}
