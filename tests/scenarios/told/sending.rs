//! Packing, handing over, holding, cancelling.

use super::Case;
use crate::desk::{Desk, packing, text, told};
use serde_json::json;

pub const CASES: &[Case] = &[
    ("ERP-02", over_and_under_packing),
    ("ERP-07", a_held_order_goes_nowhere),
    ("INV-05", an_empty_box_is_no_shipment),
    ("SAL-08", no_more_than_is_open_and_the_line_is_named),
    ("SAL-09", far_too_many_change_nothing),
    ("FRB-07", packed_in_parts_and_taken_apart_again),
    ("FRB-08", a_packed_order_is_not_cancelled),
    ("ODO-01", a_part_leaves_the_rest_to_send),
    ("ODO-04", what_is_missing_waits_alone),
    ("PIN-02", what_was_not_handed_over_is_named),
    ("PIN-03", nothing_is_handed_over_twice),
    ("PIN-04", two_parcels_keep_two_numbers),
];

fn over_and_under_packing(desk: &Desk) {
    desk.stocked("CUP", 1_000, 30);
    let order = desk.order(&[("CUP", 10)]);
    let problems = desk.refused("shipments.pack", packing(&order, &[(1, 20)]));
    assert_eq!(problems[0]["args"]["max"], 10);
    desk.send(&order, &[(1, 5)]);
    assert_eq!(desk.show(&order)["delivery_status"], "part");
    desk.send(&order, &[(1, 5)]);
    assert_eq!(desk.show(&order)["delivery_status"], "sent");
}

fn a_held_order_goes_nowhere(desk: &Desk) {
    desk.stocked("CUP", 1_000, 2);
    let order = desk.order(&[("CUP", 2)]);
    let packed = desk.pack(&order, &[(1, 1)]);
    desk.ok(
        "orders.hold",
        json!({ "order": order, "reason": "card declined" }),
    );
    let problems = desk.refused("shipments.pack", packing(&order, &[(1, 1)]));
    assert_eq!(told(&problems), ["order not_allowed"]);
    let problems = desk.refused("shipments.hand_over", json!({ "shipment": packed }));
    assert_eq!(told(&problems), ["shipment not_allowed"]);
    assert_eq!(desk.level("CUP"), [2, 0, 2, 0, 0]);
    desk.ok("orders.release", json!({ "order": order }));
    desk.hand_over(&packed);
}

fn an_empty_box_is_no_shipment(desk: &Desk) {
    desk.stocked("CUP", 1_000, 1);
    let order = desk.order(&[("CUP", 1)]);
    let none = desk.refused("shipments.pack", json!({ "order": order, "parcels": [] }));
    assert_eq!(told(&none), ["parcels required"]);
    let empty = desk.refused("shipments.pack", packing(&order, &[]));
    assert_eq!(told(&empty), ["parcels[0].lines required"]);
}

fn no_more_than_is_open_and_the_line_is_named(desk: &Desk) {
    desk.stocked("CUP", 1_000, 9);
    let order = desk.order(&[("CUP", 3)]);
    desk.pack(&order, &[(1, 1)]);
    let problems = desk.refused("shipments.pack", packing(&order, &[(1, 4)]));
    assert_eq!(told(&problems), ["parcels[0].lines[0].quantity exceeds"]);
    assert_eq!(problems[0]["args"]["max"], 2);
}

fn far_too_many_change_nothing(desk: &Desk) {
    desk.stocked("CUP", 1_000, 500);
    let order = desk.order(&[("CUP", 3)]);
    let before = desk.show(&order);
    desk.refused("shipments.pack", packing(&order, &[(1, 100)]));
    assert_eq!(desk.show(&order), before);
}

fn packed_in_parts_and_taken_apart_again(desk: &Desk) {
    desk.stocked("CUP", 1_000, 3);
    let order = desk.order(&[("CUP", 3)]);
    let open = || {
        let line = &desk.show(&order)["lines"][0];
        line["allocated"].as_i64().unwrap() - line["packed"].as_i64().unwrap()
    };
    let first = desk.pack(&order, &[(1, 1)]);
    assert_eq!(open(), 2);
    let second = desk.pack(&order, &[(1, 2)]);
    assert_eq!(open(), 0);
    desk.refused("shipments.pack", packing(&order, &[(1, 1)]));
    desk.ok("shipments.undo", json!({ "shipment": first }));
    assert_eq!(open(), 1);
    desk.ok("shipments.undo", json!({ "shipment": second }));
    assert_eq!(open(), 3);
}

fn a_packed_order_is_not_cancelled(desk: &Desk) {
    desk.stocked("CUP", 1_000, 3);
    let order = desk.order(&[("CUP", 3)]);
    let packed = desk.pack(&order, &[(1, 1)]);
    let cancel = json!({ "order": order, "reason": "changed her mind" });
    assert_eq!(
        told(&desk.refused("orders.cancel", cancel)),
        ["order not_allowed"]
    );
    desk.ok("shipments.undo", json!({ "shipment": packed }));
    assert_eq!(desk.cancel(&order)["delivery_status"], "cancelled");
}

fn a_part_leaves_the_rest_to_send(desk: &Desk) {
    desk.stocked("CUP", 1_000, 2);
    let order = desk.order(&[("CUP", 2)]);
    let first = desk.send(&order, &[(1, 1)]);
    let shown = desk.show(&order);
    assert_eq!(shown["delivery_status"], "part");
    assert_eq!(
        (&shown["lines"][0]["shipped"], &shown["lines"][0]["allocated"]),
        (&json!(1), &json!(1))
    );
    let second = desk.send(&order, &[(1, 1)]);
    assert_eq!([first, second], [format!("{order}-1"), format!("{order}-2")]);
    assert_eq!(desk.show(&order)["delivery_status"], "sent");
}

fn what_is_missing_waits_alone(desk: &Desk) {
    desk.stocked("CUP", 1_000, 1);
    desk.stocked("LAMP", 5_000, 0);
    let order = desk.order(&[("CUP", 1), ("LAMP", 1)]);
    desk.send(&order, &[(1, 1)]);
    let shown = desk.show(&order);
    assert_eq!(shown["delivery_status"], "part");
    assert_eq!(
        (&shown["lines"][0]["shipped"], &shown["lines"][1]["backordered"]),
        (&json!(1), &json!(1))
    );
}

fn what_was_not_handed_over_is_named(desk: &Desk) {
    desk.stocked("CUP", 1_000, 3);
    let packed: Vec<String> = (0..3)
        .map(|_| desk.pack(&desk.order(&[("CUP", 1)]), &[(1, 1)]))
        .collect();
    for (shipment, tracking) in packed.iter().zip(["AA1", "AA2"]) {
        desk.ok(
            "shipments.hand_over",
            json!({ "shipment": shipment, "tracking": [tracking] }),
        );
    }
    let left = desk.ok("shipments.list", json!({ "waiting_only": true }));
    let left: Vec<String> = left["shipments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| text(&row["number"]))
        .collect();
    assert_eq!(left, [packed[2].as_str()]);
}

fn nothing_is_handed_over_twice(desk: &Desk) {
    desk.stocked("CUP", 1_000, 2);
    let shipment = desk.send(&desk.order(&[("CUP", 1)]), &[(1, 1)]);
    let problems = desk.refused("shipments.hand_over", json!({ "shipment": shipment }));
    assert_eq!(problems[0]["args"]["handed_over"], true);
    assert_eq!(desk.level("CUP"), [1, 0, 0, 1, 0]);
}

fn two_parcels_keep_two_numbers(desk: &Desk) {
    desk.stocked("CUP", 1_000, 1);
    let order = desk.order(&[("CUP", 2)]);
    for tracking in ["AA1", "AA2"] {
        let shipment = desk.pack(&order, &[(1, 1)]);
        desk.ok(
            "shipments.hand_over",
            json!({ "shipment": shipment, "tracking": [tracking] }),
        );
        desk.receive("CUP", 1);
    }
    let shown = desk.show(&order);
    let numbers: Vec<String> = shown["shipments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|shipment| text(&shipment["parcels"][0]["tracking"]))
        .collect();
    assert_eq!(numbers, ["AA1", "AA2"]);
}
