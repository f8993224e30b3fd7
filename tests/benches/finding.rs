//! Finding the caller among 200,000 customers, and an item among 100,000. The goals are 5 ms and 10 ms; what
//! was kept and missed is printed at the end.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "bench code")]

mod large_shop;

use divan::Bencher;
use large_shop::SHOP;
use serde_json::json;
use std::time::{Duration, Instant};

const RUNS: usize = 60;

/// What is typed, and what it is.
const CALLERS: [&str; 14] = [
    "+44 117 412 3456",
    "0117 4123456",
    "23456",
    "456",
    "bron",
    "b",
    "an",
    "Smith",
    "zoe bronte",
    "z b",
    "ronte",
    "BS1 4QT",
    "BS1",
    "1042",
];

const ITEMS: [&str; 9] = [
    "SK-01042",
    "sk-0",
    "5012300001042",
    "blue",
    "b",
    "blue mug",
    "blue mu 42",
    "s l",
    "nothing like it",
];

fn main() {
    divan::main();
    let callers = CALLERS.map(|text| keeps("customers.find", text, Duration::from_millis(5)));
    let items = ITEMS.map(|text| keeps("items.find", text, Duration::from_millis(10)));
    let missed = callers.iter().chain(&items).filter(|is_kept| !**is_kept).count();
    println!("finding: {missed} goals missed");
}

#[divan::bench(args = CALLERS)]
fn customers(bencher: Bencher<'_, '_>, text: &str) {
    bencher.bench(|| find("customers.find", text));
}

#[divan::bench(args = ITEMS)]
fn items(bencher: Bencher<'_, '_>, text: &str) {
    bencher.bench(|| find("items.find", text));
}

fn find(command: &str, text: &str) -> String {
    let found = SHOP.app.dispatch(command, json!({ "text": text }), None);
    found.unwrap().value
}

/// Whether the middle run keeps the goal; nine of ten are told beside it, and show how busy the machine was.
fn keeps(command: &str, text: &str, goal: Duration) -> bool {
    let mut all: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            divan::black_box(find(command, text));
            start.elapsed()
        })
        .collect();
    all.sort_unstable();
    let hits = find(command, text).matches("\"is_exact\"").count();
    let (middle, most) = (all[RUNS / 2], all[RUNS * 9 / 10]);
    let is_kept = middle <= goal;
    let told = if is_kept { "kept" } else { "MISSED" };
    println!(
        "{command:<15} {text:<18} {hits:>3} hits  median {middle:>9.2?}  nine of ten {most:>9.2?}  {told}"
    );
    is_kept
}
