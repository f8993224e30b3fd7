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
