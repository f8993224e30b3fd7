use super::*;
use crate::{App, fixture::new_shop, shop_files};
use serde_json::{Value, json};
use std::{path::Path, sync::Arc};

/// A computer whose clock lost its battery: the eve of the day from which systems count.
struct Before1970;

impl World for Before1970 {
    fn now(&self) -> DateTime<Utc> {
        "1969-12-31T23:59:58Z".parse().unwrap()
    }

    fn today(&self) -> NaiveDate {
        "1969-12-31".parse().unwrap()
    }

    fn random(&self) -> [u8; 16] {
        RealWorld.random()
    }
}

fn ask(app: &App, command: &str, payload: &Value) -> Value {
    let outcome = app.dispatch(command, payload.clone(), None);
    let outcome = outcome.unwrap_or_else(|failure| panic!("{command}: {failure:?}"));
    serde_json::from_str(&outcome.value).unwrap()
}

#[test]
fn a_shop_works_before_1970() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.counterbook");
    let copies = folder.path().join("copies");
    let app = shop_files::create(&path, &new_shop(), Arc::new(Before1970), copies).unwrap();
    ask(
        &app,
        "items.save",
        &json!({ "sku": "MUG", "name": "Mug", "kind": "stocked", "price_minor": 1250 }),
    );
    ask(
        &app,
        "stock.receive",
        &json!({ "lines": [{ "sku": "MUG", "quantity": 3 }] }),
    );
    ask(&app, "customers.save", &json!({ "name": "Ada" }));
    let lines = json!([{ "sku": "MUG", "quantity": 1 }]);
    let placed = ask(&app, "orders.place", &json!({ "customer": 1, "lines": lines }));
    ask(&app, "orders.show", &json!({ "order": placed["number"] }));
    let copy = ask(&app, "backup.make", &json!({}));
    assert!(Path::new(copy["path"].as_str().unwrap()).is_file());
    assert_eq!(ask(&app, "doctor.run", &json!({}))["findings"], json!([]));
    crate::care::look_after(&app);
    ask(&app, "desk.today", &json!({}));
    ask(&app, "desk.status", &json!({}));
}
