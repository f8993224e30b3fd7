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

/// What each is asked, and all that is wrong with it.
#[test]
fn what_does_not_exist_and_what_was_changed_is_told_with_the_rest() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let again = json!({ "customer": zoe, "revision": 1, "name": "Zoë B." });
    desk.ask("customers.save", again);
    desk.ask(
        "shop.change",
        json!({ "revision": 1, "website": "fjord.example" }),
    );
    for (command, request, problems) in [
        (
            "payments.take",
            json!({ "order": "9999", "amount_minor": 0, "method": "card" }),
            &["order unknown", "amount_minor too_small"][..],
        ),
        (
            "shipments.pack",
            json!({ "order": "9999", "parcels": [{ "lines": [{ "line": 1, "quantity": 0 }], "weight_g": 0 }] }),
            &[
                "order unknown",
                "parcels[0].lines[0].quantity too_small",
                "parcels[0].weight_g too_small",
            ],
        ),
        (
            "documents.make",
            json!({ "kind": "packing_slip", "shipment": "9999-1", "parcel": 0 }),
            &["shipment unknown", "parcel too_small"],
        ),
        (
            "customers.save",
            json!({ "customer": zoe, "revision": 1, "name": "Zoë", "phones": ["1"] }),
            &["revision changed", "name changed", "phones[0] not_allowed"],
        ),
        (
            "customers.save",
            json!({ "customer": 99, "revision": 1, "name": "Zoë", "note": "4111 1111 1111 1111" }),
            &["customer unknown", "note card_number"],
        ),
        (
            "shop.change",
            json!({ "revision": 1, "shipping_tax_code": "moon", "logo_base64": "!" }),
            &[
                "revision changed",
                "shipping_tax_code unknown",
                "logo_base64 wrong_type",
            ],
        ),
        (
            "stock.preview_adjust",
            json!({ "sku": "MUG", "quantity": -999, "reason": 5 }),
            &["quantity too_small", "reason wrong_type"],
        ),
        (
            "orders.preview",
            json!({ "lines": [{ "sku": "TOWEL", "quantity": 5 }, { "sku": "NO-SUCH", "quantity": 1 }] }),
            &["lines[0] short", "lines[1].sku unknown"],
        ),
        (
            "orders.preview",
            json!({ "lines": [{ "sku": "TOWEL", "quantity": 5 }], "priority": 12 }),
            &["lines[0] short", "priority too_large"],
        ),
    ] {
        assert_eq!(
            told(&desk.refused(command, request.clone())),
            problems,
            "{command} {request}"
        );
    }
    let failure = desk.refused(
        "payments.take",
        json!({ "order": "9999", "amount_minor": 1, "method": "card" }),
    );
    assert_eq!(failure.code, ErrorCode::NotFound, "alone it is what it is");
}

#[test]
fn a_request_that_is_too_deep_is_told_the_bound() {
    let desk = Desk::open();
    let mut deep = json!(1);
    for _ in 0..40 {
        deep = json!({ "a": deep });
    }
    let failure = desk.refused("drafts.save", json!({ "body": deep }));
    assert_eq!(failure.code, ErrorCode::BadRequest);
    assert_eq!(told(&failure), ["payload too_large"]);
}
