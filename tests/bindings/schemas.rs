//! The JSON Schemas of requests and answers.

use crate::{Bound, faults::faults, root, rows};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs};

#[test]
fn every_command_is_named_noun_and_verb_once_and_says_what_it_does() {
    let rows = rows();
    let names: BTreeSet<&str> = rows.iter().map(|row| row.name).collect();
    assert_eq!(names.len(), rows.len(), "a name stands twice in the table");
    for Bound { name, request, .. } in &rows {
        let parts: Vec<&str> = name.split('.').collect();
        let is_word = |part: &&str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|letter| letter.is_ascii_lowercase() || letter == '_')
        };
        assert!(
            parts.len() == 2 && parts.iter().all(is_word),
            "{name} is not noun.verb"
        );
        let says = request["description"].as_str().unwrap_or_default();
        assert!(
            says.len() > 10,
            "{name} does not say what it does: its request type has no doc"
        );
    }
}

#[test]
fn every_schema_is_one_and_needs_no_other() {
    for Bound {
        name,
        request,
        answer,
    } in rows()
    {
        for schema in [&request, &answer] {
            if let Err(error) = jsonschema::meta::validate(schema) {
                panic!("{name}: {error}");
            }
            assert!(
                !schema.to_string().contains("\"$ref\""),
                "{name} sends its reader elsewhere"
            );
            assert_eq!(schema["type"], "object", "{name}");
        }
        assert_eq!(
            request["additionalProperties"], false,
            "{name} takes a misspelt field without a word"
        );
    }
}

/// What may be anything: what a window keeps of a call that it was typing, and the figures of a problem, of an
/// activity.
const ANYTHING: [&str; 3] = ["body", "args", "detail"];

#[test]
fn no_request_and_no_answer_is_untyped() {
    let mut untyped = BTreeSet::new();
    for Bound {
        name,
        request,
        answer,
    } in rows()
    {
        for (side, schema) in [("request", &request), ("answer", &answer)] {
            collect_untyped(schema, &format!("{name} {side}"), &mut untyped);
        }
    }
    assert_eq!(untyped, BTreeSet::new());
}

fn collect_untyped(schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    let last = path.rsplit('.').next().unwrap_or_default();
    let says_something = ["type", "anyOf", "oneOf", "enum", "const"];
    if !says_something.iter().any(|word| schema.get(word).is_some()) && !ANYTHING.contains(&last) {
        found.insert(path.to_owned());
    }
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        collect_untyped(inner, &format!("{path}.{name}"), found);
    }
    for inner in schema["anyOf"].as_array().into_iter().flatten() {
        collect_untyped(inner, path, found);
    }
    if let Some(items) = schema.get("items") {
        collect_untyped(items, &format!("{path}[]"), found);
    }
}

#[test]
fn every_keyword_of_our_own_is_explained() {
    let told = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let mut keywords = BTreeSet::new();
    for row in rows() {
        collect_keywords(&row.request, &mut keywords);
        collect_keywords(&row.answer, &mut keywords);
    }
    assert!(keywords.contains("x-neutral"), "{keywords:?}");
    for keyword in keywords {
        assert!(
            told.contains(&format!("`{keyword}`")),
            "ARCHITECTURE.md does not explain {keyword}"
        );
    }
}

fn collect_keywords(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.keys().filter(|name| name.starts_with("x-")).cloned());
            fields.values().for_each(|inner| collect_keywords(inner, found));
        }
        Value::Array(entries) => entries.iter().for_each(|inner| collect_keywords(inner, found)),
        _ => {}
    }
}

#[test]
fn what_the_program_refuses_by_shape_its_schema_refuses_too() {
    let schema = (app::table::find("orders.place").unwrap().request_schema)();
    for payload in [
        json!({ "lines": [] }),
        json!({ "lines": [{ "sku": "A", "quantity": 0 }] }),
        json!({ "lines": [{ "sku": "A", "quantity": 1.5 }] }),
        json!({ "lines": [{ "sku": "A", "quantity": 1 }], "shipping_minor": -5 }),
        json!({ "lines": [{ "sku": "A", "quantity": 1 }], "promised_on": "tomorrow" }),
        json!({ "lines": [{ "sku": "A", "quantity": 1 }], "channel": "pigeon" }),
        json!({ "lines": [{ "sku": "A", "quantity": 1 }], "colour": "blue" }),
    ] {
        assert!(!faults(schema, &payload).is_empty(), "{payload}");
    }
    let fine =
        json!({ "lines": [{ "sku": "A", "quantity": 1 }], "promised_on": "2030-12-06", "channel": null });
    assert_eq!(faults(schema, &fine), [] as [String; 0]);
}
