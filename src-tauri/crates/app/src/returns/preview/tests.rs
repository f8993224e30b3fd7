use crate::fixture::{Desk, told};
use serde_json::{Value, json};

/// Three mugs, paid so far, sent, and two of them back at the shop.
fn back(desk: &Desk, paid_minor: i64) -> Value {
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let lines = json!([{ "sku": "MUG", "quantity": 3 }]);
    let order = desk.ask("orders.place", json!({ "customer": zoe, "lines": lines }))["number"].clone();
    let paid = json!({ "order": order, "method": "card", "amount_minor": paid_minor });
    desk.ask("payments.take", paid);
    let parcel = json!({ "lines": [{ "line": 1, "quantity": 3 }] });
    let packed = desk.ask("shipments.pack", json!({ "order": order, "parcels": [parcel] }));
    let inside = |shipment: &Value| shipment["parcels"][0]["lines"][0]["may_return"].clone();
    assert_eq!(inside(&packed), 0, "not before it is handed over");
    let sent = desk.ask("shipments.hand_over", json!({ "shipment": packed["number"] }));
    assert_eq!(inside(&sent), 3);
    let line =
        json!({ "shipment": packed["number"], "parcel": 1, "line": 1, "quantity": 2, "reason": "faulty" });
    let opened = desk.ask("returns.open", json!({ "order": order, "lines": [line] }));
    let number = opened["number"].clone();
    assert_eq!(opened["lines"][0]["to_receive"], 2);
    assert_eq!(opened["lines"][0]["usual_condition"], "damaged");
    let came = json!({ "return": number, "lines": [{ "line": 1, "quantity": 2 }] });
    let here = desk.ask("returns.receive", came);
    assert_eq!(
        (&here["received"], &here["lines"][0]["to_inspect"]),
        (&json!(2), &json!(2))
    );
    number
}

#[test]
fn settling_does_what_its_preview_said() {
    for (paid_minor, fee_minor, refund_minor, off_debt_minor) in
        [(3750, 0, 2500, 0), (3750, 300, 2200, 0), (2000, 300, 450, 1750)]
    {
        let desk = Desk::open();
        let number = back(&desk, paid_minor);
        let fee = json!({ "return": number, "restocking_fee_minor": fee_minor });
        let before = desk.activities();
        let preview = desk.ask("returns.preview", fee);
        assert_eq!(desk.activities(), before, "nothing is written");
        let wanted = json!({
            "fee_minor": fee_minor, "credit_minor": 2500 - fee_minor, "refund_minor": refund_minor,
            "off_debt_minor": off_debt_minor,
        });
        assert_eq!(preview, wanted);
        let way = json!({ "return": number, "method": "cash", "restocking_fee_minor": fee_minor });
        assert_eq!(desk.ask("returns.settle", way)["refund_minor"], refund_minor);
    }
}

#[test]
fn a_preview_refuses_what_settling_would() {
    let desk = Desk::open();
    let number = back(&desk, 3750);
    let much = json!({ "return": number, "restocking_fee_minor": 2501 });
    assert_eq!(
        told(&desk.refused("returns.preview", much)),
        ["restocking_fee_minor too_large"]
    );
    let later = json!({ "return": number, "method": "on_account", "restocking_fee_minor": 2501 });
    assert_eq!(
        told(&desk.refused("returns.settle", later)),
        ["method not_allowed", "restocking_fee_minor too_large"],
        "what goes back is handed over"
    );
    desk.ask("returns.settle", json!({ "return": number, "method": "card" }));
    let again = desk.refused("returns.preview", json!({ "return": number }));
    assert_eq!(told(&again), ["return not_allowed"]);
}
