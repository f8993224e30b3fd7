//! The one table and what is made from it: the window's types, the JSON Schemas, and the day of the contract
//! held against both.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "the whole program is a test"
)]

use app::{App, context::RealWorld, shop_files, table::COMMANDS};
use serde_json::{Value, json};
use std::{collections::HashMap, fs, path::Path, sync::Arc};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

#[test]
fn the_types_of_the_window_are_those_of_the_table() {
    let committed = fs::read_to_string(root().join("ui/src/wire/commands.gen.ts")).unwrap();
    assert!(
        committed.trim_end() == app::typescript().trim_end(),
        "the window's types are old; this writes them anew:\n\
         cargo run -p cli -- typescript > ui/src/wire/commands.gen.ts"
    );
}

#[test]
fn every_command_is_named_noun_and_verb_once_and_says_what_it_does() {
    let mut names: Vec<&str> = COMMANDS.iter().map(|row| row.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), COMMANDS.len(), "a name stands twice in the table");
    for row in COMMANDS {
        let parts: Vec<&str> = row.name.split('.').collect();
        let is_word = |part: &&str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|letter| letter.is_ascii_lowercase() || letter == '_')
        };
        assert!(
            parts.len() == 2 && parts.iter().all(is_word),
            "{} is not noun.verb",
            row.name
        );
        let says = (row.request_schema)()["description"].as_str().unwrap_or_default();
        assert!(
            says.len() > 10,
            "{} does not say what it does: its request type has no doc",
            row.name
        );
    }
}

#[test]
fn every_schema_is_one_and_needs_no_other() {
    for row in COMMANDS {
        for schema in [(row.request_schema)().clone(), (row.answer_schema)()] {
            if let Err(error) = jsonschema::meta::validate(&schema) {
                panic!("{}: {error}", row.name);
            }
            assert!(
                !schema.to_string().contains("\"$ref\""),
                "{} sends its reader elsewhere",
                row.name
            );
        }
        let request = (row.request_schema)();
        assert_eq!(request["type"], "object", "{}", row.name);
        assert_eq!(
            request["additionalProperties"], false,
            "{} takes a misspelt field without a word",
            row.name
        );
    }
}

/// Where a value stops being what its schema says.
fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(schema)
        .unwrap();
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// Plays the day of the contract in this process; `None` when it is not beside the checkout.
struct Day {
    app: App,
    steps: Vec<Value>,
    saved: HashMap<String, Value>,
    folder: tempfile::TempDir,
}

impl Day {
    fn begin() -> Option<Self> {
        let Ok(text) = fs::read_to_string(root().join("../shared/contract/day.json")) else {
            println!("skipped: the contract's day is not beside this checkout");
            return None;
        };
        let day: Value = serde_json::from_str(&text).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let new = shop_files::NewShop {
            name: "Fjord & Kiln".to_owned(),
            country: "GB".to_owned(),
            currency: "GBP".to_owned(),
            prices_include_tax: None,
        };
        let path = folder.path().join("day.counterbook");
        let app = shop_files::create(&path, &new, Arc::new(RealWorld), folder.path().join("copies"));
        let saved = [("folder".to_owned(), json!(folder.path()))];
        Some(Self {
            app: app.unwrap(),
            steps: day["steps"].as_array().unwrap().clone(),
            saved: saved.into(),
            folder,
        })
    }

    fn filled(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => {
                let known = text.strip_prefix('$').and_then(|name| self.saved.get(name));
                known.unwrap_or(value).clone()
            }
            Value::Array(entries) => entries.iter().map(|entry| self.filled(entry)).collect(),
            Value::Object(fields) => fields
                .iter()
                .map(|(name, field)| (name.clone(), self.filled(field)))
                .collect(),
            _ => value.clone(),
        }
    }

    fn save(&mut self, step: &Value, answer: &Value) {
        for (name, path) in step["save"].as_object().into_iter().flatten() {
            let found = path
                .as_str()
                .unwrap()
                .split('.')
                .fold(answer, |value, field| &value[field]);
            self.saved.insert(name.clone(), found.clone());
        }
    }
}

#[test]
fn the_day_of_the_contract_is_what_the_schemas_say() {
    let Some(mut day) = Day::begin() else { return };
    let mut held = 0;
    for step in day.steps.clone() {
        let Some(row) = step["command"].as_str().and_then(app::table::find) else {
            continue;
        };
        let (name, why) = (row.name, &step["why"]);
        let payload = day.filled(&step["payload"]);
        let outcome = day
            .app
            .dispatch(row.name, payload.clone(), step["request_id"].as_str());
        let Ok(outcome) = outcome else {
            assert!(step.get("refuse").is_some(), "{name} ({why}): {outcome:?}");
            continue;
        };
        assert_eq!(
            faults((row.request_schema)(), &payload),
            [] as [String; 0],
            "request of {name} ({why})"
        );
        let answer: Value = serde_json::from_str(&outcome.value).unwrap();
        assert_eq!(
            faults(&(row.answer_schema)(), &answer),
            [] as [String; 0],
            "answer of {name} ({why})"
        );
        day.save(&step, &answer);
        held += 1;
    }
    assert!(held > 30, "only {held} steps were held against their schemas");
    assert!(day.folder.path().is_dir());
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
