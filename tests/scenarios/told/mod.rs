//! Cases restated from the tests of eleven open systems (`../shared/data/scenarios`), played with our words
//! and exact figures. Systems differ on when stock falls: ours falls at hand-over.

mod returns;
mod sending;
mod stock;

use crate::desk::Desk;

/// A case: its id, and what plays it in a fresh shop.
pub type Case = (&'static str, fn(&Desk));

/// That these are all, but for those that wait, is held against the data in `tests/shared`.
pub fn cases() -> Vec<Case> {
    [stock::CASES, sending::CASES, returns::CASES].concat()
}

#[test]
fn every_restated_case_is_played() {
    for (id, play) in cases() {
        println!("playing {id}");
        let desk = Desk::new();
        play(&desk);
        desk.is_sound();
    }
}
