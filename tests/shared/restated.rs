//! The cases of eleven open systems: each is played by the scenarios, or waits for something named.

use crate::{pending::PENDING, told};
use serde_json::Value;
use std::collections::BTreeSet;

pub fn every_case_is_played_or_waits_for_something_named(source: &str) {
    let cases: Vec<Value> = serde_json::from_str(source).unwrap();
    let mut open: BTreeSet<&str> = cases.iter().map(|case| case["id"].as_str().unwrap()).collect();
    let played = told::cases();
    let ids = played.iter().map(|(id, _)| *id);
    for id in ids.chain(PENDING.iter().map(|(id, _)| *id)) {
        assert!(open.remove(id), "{id} is no case, or stands twice");
    }
    assert_eq!(open, BTreeSet::new(), "neither played nor waiting");
    println!("{} scenarios are played, {} wait", played.len(), PENDING.len());
}
