//! A shop that is being laid when the program is killed is there whole, or not at all.

use crate::{busy, program};
use app::{context::RealWorld, shop_files};
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};
use tests::chance::Chance;

const KILLS: u64 = 40;

/// How long it takes when nobody kills it.
fn undisturbed(path: &Path) -> Duration {
    assert!(program::path().exists(), "built before it is timed");
    let begun = Instant::now();
    assert!(program::init(path).wait().unwrap().success());
    begun.elapsed()
}

#[test]
fn a_shop_that_is_killed_while_it_is_laid_is_there_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let mut chance = Chance::seeded();
    let whole = undisturbed(&folder.path().join("first.counterbook"));
    let longest = u64::try_from(whole.as_nanos()).unwrap();
    let (mut there, mut half) = (0, 0);
    let path = folder.path().join("shop.counterbook");
    for _ in 0..KILLS {
        let mut program = program::init(&path);
        busy(Duration::from_nanos(chance.below(longest)));
        program.kill().unwrap();
        program.wait().unwrap();
        if path.exists() {
            there += 1;
            is_whole(&path);
            fs::remove_file(&path).unwrap();
        } else {
            half += names(folder.path(), ".making");
        }
    }
    assert!(program::init(&path).wait().unwrap().success());
    is_whole(&path);
    assert_eq!(names(folder.path(), ".making"), 0, "what was left half is swept");
    println!(
        "{KILLS} kills while a shop was laid: {there} times it was there whole, never half; {half} pieces swept"
    );
}

fn is_whole(path: &Path) {
    let app = shop_files::open(path, Arc::new(RealWorld), shop_files::copies_beside(path)).unwrap();
    let report = app.dispatch("doctor.run", json!({}), None).unwrap().value;
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["is_content"], true, "{report}");
}

fn names(folder: &Path, part: &str) -> usize {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name());
    names.filter(|name| name.to_string_lossy().contains(part)).count()
}
