//! Bad input of every kind into every command of the table: never a panic, never a fault of ours, refused
//! requests say where and change nothing, and text that is taken comes back as it was.

mod echo;
mod fields;
mod forms;
mod yard;

use crate::{
    data,
    desk::{packing, text, told},
};
use app::table::{COMMANDS, find};
use fields::{Field, crowd, fields, stranger, with, wrong};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use yard::Yard;

fn naughty_strings() -> Option<Vec<String>> {
    data::read("data/text/naughty_strings.json").map(|source| serde_json::from_str(&source).unwrap())
}

fn folder(yard: &Yard) -> String {
    yard.desk.folder.path().to_str().unwrap().to_owned()
}

#[test]
fn every_command_has_a_form_to_be_spoiled() {
    let forms = forms::forms("/");
    let known: BTreeSet<&str> = forms.iter().map(|(command, _)| *command).collect();
    let all: BTreeSet<&str> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(known, all);
}

#[test]
fn the_forms_are_taken_before_they_are_spoiled() {
    let yard = Yard::new();
    for (command, form) in forms::forms(&folder(&yard)) {
        // These need what another form has to do first, or has undone.
        let waits = [
            "orders.release",
            "drafts.discard",
            "shipments.undo",
            "orders.cancel",
        ];
        if !waits.contains(&command) {
            yard.desk.ok(command, form);
        } else if command == "orders.cancel" {
            yard.desk.ok("orders.release", json!({ "order": "1001" }));
            yard.desk.ok(command, form);
        }
    }
    yard.desk.is_sound();
}

#[test]
fn every_field_of_every_command_stands_wrong_values() {
    let yard = Yard::new();
    let (mut taken, mut refused) = (0, 0);
    let mut count = |outcome: &Result<Value, Value>| match outcome {
        Ok(_) => taken += 1,
        Err(_) => refused += 1,
    };
    for (command, form) in forms::forms(&folder(&yard)) {
        let strange = yard.tries(command, &stranger(&form));
        assert!(
            strange.is_err_and(|failure| says(&failure, "stranger unknown")),
            "{command}"
        );
        let schema = (find(command).unwrap().request_schema)();
        for field in fields(schema, &form) {
            let spoiled = wrong(&field).into_iter().chain(crowd(&field, &form)).map(Some);
            for value in spoiled.chain([None]) {
                let outcome = yard.tries(command, &with(&form, &field.path, value.clone()));
                mistyped_is_refused(command, &field, value.as_ref(), &outcome);
                count(&outcome);
            }
        }
    }
    println!("{taken} requests taken, {refused} refused");
    assert!(taken > 100 && refused > 2_000);
    yard.desk.is_sound();
}

fn says(failure: &Value, problem: &str) -> bool {
    told(failure["problems"].as_array().unwrap())
        .iter()
        .any(|told| told == problem)
}

/// A value of a type that the schema does not name is refused at its own path.
fn mistyped_is_refused(command: &str, field: &Field, value: Option<&Value>, outcome: &Result<Value, Value>) {
    let kind = match value {
        Some(Value::Bool(_)) => "boolean",
        Some(Value::String(_)) => "string",
        Some(Value::Array(_)) => "array",
        Some(Value::Object(_)) => "object",
        _ => return,
    };
    if field.takes(kind)
        || field.is_word() && kind == "string"
        || field.schema.get("type").is_none() && !field.is_word()
    {
        return;
    }
    let failure = outcome.as_ref().unwrap_err();
    let name = field.name();
    let paths: Vec<&str> = failure["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["path"].as_str().unwrap())
        .collect();
    assert!(
        paths.contains(&name.as_str()),
        "{command} {name} took {kind}: {failure}"
    );
}

#[test]
fn no_request_but_an_object_is_one() {
    let yard = Yard::new();
    for command in COMMANDS {
        for payload in [json!(null), json!([]), json!("{}"), json!(1), json!(true)] {
            let failure = yard.desk.call(command.name, payload).unwrap_err();
            assert_eq!(json!(failure)["code"], "bad_request");
        }
    }
}

#[test]
fn hostile_text_in_every_field_of_an_order_is_kept_as_it_is_or_refused_by_name() {
    hostile_text(|command| command.starts_with("orders."), 6_000);
}

#[test]
fn hostile_text_in_every_other_field_is_kept_as_it_is_or_refused_by_name() {
    hostile_text(|command| !command.starts_with("orders."), 14_000);
}

/// Every string in every text field of these commands; at least so many have to come back in an answer.
fn hostile_text(is_wanted: fn(&str) -> bool, least: usize) {
    let Some(strings) = naughty_strings() else { return };
    let yard = Yard::new();
    let (mut calls, mut echoes) = (0, 0);
    for (command, form) in forms::forms(&folder(&yard)) {
        let schema = (find(command).unwrap().request_schema)();
        let texts = fields(schema, &form)
            .into_iter()
            .filter(|field| is_wanted(command) && field.is_text());
        for (field, string) in
            texts.flat_map(|field| strings.iter().map(move |string| (field.clone(), string)))
        {
            calls += 1;
            let request = with(&form, &field.path, Some(json!(string)));
            let request = about_something_new(&yard, command, &field.name(), request, calls);
            match yard.tries(command, &request) {
                Ok(answer) => {
                    echoes += usize::from(echo::comes_back(command, &field.name(), string, &answer))
                }
                Err(failure) => names_the_field(&field, &failure),
            }
            tidy(&yard, command);
        }
    }
    println!("{calls} calls, {echoes} texts compared with what came back");
    assert!(echoes >= least);
    yard.desk.is_sound();
}

/// Or the field beside it, where one speaks for both.
fn names_the_field(field: &Field, failure: &Value) {
    let name = field.name();
    let is_named = failure["problems"].as_array().unwrap().iter().any(|problem| {
        let path = problem["path"].as_str().unwrap();
        path == name || name.starts_with(path) || path.starts_with(&name)
    });
    // A second item of one code, or a thing done already, is told of the thing itself.
    assert!(
        is_named || failure["code"] != "invalid" || is_done_already(failure),
        "{name}: {failure}"
    );
}

fn is_done_already(failure: &Value) -> bool {
    let codes = ["duplicate", "not_allowed", "exceeds", "too_large"];
    failure["problems"]
        .as_array()
        .unwrap()
        .iter()
        .all(|problem| codes.contains(&problem["code"].as_str().unwrap()))
}

/// The request about something that it can still be done to, when an earlier one was taken.
fn about_something_new(yard: &Yard, command: &str, field: &str, mut request: Value, calls: usize) -> Value {
    match (command, field) {
        ("items.save", "sku") | ("orders.cancel", "order") | ("shipments.hand_over", "shipment") => {}
        ("items.save", _) => {
            request["sku"] = json!(format!("NEW-{calls}"));
            if field != "barcodes[0]" {
                request["barcodes"] = json!([]);
            }
        }
        // Into the test's own folder: one of the strings is a dot.
        ("documents.save" | "backup.make", "to") => {
            request["to"] = json!(format!("{}/{}", folder(yard), request["to"].as_str().unwrap()));
        }
        ("orders.cancel", _) => request["order"] = json!(yard.desk.order(&[("CUP", 1)])),
        ("shipments.hand_over", _) => {
            request["shipment"] = json!(yard.desk.pack(&yard.desk.order(&[("CUP", 1)]), &[(1, 1)]));
        }
        _ => {}
    }
    request
}

/// A desk has a hundred calls open at most.
fn tidy(yard: &Yard, command: &str) {
    if command == "drafts.save" {
        let drafts = yard.desk.ok("drafts.list", json!({}));
        for draft in drafts["drafts"].as_array().unwrap() {
            yard.desk.ok("drafts.discard", json!({ "draft": draft["draft"] }));
        }
    }
}

#[test]
fn hostile_text_prints_on_paper_or_is_refused_by_name() {
    let Some(strings) = naughty_strings() else { return };
    let yard = Yard::new();
    let (mut printed, mut refused) = (0, 0);
    for group in strings.chunks(4) {
        match prints(&yard, group) {
            Ok(()) => printed += group.len(),
            Err(_) => {
                for string in group {
                    match prints(&yard, std::slice::from_ref(string)) {
                        Ok(()) => printed += 1,
                        Err(failure) => {
                            assert!(
                                !failure["problems"].as_array().unwrap().is_empty(),
                                "{string:?}: {failure}"
                            );
                            refused += 1;
                        }
                    }
                }
            }
        }
    }
    println!("{printed} strings on paper, {refused} refused by name");
    assert!(printed > 300 && printed + refused == strings.len());
}

/// An order with these texts where paper shows them, packed and printed; or the first refusal.
fn prints(yard: &Yard, texts: &[String]) -> Result<(), Value> {
    let nth = |index: usize| texts[index % texts.len()].as_str();
    let mut ship_to = forms::address();
    ship_to["name"] = json!(nth(0));
    ship_to["lines"] = json!([nth(1)]);
    ship_to["city"] = json!(nth(2));
    let placed = yard.tries(
        "orders.place",
        &json!({
            "customer": 1, "ship_to": ship_to,
            "lines": [{ "sku": "CUP", "quantity": 1, "note": nth(3) }],
            "notes": { "customer": nth(0), "packing": nth(1) },
        }),
    )?;
    let packed = yard.tries("shipments.pack", &packing(&text(&placed["number"]), &[(1, 1)]))?;
    for kind in ["packing_slip", "shipping_label"] {
        yard.tries(
            "documents.make",
            &json!({ "kind": kind, "shipment": packed["number"] }),
        )?;
    }
    Ok(())
}

#[test]
fn what_contradicts_itself_is_refused_where_it_does() {
    let yard = Yard::new();
    let line = |more: Value| {
        let mut line = json!({ "sku": "CUP", "quantity": 1 });
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
            json!({ "customer": 1, "new_customer": { "name": "Bea" }, "lines": [{ "sku": "CUP", "quantity": 1 }] }),
            "new_customer not_allowed",
        ),
        (
            "orders.place",
            line(json!({ "discount_minor": 1_001 })),
            "lines[0].discount_minor too_large",
        ),
        (
            "stock.adjust",
            json!({ "sku": "CUP", "quantity": 1, "counted": 1, "reason": "x" }),
            "counted not_allowed",
        ),
        (
            "items.show",
            json!({ "sku": "CUP", "barcode": "123" }),
            "barcode not_allowed",
        ),
        (
            "customers.save",
            json!({ "name": "Bea", "revision": 1 }),
            "customer required",
        ),
        (
            "items.save",
            json!({ "sku": "TOOL", "name": "Tool", "kind": "stocked", "price_minor": 1, "parts": [{ "sku": "CUP", "quantity": 1 }] }),
            "parts not_allowed",
        ),
        (
            "items.save",
            json!({ "sku": "BOX", "name": "Box", "kind": "kit", "price_minor": 1 }),
            "parts required",
        ),
        (
            "shipments.hand_over",
            json!({ "shipment": "1003-1", "tracking": ["A", "B"] }),
            "tracking too_long",
        ),
        (
            "returns.settle",
            json!({ "return": "R1002-2", "method": "on_account" }),
            "method not_allowed",
        ),
        (
            "returns.settle",
            json!({ "return": "R1002-2", "method": "card", "restocking_fee_minor": 1_500_001 }),
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
        "lines": [{ "sku": "CUP", "quantity": "two" }, { "sku": "NO-SUCH", "quantity": 1 }],
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
