//! The shape of the house: measured and printed, so that growth is seen; failing only where a wall is broken.
//! `cargo test -p tests --test tidy -- --nocapture` shows the figures.

#![allow(
    clippy::print_stdout,
    reason = "the whole program is a test, and telling is its work"
)]

mod arrows;
mod circles;
mod figures;
mod floors;
mod held;
mod house;
mod imports;
mod made;
mod measure;
mod modules;
mod numbers;
mod page;
mod planted;
mod repeats;
mod rows;
mod rust;
mod script;
mod statements;
mod tags;
mod uses;
mod walls;
mod words;

use arrows::Arrow;
use held::holds;
use house::{House, Source};
use measure::{Measured, longer_than, spread};
use std::sync::LazyLock;

fn house() -> &'static House {
    static HOUSE: LazyLock<House> = LazyLock::new(House::read);
    &HOUSE
}

/// Every file of Rust is read for them, so they are drawn once.
fn arrows() -> &'static [Arrow] {
    static ARROWS: LazyLock<Vec<Arrow>> = LazyLock::new(|| arrows::arrows(house()));
    &ARROWS
}

/// Longer ones are looked at for the two things that they are, never cut to please a number.
const LONG_FILE: usize = 250;
const LONG_FUNCTION: usize = 60;

#[test]
fn the_shape_of_the_house_is_told() {
    let house = house();
    let product: Vec<&Source> = house.sources.iter().filter(|source| !source.is_test).collect();
    assert!(product.len() > 200, "only {} files were found", product.len());
    for (what, endings) in [("Rust", &["rs"][..]), ("window", &["svelte", "ts"])] {
        let files: Vec<Measured> = product
            .iter()
            .filter(|source| source.ends_in(endings) && !source.path.ends_with(".gen.ts"))
            .map(|source| Measured::new(&source.path, source.text.lines().count()))
            .collect();
        list(
            &format!("{what}: files over {LONG_FILE} lines"),
            longer_than(LONG_FILE, &files),
        );
        println!("{what}, lines of a file:     {}", spread(files));
        let functions: Vec<Measured> = product
            .iter()
            .filter(|source| source.ends_in(endings))
            .flat_map(|source| {
                if what == "Rust" {
                    rust::functions(source)
                } else {
                    script::functions(source)
                }
            })
            .collect();
        assert!(
            functions.len() > 100,
            "only {} functions were found",
            functions.len()
        );
        list(
            &format!("{what}: functions over {LONG_FUNCTION} lines"),
            longer_than(LONG_FUNCTION, &functions),
        );
        println!("{what}, lines of a function: {}", spread(functions));
    }
    let tests = house.sources.iter().filter(|source| source.is_test);
    let test_lines: usize = tests.map(|source| source.text.lines().count()).sum();
    let product_lines: usize = product.iter().map(|source| source.text.lines().count()).sum();
    println!("{product_lines} lines of product, {test_lines} lines of tests");
}

/// A count, and what was counted.
fn list(what: &str, found: impl IntoIterator<Item = impl std::fmt::Display>) {
    let lines: Vec<String> = found.into_iter().map(|one| format!("\n      {one}")).collect();
    println!("{what}: {}{}", lines.len(), lines.concat());
}

#[test]
fn what_the_walls_measure_is_told() {
    let house = house();
    let circles = circles::circles(arrows().iter().map(Arrow::ends));
    list(
        "circles of Rust files",
        circles.iter().map(|files| files.join(" ")),
    );
    let page = page::arrows(house);
    held::there_are(100, page.len(), "arrows between files of the window");
    let circles = circles::circles(page.iter().map(|(from, to)| (from.as_str(), to.as_str())));
    list(
        "circles of files of the window",
        circles.iter().map(|files| files.join(" ")),
    );
    let rooms = floors::between_rooms(arrows());
    list(
        "arrows between rooms of app",
        rooms.iter().map(|(from, to)| format!("{from} -> {to}")),
    );
    let copies = figures::copies(house);
    println!(
        "copy lines (`x: y.x`): {} {copies:?}",
        copies.values().sum::<usize>()
    );
    list("records that are equal in two crates", figures::twins(house));
    println!("reads by position: {}", statements::positional(house).len());
    let bare = numbers::all(house);
    for (what, is_field) in [("fields", true), ("parameters", false)] {
        let count = |bare: &&numbers::Bare| bare.integer == "i64" && bare.is_field == is_field;
        println!(
            "{what} that are a bare i64: {}",
            bare.iter().filter(count).count()
        );
    }
    println!("of these by their names a term: {}", numbers::bare(house).len());
    list("lines of each macro", longer_than(0, &figures::macros(house)));
}

#[test]
fn repeated_blocks_are_told() {
    let house = house();
    let product: Vec<&Source> = house.sources.iter().filter(|source| !source.is_test).collect();
    held::there_are(300, product.len(), "files of the product");
    let repeated = repeats::find(&product);
    println!(
        "{} blocks of {} lines or more stand in two places",
        repeated.len(),
        repeats::LEAST
    );
    for block in repeated.iter().take(5) {
        println!("  {block}");
    }
}

#[test]
fn the_ways_of_imports_are_told() {
    let house = house();
    let ways = walls::ways(house);
    held::there_are(5, ways.len(), "ways of imports");
    for (way, count) in ways {
        println!("{count:>5}  {way}");
    }
}

#[test]
fn packages_know_only_who_stands_below_them() {
    holds(&walls::packages(house()));
}

#[test]
fn sql_stands_in_the_store_only() {
    holds(&walls::sql(house()));
}

#[test]
fn each_large_library_is_known_in_one_place() {
    holds(&walls::libraries(house()));
}

#[test]
fn no_feature_of_the_window_knows_another_and_only_the_host_knows_tauri() {
    holds(&imports::strayed(house()));
}

#[test]
fn files_are_made_in_one_place_for_the_owner_alone() {
    holds(&made::made_elsewhere(house()));
}

#[test]
fn what_is_shipped_hears_no_switch_of_a_test() {
    holds(&made::switches(house()));
}

#[test]
fn the_tests_of_a_file_lie_beside_it() {
    holds(&walls::tests_inside(house()));
}

#[test]
fn every_file_of_rust_is_declared_by_a_crate() {
    holds(&walls::left_behind(house()));
}

#[test]
fn no_file_is_named_after_nothing() {
    holds(&walls::names(house()));
}
