//! The program is killed in the middle of its work, again and again, and several programs work on one file: what
//! was acknowledged is there once, whatever happens.
//!
//! A failing run is played again with `COUNTERBOOK_SEED` set to the printed seed. `COUNTERBOOK_KILLS=10000` is
//! the long form of it; it prints what came of every command.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "the whole program is a test"
)]

mod birth;
mod one_file;
mod program;
mod rest;
mod scarce;
mod tally;
mod trial;
mod two;

use program::Program;
use std::hint::spin_loop;
use std::time::{Duration, Instant};
use tally::Tally;
use tests::chance::Chance;
use trial::Trial;

/// Kills of a run that nobody asked to be longer.
const KILLS: u64 = 80;
/// After so many a new shop begins, so that looking at it stays quick.
const KILLS_A_SHOP: u64 = 40;

fn kills() -> u64 {
    let asked = std::env::var("COUNTERBOOK_KILLS").ok();
    asked.and_then(|kills| kills.parse().ok()).unwrap_or(KILLS)
}

#[test]
fn kills_in_the_middle_of_every_command_lose_nothing_and_double_nothing() {
    let mut chance = Chance::seeded();
    let mut tally = Tally::default();
    let wanted = kills();
    while tally.kills < wanted {
        let mut trial = Trial::open(&mut chance);
        for _ in 0..KILLS_A_SHOP.min(wanted - tally.kills) {
            kill_once(&mut trial, &mut chance, &mut tally);
        }
        trial.send_everything_again(&mut tally);
        assert!(tally.is_clean(), "{tally}");
    }
    println!("{tally}");
    assert_eq!(
        tally.untried(),
        [] as [&str; 0],
        "the kills came too early to prove anything of these"
    );
}

fn kill_once(trial: &mut Trial, chance: &mut Chance, tally: &mut Tally) {
    let mut program = Program::batch(trial.path());
    let lines = trial.next_lines(chance, tally);
    program.send(&lines);
    let heard = chance.below_len(lines.len() + 1);
    for _ in 0..heard {
        trial.hear(&program.answer(), tally);
    }
    if heard == lines.len() {
        // Killed while it moves its log into the file.
        program.close();
    }
    busy(moment(chance));
    for answer in program.kill() {
        trial.hear(&answer, tally);
    }
    tally.kills += 1;
    trial.look(tally);
    assert!(tally.is_clean(), "{tally}");
}

/// From a microsecond to thirty milliseconds, all scales alike: into a commit, between two, into the start.
fn moment(chance: &mut Chance) -> Duration {
    let scale = 1 << (10 + chance.below(15));
    Duration::from_nanos(scale + chance.below(scale))
}

/// A moment too short to wait for: the program goes on while this one turns round and round.
fn busy(moment: Duration) {
    let start = Instant::now();
    while start.elapsed() < moment {
        spin_loop();
    }
}
