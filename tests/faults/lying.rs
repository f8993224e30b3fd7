//! A disk that gives half a page and noughts for the rest, without a word: SQLite cannot know, so a page may be
//! written back broken. Nothing falls over, and what is lost or broken that way is noticed.

use crate::{
    disk::{Disk, Fault, How, Kind},
    morning::{MORNING, folder, open, take},
};
use serde_json::{Value, json};
use std::path::Path;
use tests::{books::Books, chance::Chance};

const LIES: usize = 60;

/// What the look afterwards says.
#[derive(Debug, PartialEq, Eq)]
enum Looks {
    Whole,
    Noticed,
}

/// One step, in which one read is a lie; the number of reads there were.
fn lie(disk: &Disk, shop: &Path, number: usize, after: usize) -> usize {
    let step = &MORNING.steps[number];
    step.lay(shop);
    disk.fail(Fault {
        kind: Kind::Read,
        after,
        times: 1,
        how: How::Short,
    });
    if let Ok(app) = open(shop, Some(disk)) {
        drop(take(&app, &step.request));
    }
    disk.heal().0
}

/// As another program finds it: the books are as told, or the doctor has something to say.
fn look(shop: &Path, number: usize) -> Looks {
    let report = open(shop, None).and_then(|app| app.dispatch("doctor.run", json!({}), None));
    let Ok(report) = report else { return Looks::Noticed };
    let report: Value = serde_json::from_str(&report.value).unwrap();
    if report["findings"] != json!([]) {
        return Looks::Noticed;
    }
    let books = Books::read(shop);
    let compared = [number, number + 1].map(|count| MORNING.compare(&books, count));
    assert!(compared.contains(&Ok(())), "nobody noticed: {compared:?}");
    Looks::Whole
}

#[test]
fn what_a_disk_breaks_that_reads_half_without_a_word_is_noticed() {
    let disk = Disk::register("lying");
    let folder = folder();
    let shop = folder.path().join("shop.counterbook");
    let mut chance = Chance::seeded();
    let asked = std::env::var("COUNTERBOOK_LIES").ok();
    let lies = asked.and_then(|lies| lies.parse().ok()).unwrap_or(LIES);
    let mut noticed = 0;
    for _ in 0..lies {
        let number = chance.below_len(MORNING.steps.len());
        let reads = lie(disk, &shop, number, usize::MAX);
        let after = 1 + chance.below_len(reads);
        lie(disk, &shop, number, after);
        noticed += usize::from(look(&shop, number) == Looks::Noticed);
    }
    println!(
        "| Read, half, without a word | {lies} | {noticed} noticed | {} whole |",
        lies - noticed
    );
}
