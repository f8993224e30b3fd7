//! What has no end: every list and every text of every request has a bound, and no answer grows with the shop.

use super::{
    doors::{self, Door},
    fields::fields,
    yard::Yard,
};
use app::{
    REQUEST_BYTES,
    door::{MOST_DEEP, read},
};
use serde_json::{Value, json};
use terms::{Day, formats};

#[test]
fn every_text_and_every_list_of_every_request_has_a_bound() {
    for asked in doors::all() {
        for field in fields(asked.schema) {
            let has = |bound: &str| field.schema.get(bound).is_some();
            let place = format!("{} {}: {}", asked.name, field.name(), field.schema);
            if field.takes("array") {
                assert!(has("maxItems"), "{place}");
            }
            if field.takes("string") && field.words().is_empty() && !has("oneOf") {
                match field.format() {
                    "date" => assert_eq!(field.schema["formatMaximum"], Day::LAST, "{place}"),
                    _ => assert!(has("maxLength"), "{place}"),
                }
            }
            if field.takes("object") && !has("properties") {
                // Bound by its own command, in bytes.
                assert_eq!((asked.name, field.name().as_str()), ("drafts.save", "body"));
            }
        }
    }
}

#[test]
fn every_day_that_is_taken_lies_between_1900_and_9999() {
    let mut days = 0;
    for asked in doors::all() {
        let door = Door::of(asked.name);
        let example = door.example(&asked);
        for field in fields(asked.schema)
            .iter()
            .filter(|field| field.format() == "date")
        {
            days += 1;
            for (day, told) in [
                (
                    "1899-12-31",
                    json!({ "code": "too_small", "args": { "min": "1900-01-01" } }),
                ),
                (
                    "0026-11-25",
                    json!({ "code": "too_small", "args": { "min": "1900-01-01" } }),
                ),
                (
                    "12026-11-25",
                    json!({ "code": "wrong_type", "args": { "expected": "date" } }),
                ),
                (
                    "+12026-11-25",
                    json!({ "code": "wrong_type", "args": { "expected": "date" } }),
                ),
            ] {
                let request = super::with(asked.schema, &example, &field.path, Some(json!(day)));
                let failure = door.tries(asked.name, &request).unwrap_err();
                let mut told = told;
                told["path"] = json!(field.name());
                let problems = failure["problems"].as_array().unwrap();
                assert!(problems.contains(&told), "{} {day}: {failure}", asked.name);
            }
        }
    }
    assert!(days >= 3, "{days}");
    assert!(formats::check("date-time", "12026-11-25T13:00:00Z", 40).is_err());
}

/// The bound is told, in `max`.
#[track_caller]
fn is_past(outcome: Result<Value, Value>, code: &str, path: &str, max: u64) {
    let failure = outcome.unwrap_err();
    let told = failure["problems"].as_array().unwrap();
    let found = told
        .iter()
        .any(|problem| problem["code"] == code && problem["path"] == path && problem["args"]["max"] == max);
    assert!(found, "{code} {path} {max}: {failure}");
}

#[test]
fn what_is_past_a_bound_is_refused_with_the_bound() {
    let yard = Yard::new();
    let tries = |command: &str, request: Value| yard.tries(command, &request);
    let marks = "e".to_owned() + &"\u{301}".repeat(1_000_000);
    for (command, field, most) in [
        ("customers.find", "text", 200),
        ("items.find", "text", 200),
        ("desk.find", "text", 200),
        ("orders.list", "text", 200),
    ] {
        let text = |count: usize| marks.chars().take(count).collect::<String>();
        assert!(tries(command, json!({ field: text(most) })).is_ok(), "{command}");
        is_past(
            tries(command, json!({ field: text(most + 1) })),
            "too_long",
            field,
            most as u64,
        );
        is_past(
            tries(command, json!({ field: marks })),
            "too_long",
            field,
            most as u64,
        );
    }
    is_past(
        tries("customers.save", json!({ "name": marks })),
        "too_long",
        "name",
        200,
    );
    let line = json!({ "sku": "MUG-BL", "quantity": 1 });
    let order = json!({ "customer": 1, "lines": vec![line; 501] });
    is_past(tries("orders.preview", order.clone()), "too_long", "lines", 500);
    is_past(tries("orders.place", order), "too_long", "lines", 500);
    let draft = json!({ "body": { "note": "x".repeat(300_000) } });
    is_past(tries("drafts.save", draft), "too_long", "body", 256 * 1024);
    let deep = (0..100).fold(json!(1), |inside, _| json!([inside]));
    is_past(
        tries("drafts.save", json!({ "body": { "a": deep } })),
        "too_large",
        "payload",
        MOST_DEEP as u64,
    );
    let large = json!({ "body": { "note": "x".repeat(REQUEST_BYTES) } });
    is_past(
        tries("drafts.save", large.clone()),
        "too_long",
        "payload",
        REQUEST_BYTES as u64,
    );
    let as_text = read(&large.to_string(), REQUEST_BYTES).map_err(|failure| json!(failure));
    is_past(as_text, "too_long", "payload", REQUEST_BYTES as u64);
    for command in [
        "orders.list",
        "stock.moves",
        "activity.list",
        "documents.list",
        "shipments.list",
        "returns.list",
    ] {
        let request = json!({ "sku": "MUG-BL", "limit": 501 });
        is_past(tries(command, request), "too_large", "limit", 500);
    }
}

#[test]
fn no_answer_grows_with_the_shop() {
    let yard = Yard::new();
    let desk = &yard.desk;
    let line = json!({ "sku": "MUG-BL", "quantity": 1, "note": "n".repeat(100) });
    let order = desk.ok("orders.place", json!({ "customer": 1, "lines": vec![line; 500] }));
    for _ in 0..130 {
        desk.ok(
            "orders.place",
            json!({ "customer": 1, "lines": [{ "sku": "MUG-BL", "quantity": 1 }] }),
        );
        let (hold, release) = (
            json!({ "order": order["number"], "reason": "x" }),
            json!({ "order": order["number"] }),
        );
        desk.ok("orders.hold", hold);
        desk.ok("orders.release", release);
    }
    for (command, request, list, most) in [
        ("orders.show", json!({ "order": order["number"] }), "lines", 500),
        (
            "orders.show",
            json!({ "order": order["number"] }),
            "timeline",
            100,
        ),
        ("orders.list", json!({}), "orders", 100),
        ("customers.show", json!({ "customer": 1 }), "orders", 20),
        ("activity.list", json!({}), "activities", 100),
        ("stock.moves", json!({ "sku": "MUG-BL" }), "moves", 100),
        ("changes.since", json!({ "seq": 1 }), "tags", 2_600),
    ] {
        let answer = desk.ok(command, request);
        let found = answer[list].as_array().map(Vec::len);
        assert!(
            found.is_some_and(|found| found <= most),
            "{command}: {found:?} {list}"
        );
    }
}
