//! After damage is found the program says which part is safe, writes nothing there, and what it says is what it
//! does.

use crate::desk::Desk;
use app::failure::ErrorCode;
use rusqlite::Connection;
use serde_json::{Value, json};

/// One letter of a customer's note is another, as a disk would have it: past the program.
fn strike(desk: &Desk) {
    let disk = Connection::open(desk.app.shop_path()).unwrap();
    disk.execute("UPDATE customers SET note = 'x' WHERE id = 1", [])
        .unwrap();
}

fn order(desk: &Desk) -> Result<Value, ErrorCode> {
    let lines = json!([{ "sku": "CUP", "quantity": 1 }]);
    let placed = desk.call("orders.place", json!({ "customer": 1, "lines": lines }));
    placed.map_err(|failure| failure.code)
}

#[test]
fn a_struck_customer_takes_no_order_and_the_shelves_go_on() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    order(&desk).unwrap();
    strike(&desk);
    assert_eq!(
        desk.ok("desk.status", json!({}))["damage"],
        Value::Null,
        "nobody looked"
    );
    let report = desk.ok("doctor.run", json!({}));
    let damage = json!({ "is_everywhere": false, "tables": ["customers"] });
    assert_eq!(report["damage"], damage, "{report}");
    assert_eq!(desk.ok("desk.status", json!({}))["damage"], damage);
    assert_eq!(order(&desk).unwrap_err(), ErrorCode::StorageDamagedPart);
    assert_eq!(desk.level("CUP")[0], 5, "nothing was changed");
    desk.receive("CUP", 2);
    assert_eq!(desk.level("CUP")[0], 7);
}

/// The cancelling of one order stands in the story of the order that gets its pieces.
#[test]
fn an_order_that_is_filled_from_a_cancelled_one_is_not_told_as_that() {
    let desk = Desk::new();
    desk.stocked("CUP", 1_000, 5);
    let first = desk.order(&[("CUP", 5)]);
    let lines = json!([{ "sku": "CUP", "quantity": 2, "when_short": "backorder" }]);
    let waiting = desk.ok("orders.place", json!({ "customer": 1, "lines": lines }));
    desk.ok(
        "orders.cancel",
        json!({ "order": first, "reason": "changed her mind" }),
    );
    let filled = desk.ok("orders.show", json!({ "order": waiting["number"] }));
    assert_eq!(filled["lines"][0]["allocated"], 2, "{filled}");
    desk.is_sound();
}
