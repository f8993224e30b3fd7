//! Cases restated from the tests of eleven open systems (`../shared/data/scenarios`), played with our words
//! and exact figures. Systems differ on when stock falls: ours falls at hand-over.

mod pending;
mod returns;
mod sending;
mod stock;

use crate::{data, desk::Desk};
use serde_json::Value;
use std::collections::BTreeSet;

/// A case: its id, and what plays it in a fresh shop.
type Case = (&'static str, fn(&Desk));

#[test]
fn every_restated_case_is_played_or_waits_for_something_named() {
    let played: Vec<Case> = [stock::CASES, sending::CASES, returns::CASES].concat();
    for (id, play) in &played {
        println!("playing {id}");
        let desk = Desk::new();
        play(&desk);
        desk.is_sound();
    }
    let Some(source) = data::read("data/scenarios/scenarios.json") else {
        return;
    };
    let cases: Vec<Value> = serde_json::from_str(&source).unwrap();
    let mut open: BTreeSet<&str> = cases.iter().map(|case| case["id"].as_str().unwrap()).collect();
    let ids = played.iter().map(|(id, _)| *id);
    for id in ids.chain(pending::PENDING.iter().map(|(id, _)| *id)) {
        assert!(open.remove(id), "{id} is no case, or stands twice");
    }
    assert_eq!(open, BTreeSet::new(), "neither played nor waiting");
    println!(
        "{} scenarios passed, {} pending",
        played.len(),
        pending::PENDING.len()
    );
}
