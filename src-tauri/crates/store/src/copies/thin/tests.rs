use super::*;
use crate::fixture::at;
use chrono::{Days, TimeDelta};
use std::path::PathBuf;

fn copy(made_at: DateTime<Utc>, findings: usize) -> Copy {
    Copy {
        path: PathBuf::new(),
        sha256: String::new(),
        size_bytes: 0,
        made_at,
        holds: None,
        findings,
    }
}

/// The days, back from the newest, of the copies that are kept.
fn days_kept(copies: &[Copy]) -> Vec<i64> {
    let newest = copies[0].made_at;
    kept(copies, &|at| at.date_naive())
        .into_iter()
        .map(|index| (newest - copies[index].made_at).num_days())
        .collect()
}

fn daily(count: u64) -> Vec<Copy> {
    (0..count).map(|day| copy(at() - Days::new(day), 0)).collect()
}

#[test]
fn all_of_seven_days_then_weeks_then_months_then_years() {
    // From Saturday, 3 October 2026.
    let copies = daily(800);
    let kept = days_kept(&copies);
    assert_eq!(kept[..7], [0, 1, 2, 3, 4, 5, 6]);
    // Sundays end their weeks; a month ends on its last day.
    assert_eq!(
        kept[7..],
        [
            13, 20, 27, 33, 34, 41, 48, 64, 95, 125, 156, 186, 217, 245, 276, 307, 641
        ]
    );
    assert!(days_kept(&daily(1)).len() == 1 && kept.len() < 30);
}

#[test]
fn several_of_one_day_stay_for_seven_days() {
    let mut copies = Vec::new();
    for day in daily(30) {
        copies.push(copy(day.made_at + TimeDelta::hours(2), 0));
        copies.push(day);
    }
    let kept = kept(&copies, &|at| at.date_naive());
    assert_eq!(kept.iter().filter(|index| **index < 14).count(), 14);
    assert!(
        kept.iter()
            .filter(|index| **index >= 14)
            .all(|index| index % 2 == 0),
        "the later one of its day"
    );
}

#[test]
fn a_clock_that_was_wrong_once_takes_nothing_away() {
    let mut copies = daily(7);
    copies[3].made_at = "2099-05-01T00:00:00Z".parse().unwrap();
    assert_eq!(kept(&copies, &|at| at.date_naive()).len(), 7);
    // And years in which the shop rested are no years gone by.
    let mut copies = daily(7);
    copies[0].made_at = at() + Days::new(4000);
    assert_eq!(kept(&copies, &|at| at.date_naive()).len(), 7);
}

#[test]
fn the_newest_good_one_stays_however_many_doubtful_ones_came_after() {
    let mut copies = daily(60);
    for copy in &mut copies[..40] {
        copy.findings = 2;
    }
    assert!(days_kept(&copies).contains(&40));
}

#[test]
fn of_a_week_the_newest_good_one_stays() {
    let mut copies = daily(20);
    copies[13].findings = 1;
    let kept = days_kept(&copies);
    assert!(!kept.contains(&13) && kept.contains(&14), "{kept:?}");
}

#[test]
fn what_is_thinned_out_goes_with_its_note_and_nothing_else_goes() {
    let folder = tempfile::tempdir().unwrap();
    let copies: Vec<Copy> = daily(9)
        .into_iter()
        .map(|mut copy| {
            copy.path = folder.path().join(copy.made_at.format("%d").to_string());
            std::fs::write(&copy.path, "a copy").unwrap();
            std::fs::write(super::super::kept::beside(&copy.path, ".sha256"), "its note").unwrap();
            copy
        })
        .collect();
    std::fs::write(folder.path().join("thesis"), "mine").unwrap();
    thin(&copies, &|at| at.date_naive());
    let mut left: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".sha256"))
        .collect();
    left.sort();
    assert_eq!(
        left,
        ["01", "02", "03", "27", "28", "29", "30", "thesis"].map(str::to_owned)
    );
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 15);
}
