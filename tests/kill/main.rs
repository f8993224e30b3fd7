//! The program is killed in the middle of its work, again and again, and two programs work on one file: what
//! was acknowledged is there once, whatever happens.
//! A failing run is played again with `COUNTERBOOK_SEED` set to the printed seed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "the whole program is a test"
)]

mod birth;
mod chance;
mod desk;
mod one_file;
mod program;
mod two;

use chance::Chance;
use desk::Desk;
use program::Program;
use std::hint::spin_loop;
use std::time::{Duration, Instant};

const KILLS: u64 = 200;
/// Every so many kills the whole file is proved.
const DOCTOR_EVERY: u64 = 10;

#[test]
fn two_hundred_kills_lose_nothing_and_double_nothing() {
    let mut chance = Chance::seeded();
    let mut desk = Desk::open();
    for kill in 1..=KILLS {
        let mut program = Program::batch(desk.path());
        let lines = desk.next_lines(&mut chance);
        let asked = chance.below(lines.len() as u64 + 1);
        program.send(&lines);
        let mut answered = 0;
        while answered < asked {
            desk.hear(&program.answer());
            answered += 1;
        }
        busy(Duration::from_nanos(chance.below(1_000_000)));
        for answer in program.kill() {
            desk.hear(&answer);
        }
        desk.check();
        if kill % DOCTOR_EVERY == 0 {
            desk.prove();
        }
    }
    desk.send_everything_again();
    desk.prove();
    println!(
        "{KILLS} kills, {} orders acknowledged, {} drafts kept, 0 lost, 0 doubled; {} were on the disk and never acknowledged",
        desk.acknowledged(),
        desk.drafts_kept,
        desk.landed_unheard
    );
    assert!(
        desk.acknowledged() > 200,
        "the kills came too early to prove anything"
    );
}

/// A moment too short to wait for: the program goes on while this one turns round and round.
fn busy(moment: Duration) {
    let start = Instant::now();
    while start.elapsed() < moment {
        spin_loop();
    }
}
