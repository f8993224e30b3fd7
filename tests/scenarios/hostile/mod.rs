//! Bad input of every kind into every row there is: never a panic, never a fault of ours, refused requests say
//! where and change nothing. What a row is asked comes from its
//! example and its schema, so that a new one is asked the day it exists.

mod bounds;
mod cards;
mod contradictions;
pub mod doors;
pub mod fields;
mod limits;
mod refusal;
mod values;
pub mod yard;

use crate::desk::told;
use doors::Door;
use fields::{Field, fields, with};
use serde_json::{Value, json};
use values::{crowd, stranger, wrong};

#[test]
fn every_example_of_the_shop_is_taken() {
    for asked in doors::of_the_shop() {
        let door = Door::of(asked.name);
        let Door::Shop(yard) = &door else {
            unreachable!("a row of the shop")
        };
        yard.desk.ok(asked.name, door.example(&asked));
        yard.desk.is_sound();
    }
}

#[test]
fn every_example_has_the_right_shape() {
    // The sample shop takes long to make, and is made by its own tests.
    for asked in doors::all().filter(|asked| asked.name != "host.open_sample") {
        let door = Door::of(asked.name);
        if let Err(failure) = door.tries(asked.name, &door.example(&asked)) {
            assert!(
                failure["code"] != "invalid" && failure["code"] != "bad_request",
                "{}: {failure}",
                asked.name
            );
        }
    }
}

#[test]
fn every_field_of_every_command_stands_wrong_values() {
    let (mut taken, mut refused) = (0, 0);
    for asked in doors::all() {
        let door = Door::of(asked.name);
        let example = door.example(&asked);
        let strange = door.tries(asked.name, &stranger(&example));
        assert!(
            strange.is_err_and(|failure| says(&failure, "stranger unknown")),
            "{}",
            asked.name
        );
        for field in fields(asked.schema) {
            let too_many = field.bound("maxItems").map(|most| crowd(&field, most + 1));
            let spoiled = wrong(&field).into_iter().chain(too_many).map(Some);
            for value in spoiled.chain([None]) {
                let request = with(asked.schema, &example, &field.path, value.clone());
                let outcome = door.tries(asked.name, &request);
                mistyped_is_refused(asked.name, &field, value.as_ref(), &outcome);
                match outcome {
                    Ok(_) => taken += 1,
                    Err(_) => refused += 1,
                }
            }
        }
        if let Door::Shop(yard) = door {
            yard.desk.is_sound();
        }
    }
    println!("{taken} requests taken, {refused} refused");
    assert!(taken > 100 && refused > 2_000);
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
        || !field.words().is_empty() && kind == "string"
        || field.schema.get("type").is_none() && field.words().is_empty()
    {
        return;
    }
    let name = field.name();
    let Err(failure) = outcome else {
        panic!("{command} {name} took {kind}: {value:?}");
    };
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
    let doors = ["shop.show", "host.status", "native.printers"].map(Door::of);
    for asked in doors::all() {
        let door = match asked.name.split('.').next() {
            Some("host") => &doors[1],
            Some("native") => &doors[2],
            _ => &doors[0],
        };
        for payload in [json!(null), json!([]), json!("{}"), json!(1), json!(true)] {
            let failure = door.asks(asked.name, &payload).unwrap_err();
            assert_eq!(failure["code"], "bad_request");
        }
    }
}
