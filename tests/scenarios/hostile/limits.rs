//! Every limit of every schema, held against what is taken: the value at the limit is not refused for it, the
//! one past it is, with the code, the place and the limit itself.

use super::{
    doors::{self, Asked, Door},
    fields::{Field, fields, with},
    values::{crowd, letter},
};
use serde_json::{Value, json};

/// A limit: the value at it, the first one past it, and what is said of that.
struct Limit {
    at: Vec<Value>,
    past: Value,
    problem: Value,
}

fn limits(field: &Field) -> Vec<Limit> {
    let mut found = Vec::new();
    let mut add = |at, past, code: &str, name: &str, limit: i64| {
        let problem = json!({ "path": field.name(), "code": code, "args": { name: limit } });
        found.push(Limit {
            at: vec![at],
            past,
            problem,
        });
    };
    if let Some(least) = field.bound("minimum") {
        add(json!(least), json!(least - 1), "too_small", "min", least);
    }
    if let Some(most) = field.bound("maximum") {
        add(json!(most), json!(most + 1), "too_large", "max", most);
    }
    if let Some(most) = field.bound("maxLength") {
        let text = |count: i64| json!(letter(field).repeat(usize::try_from(count).unwrap()));
        add(text(most), text(most + 1), "too_long", "max", most);
    }
    if let Some(most) = field.bound("maxItems") {
        add(
            crowd(field, most),
            crowd(field, most + 1),
            "too_long",
            "max",
            most,
        );
    }
    let missing = json!({ "path": field.name(), "code": "required" });
    if let Some(least) = field.bound("minItems") {
        found.push(Limit {
            at: vec![crowd(field, least)],
            past: crowd(field, least - 1),
            problem: missing.clone(),
        });
    }
    // What may be missing may be blank: that is no shorter text, it is none.
    if let Some(least) = field
        .bound("minLength")
        .filter(|_| field.schema["type"] == "string")
    {
        found.push(Limit {
            at: vec![json!(letter(field).repeat(usize::try_from(least).unwrap()))],
            past: json!(""),
            problem: missing,
        });
    }
    let words = field.words();
    if !words.is_empty() {
        let problem = json!({ "path": field.name(), "code": "not_allowed", "args": { "allowed": words } });
        let at = words.iter().map(|word| json!(word)).collect();
        found.push(Limit {
            at,
            past: json!("no such word"),
            problem,
        });
    }
    found
}

/// Whether a refusal, if it is one, tells this problem.
fn tells(outcome: &Result<Value, Value>, problem: &Value) -> bool {
    let told = outcome
        .as_ref()
        .err()
        .and_then(|failure| failure["problems"].as_array());
    told.is_some_and(|problems| problems.contains(problem))
}

fn hold(asked: &Asked) -> usize {
    let door = Door::of(asked.name);
    let example = door.example(asked);
    let tried = |field: &Field, value: Value| {
        let request = with(asked.schema, &example, &field.path, Some(value));
        door.tries(asked.name, &request)
    };
    let mut held = 0;
    for field in fields(asked.schema) {
        for limit in limits(&field) {
            for value in limit.at {
                let outcome = tried(&field, value);
                assert!(
                    !tells(&outcome, &limit.problem),
                    "{}: at the limit: {outcome:?}",
                    asked.name
                );
            }
            let outcome = tried(&field, limit.past);
            assert!(
                tells(&outcome, &limit.problem),
                "{}: not {}: {outcome:?}",
                asked.name,
                limit.problem
            );
            held += 1;
        }
    }
    held
}

#[test]
fn every_limit_of_every_schema_is_the_one_that_is_held() {
    let held: usize = doors::all().map(|asked| hold(&asked)).sum();
    println!("{held} limits held");
    assert!(held > 250, "only {held}");
}
