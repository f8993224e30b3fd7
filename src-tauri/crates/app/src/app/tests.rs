use crate::{
    ErrorCode,
    fixture::{Desk, told},
};
use serde_json::{Value, json};

const ONE: &str = "0193a1b2-7c00-7000-8000-000000000001";
const OTHER: &str = "0193a1b2-7c00-7000-8000-000000000002";

fn two_mugs(customer: i64) -> Value {
    json!({ "customer": customer, "lines": [{ "sku": "MUG", "quantity": 2 }] })
}

fn allocated(desk: &Desk) -> i64 {
    desk.ask("stock.level", json!({ "sku": "MUG" }))["allocated"]
        .as_i64()
        .unwrap()
}

#[test]
fn placing_an_order_twice_keeps_one_and_answers_as_the_first_time() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let first = desk
        .app
        .dispatch("orders.place", two_mugs(zoe), Some(ONE))
        .unwrap();
    let again = desk
        .app
        .dispatch("orders.place", two_mugs(zoe), Some(ONE))
        .unwrap();
    assert_eq!(first, again, "the answer and its changes, letter for letter");
    assert_eq!(allocated(&desk), 2);
    let next = desk.ask_as("orders.place", two_mugs(zoe), Some(OTHER)).unwrap();
    let first: Value = serde_json::from_str(&first.value).unwrap();
    assert_ne!(first["number"], next["number"], "another id is another order");
    assert_eq!(allocated(&desk), 4);
}

#[test]
fn one_id_for_two_requests_is_a_conflict_and_the_second_is_not_done() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    desk.ask_as("orders.place", two_mugs(zoe), Some(ONE)).unwrap();
    let three = json!({ "customer": zoe, "lines": [{ "sku": "MUG", "quantity": 3 }] });
    let other_command = json!({ "body": {} });
    for (command, payload) in [("orders.place", three), ("drafts.save", other_command)] {
        let failure = desk.ask_as(command, payload, Some(ONE)).unwrap_err();
        assert_eq!(failure.code, ErrorCode::Conflict);
        assert_eq!(told(&failure), ["request_id duplicate"]);
    }
    assert_eq!(allocated(&desk), 2);
    assert_eq!(desk.ask("drafts.list", json!({}))["drafts"], json!([]));
}

#[test]
fn a_refused_request_may_be_mended_under_the_same_id() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let too_many = json!({ "customer": zoe, "lines": [{ "sku": "MUG", "quantity": 11 }] });
    desk.ask_as("orders.place", too_many, Some(ONE)).unwrap_err();
    desk.ask_as("orders.place", two_mugs(zoe), Some(ONE)).unwrap();
    assert_eq!(allocated(&desk), 2);
}

#[test]
fn an_edit_of_an_old_revision_is_refused_with_the_difference() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let mary = json!({ "customer": zoe, "revision": 1, "name": "Zoë Hall" });
    assert_eq!(desk.ask("customers.save", mary)["revision"], 2);
    let late = json!({ "customer": zoe, "revision": 1, "name": "Zoë Brontë", "note": "calls on Fridays" });
    let failure = desk.refused("customers.save", late);
    assert_eq!(failure.code, ErrorCode::Conflict);
    assert_eq!(
        told(&failure),
        ["revision changed", "name changed", "note changed"]
    );
    let name = &failure.problems[1].args;
    assert_eq!(
        (&name["yours"], &name["now"]),
        (&json!("Zoë Brontë"), &json!("Zoë Hall"))
    );
    let shown = desk.ask("customers.show", json!({ "customer": zoe }));
    assert_eq!(
        (&shown["name"], &shown["note"]),
        (&json!("Zoë Hall"), &Value::Null)
    );

    let price = |revision: i64, price_minor: i64| json!({ "sku": "MUG", "revision": revision, "name": "MUG", "kind": "stocked", "price_minor": price_minor });
    desk.ask("items.save", price(1, 1300));
    let failure = desk.refused("items.save", price(1, 1400));
    assert_eq!(failure.code, ErrorCode::Conflict);
    assert_eq!(told(&failure), ["price_minor changed", "revision changed"]);
}

#[test]
fn the_same_paper_again_is_the_kept_one() {
    let desk = Desk::open();
    let zoe = desk.customer("Zoë Brontë", "+44 117 496 0123", "BS1 4QT");
    let order = desk.order(zoe);
    let parcels = json!([{ "lines": [{ "line": 1, "quantity": 1 }] }]);
    let shipment =
        desk.ask("shipments.pack", json!({ "order": order, "parcels": parcels }))["number"].clone();
    for (kind, request_id) in [("packing_slip", ONE), ("shipping_label", OTHER)] {
        let wanted = json!({ "kind": kind, "shipment": shipment });
        let first = desk.ask("documents.make", wanted.clone());
        let again = desk.ask_as("documents.make", wanted, Some(request_id)).unwrap();
        assert_eq!(first, again, "the same document, not a second one like it");
        let saved = |folder: &str| {
            let to = desk.folder.path().join(folder);
            std::fs::create_dir_all(&to).unwrap();
            let saved = desk.ask(
                "documents.save",
                json!({ "document": again["document"], "to": to }),
            );
            std::fs::read(saved["path"].as_str().unwrap()).unwrap()
        };
        let bytes = saved("first");
        assert!(bytes.starts_with(b"%PDF-"));
        assert_eq!(bytes, saved("again"));
    }
    let kept = desk.ask("documents.list", json!({ "shipment": shipment }));
    assert_eq!(kept["documents"].as_array().map(Vec::len), Some(2));
}
