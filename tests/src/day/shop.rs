//! The shop in which the day is played.

use app::{
    App,
    context::World,
    shop_files::{self, NewShop},
};
use serde_json::{Value, json};
use std::{path::Path, sync::Arc};

/// Pieces of each item; more than a day asks for.
const STOCK: i64 = 1_000_000;

/// What a command answers that must be taken.
pub fn ask(app: &App, command: &str, payload: Value) -> Value {
    let outcome = app.dispatch(command, payload, None).unwrap();
    serde_json::from_str(&outcome.value).unwrap()
}

/// A shop with an address, two stocked items, and a kit of both.
pub fn new_shop(path: &Path, world: Arc<dyn World>) -> App {
    let new = NewShop::read("Fjord & Kiln", "GB", "GBP", None).unwrap();
    let app = shop_files::create(path, &new, world, shop_files::copies_beside(path)).unwrap();
    let address =
        json!({ "lines": ["14 Quay Lane"], "city": "Bristol", "post_code": "BS1 4QT", "country": "GB" });
    ask(&app, "shop.change", json!({ "address": address }));
    for sku in ["MUG", "TOWEL"] {
        let item = json!({ "sku": sku, "name": sku, "kind": "stocked", "price_minor": 1250 });
        ask(&app, "items.save", item);
        let line = json!({ "sku": sku, "quantity": STOCK });
        ask(&app, "stock.receive", json!({ "lines": [line] }));
    }
    let parts = json!([{ "sku": "MUG", "quantity": 1 }, { "sku": "TOWEL", "quantity": 2 }]);
    let set = json!({ "sku": "SET", "name": "Set", "kind": "kit", "price_minor": 2900, "parts": parts });
    ask(&app, "items.save", set);
    app
}
