//! What can be done in a life, and with which words.

use super::life::{Deed, Life};
use serde_json::{Value, json};

pub const SAVE_CUSTOMER: Deed = ("customers.save", |life, _| customer(life));
pub const CHANGE_CUSTOMER: Deed = ("customers.save", |life, _| {
    let saved = life.heard("customers.save");
    let mut changed = customer(life);
    changed["customer"] = saved["id"].clone();
    changed["revision"] = saved["revision"].clone();
    changed["note"] = json!("Rings in the morning");
    changed
});

pub const PLACE: Deed = ("orders.place", |life, chance| {
    json!({
        "customer": life.heard("customers.save")["id"],
        "ship_to": address(life),
        "lines": [
            { "sku": "MUG", "quantity": 1 + chance.below(3) },
            { "sku": "TOWEL", "quantity": 1 },
            { "sku": "SET", "quantity": 1 },
        ],
        "shipping_minor": 395,
        "notes": { "internal": life.name.to_string() },
    })
});
pub const HOLD: Deed = (
    "orders.hold",
    |life, _| json!({ "order": order(life), "reason": format!("Rings back, {}", life.name) }),
);
pub const RELEASE: Deed = ("orders.release", |life, _| json!({ "order": order(life) }));
pub const CANCEL: Deed = (
    "orders.cancel",
    |life, _| json!({ "order": order(life), "reason": format!("Changed her mind, {}", life.name) }),
);
pub const PAY: Deed = ("payments.take", |life, _| {
    let total = &life.heard("orders.place")["total_minor"];
    json!({ "order": order(life), "amount_minor": total, "method": "card", "reference": life.name.to_string() })
});

pub const PACK: Deed = ("shipments.pack", |life, _| {
    let lines = life.heard("orders.place")["lines"].as_array().unwrap().iter();
    let lines: Vec<Value> = lines
        .map(|line| json!({ "line": line["line"], "quantity": line["ordered"] }))
        .collect();
    json!({ "order": order(life), "parcels": [{ "lines": lines, "weight_g": 850 }] })
});
pub const UNDO: Deed = ("shipments.undo", |life, _| json!({ "shipment": shipment(life) }));
pub const HAND_OVER: Deed = (
    "shipments.hand_over",
    |life, _| json!({ "shipment": shipment(life), "carrier": "Royal Mail", "tracking": [format!("T{}", life.name)] }),
);

pub const MAKE_SLIP: Deed = (
    "documents.make",
    |life, _| json!({ "kind": "packing_slip", "shipment": shipment(life) }),
);
pub const MAKE_LABEL: Deed = (
    "documents.make",
    |life, _| json!({ "kind": "shipping_label", "shipment": shipment(life) }),
);
pub const PRINT: Deed = (
    "documents.printed",
    |life, _| json!({ "document": life.heard("documents.make")["document"], "printer": "Desk" }),
);

pub const OPEN_RETURN: Deed = ("returns.open", |life, _| {
    let line =
        json!({ "shipment": shipment(life), "parcel": 1, "line": 1, "quantity": 1, "reason": "damaged" });
    json!({ "order": order(life), "lines": [line], "note": life.name.to_string() })
});
pub const RECEIVE_RETURN: Deed = (
    "returns.receive",
    |life, _| json!({ "return": returned(life), "lines": [{ "line": 1, "quantity": 1 }] }),
);
pub const INSPECT_RETURN: Deed = ("returns.inspect", |life, chance| {
    let disposition = if chance.below(2) == 0 { "restock" } else { "scrap" };
    let seen = json!({ "line": 1, "quantity": 1, "condition": "used", "disposition": disposition });
    json!({ "return": returned(life), "lines": [seen] })
});
pub const SETTLE_RETURN: Deed = (
    "returns.settle",
    |life, _| json!({ "return": returned(life), "method": "card", "restocking_fee_minor": 50 }),
);

pub const SAVE_ITEM: Deed = ("items.save", |life, _| item(life, "Jug, green glaze"));
pub const CHANGE_ITEM: Deed = ("items.save", |life, _| {
    let mut changed = item(life, "Jug, green glaze, large");
    changed["revision"] = life.heard("items.save")["revision"].clone();
    changed["price_minor"] = json!(2600);
    changed
});
pub const RECEIVE_STOCK: Deed = ("stock.receive", |life, chance| {
    let lines = json!([
        { "sku": sku(life), "quantity": 12, "unit_cost_minor": 410 },
        { "sku": "MUG", "quantity": 1 + chance.below(9) },
    ]);
    json!({ "lines": lines, "note": life.name.to_string() })
});
pub const ADJUST_STOCK: Deed = (
    "stock.adjust",
    |life, _| json!({ "sku": sku(life), "quantity": -1, "reason": format!("fell from the shelf, {}", life.name) }),
);

pub const BEGIN_DRAFT: Deed = (
    "drafts.save",
    |life, _| json!({ "body": { "caller_text": life.name.to_string() }, "label": life.name.to_string() }),
);
pub const TYPE_ON: Deed = ("drafts.save", |life, chance| {
    let draft = &life.heard("drafts.save")["draft"];
    json!({ "draft": draft, "body": { "caller_text": life.name.to_string(), "typed": chance.below(1_000_000) } })
});
pub const DISCARD_DRAFT: Deed = (
    "drafts.discard",
    |life, _| json!({ "draft": life.heard("drafts.save")["draft"] }),
);

pub const CHANGE_SHOP: Deed = (
    "shop.change",
    |_, chance| json!({ "phone": format!("0117 496 0{:03}", chance.below(1000)) }),
);

fn order(life: &Life) -> &Value {
    &life.heard("orders.place")["number"]
}

fn shipment(life: &Life) -> &Value {
    &life.heard("shipments.pack")["number"]
}

fn returned(life: &Life) -> &Value {
    &life.heard("returns.open")["number"]
}

fn sku(life: &Life) -> String {
    format!("JUG-{}", life.name)
}

fn item(life: &Life, name: &str) -> Value {
    json!({ "sku": sku(life), "name": name, "kind": "stocked", "price_minor": 2400 })
}

fn address(life: &Life) -> Value {
    let name = format!("Zoë Brontë {}", life.name);
    json!({ "name": name, "lines": ["3 Mill Row"], "city": "Bristol", "post_code": "BS6 5JA", "country": "GB" })
}

fn customer(life: &Life) -> Value {
    let phone = format!("0117 496 0{:03}", life.name % 1000);
    json!({
        "name": format!("Zoë Brontë {}", life.name),
        "phones": [phone],
        "addresses": [address(life)],
    })
}
