//! A shop's morning on a failing disk: each read, write, sync, open, truncation, deletion, lock and growth of the
//! log's index fails, one after the other.
//!
//! The short form throws dice which of them; `COUNTERBOOK_FAULTS=all` is the long form of it, and a number there
//! is how many of each.

use crate::{
    disk::{Disk, Fault, How, Kind},
    meeting::{Heals, Met, Told, meet},
    morning::{MORNING, folder},
};
use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};
use tests::chance::Chance;

/// SQLite knows a disk by its name.
static COUNT: AtomicUsize = AtomicUsize::new(0);

/// Trials of each kind in the short form.
const TRIALS: usize = 24;

/// A call of the disk in one of the steps, and when the disk works again.
type Moment = (usize, usize, Heals);

/// Every call of the kind in every step. Those of the closing come when the command was answered.
fn moments(disk: &Disk, shop: &Path, kind: Kind, how: How) -> Vec<Moment> {
    let never = Fault {
        kind,
        after: usize::MAX,
        times: 0,
        how,
    };
    let of_step = |step| {
        let met = meet(disk, shop, step, never, Heals::AtTheEnd);
        let ways = [(Heals::AtOnce, met.until_answered), (Heals::AtTheEnd, met.calls)];
        ways.into_iter()
            .flat_map(move |(heals, calls)| (1..=calls).map(move |call| (step, call, heals)))
    };
    (0..MORNING.steps.len()).flat_map(of_step).collect()
}

/// So many from the whole morning, as the dice fall; all of them, when that is asked.
fn chosen(all: &[Moment]) -> Vec<Moment> {
    let asked = std::env::var("COUNTERBOOK_FAULTS").unwrap_or_default();
    let wanted = match asked.as_str() {
        "all" => all.len(),
        number => number.parse().unwrap_or(TRIALS),
    };
    let mut chance = Chance::seeded();
    let stretches = all.chunks(all.len().div_ceil(wanted).max(1));
    stretches
        .map(|moments| moments[chance.below_len(moments.len())])
        .collect()
}

/// Lets each call fail in turn, and says what was told.
fn fail_each(kind: Kind, how: How, times: usize) -> BTreeMap<Told, usize> {
    let name = format!(
        "{kind:?}, {how:?}, {}",
        if times == 1 { "once" } else { "for good" }
    );
    let disk = Disk::register(&format!(
        "morning: {name} {}",
        COUNT.fetch_add(1, Ordering::Relaxed)
    ));
    let folder = folder();
    let shop = folder.path().join("shop.counterbook");
    let mut told = BTreeMap::new();
    let moments = chosen(&moments(disk, &shop, kind, how));
    for (step, after, heals) in moments {
        let fault = Fault {
            kind,
            after,
            times,
            how,
        };
        let met = catch_unwind(AssertUnwindSafe(|| meet(disk, &shop, step, fault, heals)));
        let Ok(Met { told: what, .. }) = met else {
            let request = MORNING.steps[step].request.line();
            panic!("step {step}, {fault:?}, heals {heals:?}: {request}");
        };
        if let Some(what) = what {
            *told.entry(what).or_default() += 1;
        }
    }
    let tried: usize = told.values().sum();
    assert!(tried > 0, "the morning has no {kind:?} that could fail");
    println!("| {name} | {tried} | {told:?} |");
    told
}

/// One that fails once, and one that fails for good.
fn fail_once_and_for_good(kind: Kind, how: How) {
    for times in [1, usize::MAX] {
        fail_each(kind, how, times);
    }
}

#[test]
fn a_morning_on_a_disk_that_cannot_read() {
    fail_once_and_for_good(Kind::Read, How::Broken);
}

#[test]
fn a_morning_on_a_disk_that_cannot_write() {
    fail_once_and_for_good(Kind::Write, How::Broken);
}

#[test]
fn a_morning_on_a_disk_that_is_full() {
    fail_once_and_for_good(Kind::Write, How::Full);
}

#[test]
fn a_morning_on_a_disk_that_cannot_sync() {
    fail_once_and_for_good(Kind::Sync, How::Broken);
}

#[test]
fn a_morning_on_a_disk_that_opens_nothing() {
    fail_once_and_for_good(Kind::Open, How::Broken);
}

#[test]
fn a_morning_on_a_disk_that_cannot_shorten_a_file() {
    fail_once_and_for_good(Kind::Truncate, How::Broken);
}

#[test]
fn a_morning_on_a_disk_that_deletes_nothing() {
    fail_once_and_for_good(Kind::Delete, How::Broken);
}

#[test]
fn a_morning_on_a_disk_that_gives_no_lock() {
    fail_once_and_for_good(Kind::Lock, How::Broken);
}

#[test]
fn a_morning_on_a_disk_with_no_room_for_the_index_of_the_log() {
    fail_once_and_for_good(Kind::Grow, How::Full);
}

/// "A fault of the program" is no word for a disk that fails: nobody could act on it.
#[test]
fn a_disk_that_fails_is_told_as_one() {
    for (kind, how) in [
        (Kind::Read, How::Broken),
        (Kind::Write, How::Broken),
        (Kind::Open, How::Broken),
        (Kind::Lock, How::Broken),
        (Kind::Grow, How::Full),
    ] {
        let told = fail_each(kind, how, usize::MAX);
        let speechless: Vec<&Told> = told.keys().filter(|told| told.is_speechless()).collect();
        assert!(speechless.is_empty(), "{kind:?}, {how:?}: {speechless:?}");
    }
}
