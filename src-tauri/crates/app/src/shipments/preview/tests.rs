use crate::fixture::Desk;
use serde_json::{Value, json};

/// A shop that sells tea sets of four mugs and a tray, and flour by the kilogram; an order of each.
fn order(desk: &Desk) -> Value {
    for item in [
        json!({ "sku": "TRAY", "name": "Tray", "kind": "stocked", "price_minor": 900, "weight_g": 120 }),
        json!({ "sku": "CUP", "name": "Cup", "kind": "stocked", "price_minor": 500, "weight_g": 300 }),
        json!({ "sku": "FLOUR", "name": "Flour", "kind": "stocked", "price_minor": 200, "unit": "kg",
                "unit_decimals": 3, "weight_g": 1001 }),
        json!({ "sku": "SET", "name": "Set", "kind": "kit", "price_minor": 2500,
                "parts": [{ "sku": "CUP", "quantity": 4 }, { "sku": "TRAY", "quantity": 1 }] }),
    ] {
        desk.ask("items.save", item);
    }
    let lines = json!([
        { "sku": "TRAY", "quantity": 5 }, { "sku": "CUP", "quantity": 20 }, { "sku": "FLOUR", "quantity": 5000 },
    ]);
    desk.ask("stock.receive", json!({ "lines": lines }));
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let lines = json!([
        { "sku": "SET", "quantity": 2 }, { "sku": "FLOUR", "quantity": 1250 }, { "sku": "MUG", "quantity": 1 },
        { "sku": "ENGRAVE", "quantity": 1 },
    ]);
    desk.ask("orders.place", json!({ "customer": zoe, "lines": lines }))["number"].clone()
}

fn parcel(lines: &[(i64, i64)]) -> Value {
    let lines: Vec<Value> = lines
        .iter()
        .map(|(line, quantity)| json!({ "line": line, "quantity": quantity }))
        .collect();
    json!({ "lines": lines })
}

#[test]
fn boxes_weigh_what_is_in_them_and_sets_are_picked_as_their_parts() {
    let desk = Desk::open();
    let order = order(&desk);
    let parcels = json!([
        parcel(&[(1, 1), (2, 250)]),
        parcel(&[(1, 1), (3, 1)]),
        parcel(&[])
    ]);
    let preview = desk.ask("shipments.preview", json!({ "order": order, "parcels": parcels }));
    assert_eq!(
        preview["parcels"],
        json!([{ "weight_g": 4 * 300 + 120 + 251 }, { "weight_g": null }, { "weight_g": null }]),
        "250 g of what weighs 1 001 g the kilogram; a mug that was never weighed; nothing at all"
    );
    let lines = preview["lines"].as_array().unwrap();
    let numbers: Vec<&Value> = lines.iter().map(|line| &line["line"]).collect();
    assert_eq!(numbers, [1, 2, 3], "the engraving is not picked");
    let parts: Vec<_> = lines[0]["parts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|part| (part["sku"].as_str().unwrap(), part["quantity"].as_i64().unwrap()))
        .collect();
    assert_eq!(parts, [("CUP", 8), ("TRAY", 2)]);
    assert_eq!(
        [&lines[1]["quantity"], &lines[1]["stays"]],
        [&json!(250), &json!(1_000)]
    );
}

#[test]
fn a_preview_tells_what_packing_would_refuse() {
    let desk = Desk::open();
    let order = order(&desk);
    let parcels = json!([parcel(&[(1, 3), (4, 1), (9, 1)])]);
    let request = json!({ "order": order, "parcels": parcels });
    let preview = desk.ask("shipments.preview", request.clone());
    let refused = desk.refused("shipments.pack", request);
    assert_eq!(preview["problems"], json!(refused.problems));
    assert_eq!(refused.problems.len(), 3);
    assert_eq!(preview["lines"][0]["stays"], -1, "one set too many");
    let before = desk.activities();
    desk.ask(
        "shipments.preview",
        json!({ "order": order, "parcels": [parcel(&[(1, 2)])] }),
    );
    assert_eq!(desk.activities(), before, "nothing is written");
}
