//! Faults of other order systems, each a test by name, so that none is repeated here.

use crate::desk::{Desk, announcement, pieces, text, told};
use serde_json::{Value, json};

/// An order of one line, paid in full and sent. Its number and its shipment's.
fn sold(desk: &Desk, sku: &str, quantity: i64) -> (String, String) {
    let order = desk.order(&[(sku, quantity)]);
    let owed = desk.show(&order)["total_minor"].as_i64().unwrap();
    desk.pay(&order, owed);
    let shipment = desk.send(&order, &[(1, quantity)]);
    (order, shipment)
}

fn bring_back(desk: &Desk, order: &str, shipment: &str, line: i64, quantity: i64) -> i64 {
    let back = desk.announce(order, shipment, &[(line, quantity)]);
    desk.take_back(&back, &[(1, quantity)]);
    desk.settle(&back)
}

#[test]
fn two_lines_of_one_item_do_not_oversell_together() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    let lines = |when_short| {
        let line = json!({ "sku": "CUP", "quantity": 3, "when_short": when_short });
        json!({ "customer": 1, "lines": [line, line] })
    };
    let problems = desk.refused("orders.place", lines("refuse"));
    assert_eq!(told(&problems), ["lines[0] short", "lines[1] short"]);
    let order = desk.ok("orders.place", lines("backorder"));
    let sum = |name: &str| -> i64 {
        order["lines"]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| line[name].as_i64().unwrap())
            .sum()
    };
    assert_eq!((sum("allocated"), sum("backordered")), (5, 1));
    desk.is_sound();
}

#[test]
fn the_answer_to_placing_is_the_order_as_it_stands() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    let address = json!({ "name": "Jo Quill", "lines": ["1 Rue Haute"], "city": "Lyon", "post_code": "69001", "country": "FR" });
    let mut answer = desk.ok(
        "orders.place",
        json!({
            "customer": 1, "ship_to": address, "goes_by": "Courier", "promised_on": "2031-03-20", "priority": 1,
            "is_gift": true, "notes": { "packing": "Straw", "gift": "From us" }, "discount_minor": 70,
            "shipping_minor": 395,
            "lines": [
                { "sku": "CUP", "quantity": 4, "note": "blue" },
                { "sku": "CUP", "quantity": 3, "when_short": "backorder", "unit_price_minor": 900 },
            ],
        }),
    );
    let mut shown = desk.show(&text(&answer["number"]));
    // The activity of placing is written behind its answer.
    assert_eq!(shown["timeline"].as_array_mut().unwrap().drain(..).len(), 1);
    assert_eq!(answer["timeline"].as_array_mut().unwrap().drain(..).len(), 0);
    assert_eq!(answer, shown);
}

#[test]
fn a_set_is_picked_by_its_parts() {
    let desk = Desk::new();
    for (sku, weight_g, bin) in [("CUP", 300, "A-1"), ("TEA", 100, "B-2")] {
        desk.ok(
            "items.save",
            json!({ "sku": sku, "name": sku, "kind": "stocked", "price_minor": 500, "weight_g": weight_g, "bin": bin }),
        );
        desk.ok(
            "stock.receive",
            json!({ "lines": [{ "sku": sku, "quantity": 6 }] }),
        );
    }
    let parts = json!([{ "sku": "TEA", "quantity": 1 }, { "sku": "CUP", "quantity": 2 }]);
    desk.ok(
        "items.save",
        json!({ "sku": "SET", "name": "Tea for two", "kind": "kit", "price_minor": 1_200, "parts": parts }),
    );
    let line = &desk.show(&desk.order(&[("SET", 2), ("CUP", 1)]))["lines"];
    let told: Vec<(&str, i64, &str)> = line[0]["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| {
            (
                part["sku"].as_str().unwrap(),
                part["quantity"].as_i64().unwrap(),
                part["bin"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(told, [("CUP", 2, "A-1"), ("TEA", 1, "B-2")]);
    assert_eq!(line[0]["weight_g"], 700);
    assert_eq!(line[1]["parts"], json!([]));
}

#[test]
fn cancelling_takes_no_row_from_the_ledger() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    let (order, _) = sold(&desk, "CUP", 2);
    let open = desk.order(&[("CUP", 2)]);
    let before = desk.moves("CUP");
    desk.cancel(&open);
    assert_eq!(desk.moves("CUP"), before);
    assert_eq!(before, [5, -2]);
    desk.refused("orders.cancel", json!({ "order": order, "reason": "too late" }));
    assert_eq!(desk.moves("CUP"), before);
}

#[test]
fn a_hundred_moves_of_one_second_have_a_balance_each() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 0);
    for quantity in 1..=100 {
        desk.receive("CUP", quantity);
    }
    let moves = desk.ok("stock.moves", json!({ "sku": "CUP", "limit": 500 }));
    let rows = moves["moves"].as_array().unwrap();
    let instants: std::collections::BTreeSet<String> = rows.iter().map(|row| text(&row["at"])).collect();
    assert_eq!((rows.len(), instants.len()), (100, 1));
    let mut balance = 0;
    for row in rows.iter().rev() {
        balance += row["quantity"].as_i64().unwrap();
        assert_eq!(row["on_hand_after"], balance);
    }
    assert_eq!(balance, 5_050);
}

#[test]
fn what_comes_back_of_one_line_leaves_the_other_its_own() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 3);
    desk.stocked("JUG", 2_000, 3);
    let order = desk.order(&[("CUP", 3), ("JUG", 3)]);
    let shipment = desk.send(&order, &[(1, 3), (2, 3)]);
    bring_back(&desk, &order, &shipment, 1, 3);
    let problems = desk.refused("returns.open", announcement(&order, &shipment, &[(1, 1)]));
    assert_eq!(problems[0]["args"]["max"], 0);
    bring_back(&desk, &order, &shipment, 2, 3);
    assert_eq!((desk.level("CUP")[0], desk.level("JUG")[0]), (3, 3));
}

#[test]
fn four_of_three_do_not_come_back() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 3);
    let (order, shipment) = sold(&desk, "CUP", 3);
    let problems = desk.refused("returns.open", announcement(&order, &shipment, &[(1, 4)]));
    assert_eq!(told(&problems), ["lines[0].quantity exceeds"]);
    assert_eq!(problems[0]["args"]["max"], 3);
}

#[test]
fn the_same_pieces_do_not_come_back_twice_in_one_return() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 3);
    let (order, shipment) = sold(&desk, "CUP", 3);
    let problems = desk.refused("returns.open", announcement(&order, &shipment, &[(1, 2), (1, 2)]));
    assert_eq!(
        told(&problems),
        ["lines[0].quantity exceeds", "lines[1].quantity exceeds"]
    );
}

#[test]
fn a_return_is_of_what_was_sent_not_of_what_was_ordered() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 2);
    let order = desk.order(&[("CUP", 3)]);
    let shipment = desk.send(&order, &[(1, 2)]);
    let problems = desk.refused("returns.open", announcement(&order, &shipment, &[(1, 3)]));
    assert_eq!(problems[0]["args"]["max"], 2);
}

#[test]
fn demand_equal_to_stock_is_not_short() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    let request = json!({ "customer": 1, "lines": [{ "sku": "CUP", "quantity": 5 }] });
    let preview = desk.ok("orders.preview", request.clone());
    assert_eq!(
        (&preview["problems"], &preview["lines"][0]["free_after"]),
        (&json!([]), &json!(0))
    );
    assert_eq!(desk.ok("orders.place", request)["lines"][0]["backordered"], 0);
}

#[test]
fn the_answer_that_says_sent_finds_the_stock_gone() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    let order = desk.order(&[("CUP", 2)]);
    let shipment = desk.pack(&order, &[(1, 2)]);
    assert_eq!(
        (desk.show(&order)["delivery_status"].clone(), desk.level("CUP")[0]),
        (json!("open"), 5)
    );
    desk.hand_over(&shipment);
    assert_eq!(
        (desk.show(&order)["delivery_status"].clone(), desk.level("CUP")[0]),
        (json!("sent"), 3)
    );
}

#[test]
fn no_more_is_refunded_than_was_paid_on_a_discounted_order() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_250, 3);
    desk.stocked("JUG", 1_999, 2);
    let order = desk.ok(
        "orders.place",
        json!({
            "customer": 1, "discount_minor": 777,
            "lines": [{ "sku": "CUP", "quantity": 3, "discount_minor": 301 }, { "sku": "JUG", "quantity": 2 }],
        }),
    );
    let (number, owed) = (text(&order["number"]), order["total_minor"].as_i64().unwrap());
    assert_eq!(owed, 3 * 1_250 - 301 + 2 * 1_999 - 777);
    desk.pay(&number, owed);
    let shipment = desk.send(&number, &[(1, 3), (2, 2)]);
    let mut refunds = Vec::new();
    for line in [1, 1, 1, 2, 2] {
        refunds.push(bring_back(&desk, &number, &shipment, line, 1));
    }
    assert_eq!(refunds.iter().sum::<i64>(), owed);
    assert!(
        refunds[..3].iter().all(|refund| *refund < 1_250)
            && refunds[3..].iter().all(|refund| *refund < 1_999)
    );
    desk.is_sound();
}

#[test]
fn three_for_ten_pounds_come_back_one_by_one_without_losing_a_penny() {
    let desk = Desk::new();
    desk.stocked("SOAP", 400, 3);
    let order = desk.ok(
        "orders.place",
        json!({ "customer": 1, "lines": [{ "sku": "SOAP", "quantity": 3, "discount_minor": 200 }] }),
    );
    let number = text(&order["number"]);
    assert_eq!(order["total_minor"], 1_000);
    desk.pay(&number, 1_000);
    let shipment = desk.send(&number, &[(1, 3)]);
    let refunds = [(); 3].map(|()| bring_back(&desk, &number, &shipment, 1, 1));
    assert_eq!(refunds, [333, 334, 333]);
}

#[test]
fn what_arrived_is_refunded_not_what_was_announced() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 3);
    let (order, shipment) = sold(&desk, "CUP", 3);
    let back = desk.announce(&order, &shipment, &[(1, 3)]);
    desk.take_back(&back, &[(1, 2)]);
    assert_eq!(desk.settle(&back), 2_000);
    desk.take_back(&back, &[(1, 1)]);
    assert_eq!(desk.settle(&back), 1_000);
}

#[test]
fn one_piece_is_promised_to_one_order() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 1);
    desk.order(&[("CUP", 1)]);
    let second = |when_short| json!({ "customer": 1, "lines": [{ "sku": "CUP", "quantity": 1, "when_short": when_short }] });
    let problems = desk.refused("orders.place", second("refuse"));
    assert_eq!(problems[0]["args"]["available"], 0);
    let waits = desk.ok("orders.place", second("backorder"));
    assert_eq!(
        (&waits["lines"][0]["allocated"], &waits["lines"][0]["backordered"]),
        (&json!(0), &json!(1))
    );
}

#[test]
fn the_paper_of_a_parcel_is_the_same_before_and_after_a_return() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 3);
    let (order, shipment) = sold(&desk, "CUP", 3);
    let print = || ["packing_slip", "shipping_label"].map(|kind| paper(&desk, kind, &shipment));
    let before = print();
    bring_back(&desk, &order, &shipment, 1, 2);
    assert_eq!(print(), before);
}

/// The bytes of a paper, made now.
fn paper(desk: &Desk, kind: &str, shipment: &str) -> Vec<u8> {
    let made = desk.ok("documents.make", json!({ "kind": kind, "shipment": shipment }));
    let to = desk.folder.path().join("paper");
    std::fs::create_dir_all(&to).unwrap();
    let saved = desk.ok(
        "documents.save",
        json!({ "document": made["document"], "to": to, "overwrite": true }),
    );
    std::fs::read(saved["path"].as_str().unwrap()).unwrap()
}

#[test]
fn cancelling_what_was_never_promised_gives_nothing_back() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 2);
    let order = desk.order(&[("CUP", 6)]);
    assert_eq!(desk.level("CUP"), [2, 0, 2, 0, 4]);
    desk.cancel(&order);
    assert_eq!(desk.level("CUP"), [2, 0, 0, 2, 0]);
    assert_eq!(desk.moves("CUP"), [2]);
}

#[test]
fn a_service_keeps_no_order_open() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 1);
    desk.item("ENGRAVE", "service", 500);
    let order = desk.order(&[("CUP", 1), ("ENGRAVE", 1)]);
    desk.send(&order, &[(1, 1)]);
    assert_eq!(desk.show(&order)["delivery_status"], "sent");
    assert_eq!(
        desk.ok("orders.list", json!({ "filter": "open" }))["orders"],
        json!([])
    );
}

#[test]
fn stock_that_comes_in_goes_to_whoever_was_promised_first() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 0);
    let order = |promised_on: Option<&str>| {
        let line = json!({ "sku": "CUP", "quantity": 1, "when_short": "backorder" });
        let placed = desk.ok(
            "orders.place",
            json!({ "customer": 1, "lines": [line], "promised_on": promised_on }),
        );
        text(&placed["number"])
    };
    let (late, soon, sooner) = (order(None), order(Some("2031-03-20")), order(Some("2031-03-18")));
    let filled = |quantity| desk.receive("CUP", quantity)["orders_filled"].clone();
    assert_eq!(
        [filled(1), filled(1), filled(1)],
        [json!([sooner]), json!([soon]), json!([late])]
    );
}

#[test]
fn every_problem_says_where_it_is() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 1);
    desk.stocked("JUG", 1_000, 9);
    let lines: Vec<Value> = [("JUG", 1), ("CUP", 2), ("JUG", 1)]
        .map(|(sku, quantity)| json!({ "sku": sku, "quantity": quantity }))
        .to_vec();
    let problems = desk.refused("orders.place", json!({ "customer": 1, "lines": lines }));
    assert_eq!(told(&problems), ["lines[1] short"]);
    let order = desk.order(&[("CUP", 1)]);
    let problems = desk.refused(
        "shipments.pack",
        json!({ "order": order, "parcels": [{ "lines": pieces(&[(7, 1)]) }] }),
    );
    assert_eq!(told(&problems), ["parcels[0].lines[0].line unknown"]);
}

#[test]
fn what_is_sold_by_weight_stays_so_when_only_its_name_changes() {
    let desk = Desk::new();
    let tea = json!({ "sku": "TEA", "name": "Tea", "kind": "stocked", "price_minor": 800, "unit": "kg", "unit_decimals": 3 });
    desk.ok("items.save", tea);
    let renamed =
        json!({ "sku": "TEA", "name": "Tea leaves", "kind": "stocked", "price_minor": 800, "revision": 1 });
    let item = desk.ok("items.save", renamed);
    assert_eq!(
        (item["unit"].as_str(), item["unit_decimals"].as_i64()),
        (Some("kg"), Some(3))
    );
}

#[test]
fn a_tax_that_items_are_sold_with_is_not_taken_away() {
    let desk = Desk::new();
    let cup =
        json!({ "sku": "CUP", "name": "Cup", "kind": "stocked", "price_minor": 800, "tax_code": "standard" });
    desk.ok("items.save", cup);
    let other = json!([{ "code": "std", "name": "VAT", "rate_ppm": 200_000, "from": "2011-01-04" }]);
    let problems = desk.refused(
        "shop.change",
        json!({ "tax_rates": other, "shipping_tax_code": "std" }),
    );
    assert_eq!(told(&problems), ["tax_rates not_allowed"]);
    assert_eq!(
        (&problems[0]["args"]["in_use"], &problems[0]["args"]["items"]),
        (&json!("standard"), &json!(1))
    );
}

#[test]
fn a_request_spelled_in_another_way_is_the_same_request() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    let order = desk.order(&[("CUP", 2)]);
    let pay = json!({ "order": order, "amount_minor": 100, "method": "cash" });
    for id in [
        "8c1f5b1e-6f0a-4d3b-9a53-0f3b4a0c77de",
        "8C1F5B1E-6F0A-4D3B-9A53-0F3B4A0C77DE",
        "{8c1f5b1e-6f0a-4d3b-9a53-0f3b4a0c77de}",
        "8c1f5b1e6f0a4d3b9a530f3b4a0c77de",
    ] {
        desk.app.dispatch("payments.take", pay.clone(), Some(id)).unwrap();
    }
    assert_eq!(desk.show(&order)["paid_minor"], 100);
}

#[test]
fn more_pieces_than_can_be_counted_are_refused_beside_the_line() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    let parts = json!([{ "sku": "CUP", "quantity": 1_000_000 }]);
    desk.ok(
        "items.save",
        json!({ "sku": "PALLET", "name": "Pallet", "kind": "kit", "price_minor": 1, "parts": parts }),
    );
    let line = json!({ "sku": "PALLET", "quantity": 1_001, "when_short": "backorder" });
    let problems = desk.refused("orders.place", json!({ "customer": 1, "lines": [line] }));
    assert_eq!(told(&problems), ["lines[0].quantity too_large"]);
    assert_eq!(problems[0]["args"]["max"], 1_000);
}

#[test]
fn the_longest_service_still_fits_on_its_paper() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    for service in ["W".repeat(50), "\u{645}".repeat(50)] {
        let line = json!({ "sku": "CUP", "quantity": 1 });
        let placed = desk.ok(
            "orders.place",
            json!({ "customer": 1, "goes_by": service, "lines": [line] }),
        );
        let shipment = desk.pack(&text(&placed["number"]), &[(1, 1)]);
        for kind in ["packing_slip", "shipping_label"] {
            desk.ok("documents.make", json!({ "kind": kind, "shipment": shipment }));
        }
        desk.ok(
            "shipments.hand_over",
            json!({ "shipment": shipment, "carrier": service, "service": service }),
        );
        for paper in ["100x150", "4x6"] {
            desk.ok(
                "documents.make",
                json!({ "kind": "shipping_label", "shipment": shipment, "paper": paper }),
            );
        }
    }
}

#[test]
fn a_known_caller_without_a_name_on_the_address_is_read_back_by_name() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    let address =
        json!({ "lines": ["3 Mill Row"], "city": "Bristol", "post_code": "BS6 5JA", "country": "GB" });
    let known = desk.ok(
        "customers.save",
        json!({ "name": "Bo Vance", "addresses": [address] }),
    );
    let lines = json!([{ "sku": "CUP", "quantity": 1 }]);
    let preview = desk.ok(
        "orders.preview",
        json!({ "customer": known["id"], "lines": lines }),
    );
    assert_eq!(preview["read_back"]["recipient"], "Bo Vance");
}

#[test]
fn a_sound_file_is_content_however_much_was_written_since_it_was_proved() {
    let desk = Desk::bare("GB", "GBP");
    for number in 1..=48 {
        desk.ok("customers.save", json!({ "name": format!("Zoe {number}") }));
        desk.is_sound();
    }
}
