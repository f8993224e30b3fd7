use crate::{
    ErrorCode,
    fixture::{Desk, told},
};
use serde_json::json;

#[test]
fn problems_of_shape_and_of_meaning_are_told_together_and_nothing_is_changed() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let before = desk.activities();
    let failure = desk.refused(
        "orders.place",
        json!({
            "lines": [
                { "sku": "MUG", "quantity": 0 },
                { "sku": "NO-SUCH", "quantity": 1 },
                { "sku": "TOWEL", "quantity": 5 },
                { "quantity": 1 },
            ],
            "ship_to": { "lines": ["1 Quay"], "country": "Atlantis" },
            "shipping_minor": -5,
            "customer": zoe,
            "colour": "blue",
        }),
    );
    assert_eq!(failure.code, ErrorCode::Invalid);
    assert_eq!(
        told(&failure),
        [
            "ship_to.country too_long",
            "lines[0].quantity too_small",
            "lines[1].sku unknown",
            "lines[2] short",
            "lines[3].sku required",
            "shipping_minor too_small",
            "colour unknown",
        ]
    );
    assert_eq!(desk.activities(), before);
    let level = desk.ask("stock.level", json!({ "sku": "MUG" }));
    assert_eq!(level["allocated"], 0, "the rehearsal was taken back");
}

#[test]
fn a_question_with_a_wrong_shape_tells_what_else_is_wrong_too() {
    let desk = Desk::open();
    let failure = desk.refused(
        "orders.preview",
        json!({ "lines": [{ "sku": "NO-SUCH", "quantity": 1 }], "priority": 12 }),
    );
    assert_eq!(told(&failure), ["lines[0].sku unknown", "priority too_large"]);
}

#[test]
fn what_is_no_object_is_no_request() {
    let desk = Desk::open();
    for payload in [json!(null), json!([]), json!("{}"), json!(5)] {
        let failure = desk.refused("shop.show", payload);
        assert_eq!(failure.code, ErrorCode::BadRequest);
    }
    let large = json!({ "text": "x".repeat(crate::REQUEST_BYTES) });
    assert_eq!(desk.refused("items.find", large).code, ErrorCode::BadRequest);
}

#[test]
fn an_unknown_command_is_told_before_its_payload_is_looked_at() {
    let desk = Desk::open();
    assert_eq!(
        desk.refused("orders.explode", json!(5)).code,
        ErrorCode::UnknownCommand
    );
}

#[test]
fn a_request_id_that_is_none_is_refused() {
    let desk = Desk::open();
    let failure = desk
        .ask_as("drafts.save", json!({ "body": {} }), Some("again"))
        .unwrap_err();
    assert_eq!(failure.code, ErrorCode::BadRequest);
    assert_eq!(told(&failure), ["request_id wrong_type"]);
}
