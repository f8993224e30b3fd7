//! What contradicts itself, and several mistakes at once.

use super::{says, yard::Yard};
use crate::desk::told;
use serde_json::{Value, json};

#[test]
fn what_contradicts_itself_is_refused_where_it_does() {
    let yard = Yard::new();
    let line = |more: Value| {
        let mut line = json!({ "sku": "MUG-BL", "quantity": 1 });
        line.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        json!({ "customer": 1, "lines": [line] })
    };
    let cases = [
        (
            "orders.place",
            line(json!({ "barcode": "123" })),
            "lines[0].barcode not_allowed",
        ),
        (
            "orders.place",
            json!({ "customer": 1, "new_customer": { "name": "Bea" }, "lines": [{ "sku": "MUG-BL", "quantity": 1 }] }),
            "new_customer not_allowed",
        ),
        (
            "orders.place",
            line(json!({ "discount_minor": 1_001 })),
            "lines[0].discount_minor too_large",
        ),
        (
            "stock.adjust",
            json!({ "sku": "MUG-BL", "quantity": 1, "counted": 1, "reason": "x" }),
            "counted not_allowed",
        ),
        (
            "items.show",
            json!({ "sku": "MUG-BL", "barcode": "123" }),
            "barcode not_allowed",
        ),
        (
            "customers.save",
            json!({ "name": "Bea", "revision": 1 }),
            "customer required",
        ),
        (
            "items.save",
            json!({ "sku": "TOOL", "name": "Tool", "kind": "stocked", "price_minor": 1, "parts": [{ "sku": "MUG-BL", "quantity": 1 }] }),
            "parts not_allowed",
        ),
        (
            "items.save",
            json!({ "sku": "BOX", "name": "Box", "kind": "kit", "price_minor": 1 }),
            "parts required",
        ),
        (
            "shipments.hand_over",
            json!({ "shipment": "1002-1", "tracking": ["A", "B"] }),
            "tracking too_long",
        ),
        (
            "returns.settle",
            json!({ "return": "R1001-1", "method": "on_account" }),
            "method not_allowed",
        ),
        (
            "returns.settle",
            json!({ "return": "R1001-1", "method": "card", "restocking_fee_minor": 1_500_001 }),
            "restocking_fee_minor too_large",
        ),
    ];
    for (command, request, problem) in cases {
        let failure = yard.tries(command, &request).unwrap_err();
        assert!(says(&failure, problem), "{command}: {failure}");
    }
}

#[test]
fn three_kinds_of_mistake_are_told_at_once_in_the_order_of_the_form() {
    let yard = Yard::new();
    let request = json!({
        "customer": 1, "shipping_minor": -5, "promised_on": 7,
        "lines": [{ "sku": "MUG-BL", "quantity": "two" }, { "sku": "NO-SUCH", "quantity": 1 }],
    });
    let failure = yard.tries("orders.place", &request).unwrap_err();
    assert_eq!(
        told(failure["problems"].as_array().unwrap()),
        [
            "lines[0].quantity wrong_type",
            "lines[1].sku unknown",
            "shipping_minor too_small",
            "promised_on wrong_type"
        ]
    );
}
