//! The power goes at every moment of a shop's morning: orders, payments, packing, returns, papers.
//!
//! The short form looks at some hundred images of the disk; `COUNTERBOOK_CUTS=50000` is the long form of it.

use crate::{
    cut::{Image, Unsynced, lay},
    disk::{Disk, Event},
    morning::{Files, MORNING, folder, is_sound, open, take},
};
use std::{
    collections::HashSet,
    hash::{BuildHasher, RandomState},
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};
use tests::books::Books;

/// Images of a run that nobody asked to be longer.
const CUTS: usize = 600;
/// The whole doctor takes longer than all the rest; he looks at each of so many.
const DOCTOR_EVERY: usize = 10;

fn cuts() -> usize {
    let asked = std::env::var("COUNTERBOOK_CUTS").ok();
    asked.and_then(|cuts| cuts.parse().ok()).unwrap_or(CUTS)
}

/// The morning on this disk: the log is emptied twice in between, the shop is closed and opened once.
fn play(disk: &Disk, shop: &Path) -> (Image, Vec<Event>) {
    MORNING.steps[0].lay(shop);
    drop(open(shop, None).unwrap());
    let image = Image::of(shop);
    disk.watch();
    let mut app = open(shop, Some(disk)).unwrap();
    for (number, step) in (1..).zip(&MORNING.steps) {
        assert_eq!(take(&app, &step.request).unwrap(), step.answer);
        disk.acknowledge(number);
        match number {
            10 | 24 => app.checkpoint().unwrap(),
            17 => {
                drop(app);
                app = open(shop, Some(disk)).unwrap();
            }
            _ => {}
        }
    }
    drop(app);
    (image, disk.events())
}

/// What a cut may leave at one moment.
fn ways(image: &Image, seed: u64, count: usize) -> Vec<Unsynced> {
    if image.is_settled() {
        return vec![Unsynced::Dropped];
    }
    let seeds = (0..).map(|nth| seed * 1000 + nth);
    let any = seeds.flat_map(|seed| [Unsynced::Torn(seed), Unsynced::Shuffled(seed)]);
    let certain = [Unsynced::Dropped, Unsynced::Kept];
    certain.into_iter().chain(any).take(count).collect()
}

/// What came of the cuts.
#[derive(Default)]
struct Tally {
    /// Images, those that are alike counted once.
    tried: usize,
    alike: usize,
    /// Images that lack something acknowledged.
    lost: usize,
    worst: usize,
}

/// Cuts the power at every moment; `judge` says how many acknowledged steps an image lacks.
fn cut_everywhere(disk: &Disk, wanted: usize, mut judge: impl FnMut(&Path, usize, bool) -> usize) -> Tally {
    let folder = folder();
    let (mut image, events) = play(disk, &folder.path().join("shop.counterbook"));
    let after = folder.path().join("after.counterbook");
    let (stride, count) = spread(events.len(), wanted);
    let (mut tally, mut seen, mut acknowledged) = (Tally::default(), HashSet::new(), 0);
    let hash = RandomState::new();
    for (moment, event) in events.iter().enumerate() {
        image.apply(event);
        if let Event::Acknowledged(number) = event {
            acknowledged = *number;
        } else if moment % stride != 0 {
            continue;
        }
        for unsynced in ways(&image, moment as u64, count) {
            let left: Files = image.after(unsynced);
            if !seen.insert((acknowledged, hash.hash_one(&left))) {
                tally.alike += 1;
                continue;
            }
            lay(&left, &after);
            let with_doctor = tally.tried % DOCTOR_EVERY == 0;
            let lacks = catch_unwind(AssertUnwindSafe(|| judge(&after, acknowledged, with_doctor)));
            let Ok(lacks) = lacks else {
                panic!("after {moment} of {} events, {unsynced:?}", events.len());
            };
            tally.tried += 1;
            tally.lost += usize::from(lacks > 0);
            tally.worst = tally.worst.max(lacks);
        }
    }
    assert_eq!(acknowledged, MORNING.steps.len());
    tally
}

/// Every so many moments, in so many ways each.
fn spread(moments: usize, wanted: usize) -> (usize, usize) {
    let stride = (moments * 4).div_ceil(wanted).max(1);
    (stride, (wanted * stride).div_ceil(moments).max(4))
}

/// How many of the first `acknowledged` steps are missing. What is there is there in order, and whole.
fn lacking(after: &Path, acknowledged: usize, with_doctor: bool) -> usize {
    let books = Books::read(after);
    // One at most was under way.
    let most = MORNING.steps.len().min(acknowledged + 1);
    let told = |count| MORNING.compare(&books, count);
    let there = (0..=most).rev().find(|count| told(*count) == Ok(()));
    let there = there.unwrap_or_else(|| panic!("there half: {:?}", told(acknowledged)));
    if with_doctor {
        let app = open(after, None).unwrap();
        is_sound(&app);
        for step in MORNING.steps[..there]
            .iter()
            .filter(|step| step.request.is_remembered())
        {
            assert_eq!(take(&app, &step.request).unwrap(), step.answer, "again");
        }
        if let Some(next) = MORNING.steps.get(there) {
            assert_eq!(take(&app, &next.request).unwrap(), next.answer, "and on");
        }
    }
    acknowledged.saturating_sub(there)
}

#[test]
fn whenever_the_power_goes_the_morning_is_there_as_far_as_it_was_acknowledged() {
    let disk = Disk::register("noon");
    let tally = cut_everywhere(disk, cuts(), lacking);
    println!(
        "| synchronous = FULL | {} images ({} more alike) | {} lost | worst {} |",
        tally.tried, tally.alike, tally.lost, tally.worst
    );
    assert_eq!(tally.lost, 0);
}

#[test]
fn with_a_sync_at_checkpoints_only_the_same_morning_is_seen_to_lose() {
    let disk = Disk::register_weak("noon, synchronous = NORMAL");
    let tally = cut_everywhere(disk, cuts() / 3, lacking);
    println!(
        "| synchronous = NORMAL | {} images ({} more alike) | {} lost | worst {} |",
        tally.tried, tally.alike, tally.lost, tally.worst
    );
    assert!(tally.lost > 0, "or these tests could not fail");
}
