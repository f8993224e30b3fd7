//! The day of the contract, played through the program itself. Unlike `check.py`, which fills `$name` only
//! in payloads and so compares step 29 with the literal text `$shipment`, this fills it in what is expected,
//! too.

use crate::saved::Saved;
use serde_json::Value;
use std::{path::PathBuf, process::Command};

struct Day {
    shop: PathBuf,
    saved: Saved,
}

struct Told {
    exit: i32,
    out: String,
    err: String,
}

pub fn the_day_of_the_contract_plays_without_a_difference(source: &str) {
    let script: Value = serde_json::from_str(source).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut day = Day {
        shop: folder.path().join("test.counterbook"),
        saved: Saved::in_folder(folder.path()),
    };
    let init = script["init"]
        .as_array()
        .unwrap()
        .iter()
        .map(|word| word.as_str().unwrap().to_owned());
    assert_eq!(day.run(std::iter::once("init".to_owned()).chain(init)).exit, 0);
    let steps = script["steps"].as_array().unwrap();
    let mut found = Vec::new();
    for (number, step) in (1..).zip(steps) {
        let differences = day.step(step);
        found.extend(
            differences
                .iter()
                .map(|text| format!("step {number} ({}): {text}", step["why"])),
        );
    }
    println!("{} steps played", steps.len());
    assert_eq!(found, Vec::<String>::new());
}

impl Day {
    fn run(&self, words: impl Iterator<Item = String>) -> Told {
        let done = Command::new(program())
            .arg("--shop")
            .arg(&self.shop)
            .args(words)
            .output()
            .unwrap();
        Told {
            exit: done.status.code().unwrap(),
            out: String::from_utf8(done.stdout).unwrap(),
            err: String::from_utf8(done.stderr).unwrap(),
        }
    }

    fn step(&mut self, step: &Value) -> Vec<String> {
        if let Some(words) = step["run"].as_array() {
            let told = self.run(words.iter().map(|word| word.as_str().unwrap().to_owned()));
            return exits(&told, step["exit"].as_i64().unwrap_or(0));
        }
        let mut words = vec!["call".to_owned()];
        if let Some(id) = step["request_id"].as_str() {
            words.extend(["--request-id".to_owned(), id.to_owned()]);
        }
        words.extend([
            step["command"].as_str().unwrap().to_owned(),
            self.saved.fill(&step["payload"]).to_string(),
        ]);
        let told = self.run(words.into_iter());
        let is_refusal = step.get("refuse").is_some();
        let found = exits(&told, i64::from(is_refusal));
        if !found.is_empty() {
            return found;
        }
        let reply: Value = serde_json::from_str(&told.out).unwrap();
        self.saved.keep(step, &reply);
        let wanted = self
            .saved
            .fill(&step[if is_refusal { "refuse" } else { "expect" }]);
        let mut found = Vec::new();
        compare(&wanted, &reply, "reply", &mut found);
        found
    }
}

/// The program as cargo builds it beside this test.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let program = test
        .ancestors()
        .nth(2)
        .unwrap()
        .join(format!("counterbook{}", std::env::consts::EXE_SUFFIX));
    assert!(
        program.is_file(),
        "{} is built by `cargo build -p cli`",
        program.display()
    );
    program
}

fn exits(told: &Told, wanted: i64) -> Vec<String> {
    if i64::from(told.exit) == wanted {
        return Vec::new();
    }
    vec![format!(
        "exit {} instead of {wanted}: {}{}",
        told.exit, told.out, told.err
    )]
}

/// Every place in which `reply` lacks what is `wanted`; further fields are free.
fn compare(wanted: &Value, reply: &Value, at: &str, found: &mut Vec<String>) {
    match (wanted, reply) {
        (Value::Object(fields), Value::Object(known)) => {
            for (name, value) in fields {
                match known.get(name) {
                    Some(held) => compare(value, held, &format!("{at}.{name}"), found),
                    None => found.push(format!("{at}.{name}: missing")),
                }
            }
        }
        (Value::Array(entries), Value::Array(held)) if entries.len() == held.len() => {
            for (index, (wanted, held)) in entries.iter().zip(held).enumerate() {
                compare(wanted, held, &format!("{at}[{index}]"), found);
            }
        }
        _ if wanted == reply => {}
        _ => found.push(format!("{at}: {wanted} is expected, found {reply}")),
    }
}
