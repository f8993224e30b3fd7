//! The shape of the house: measured and printed, so that growth is seen; failing only where a wall is broken.
//! `cargo test -p tests --test tidy -- --nocapture` shows the figures.

mod house;
mod measure;
mod repeats;
mod rust;
mod script;
mod walls;

use house::{House, Source};
use measure::{Measured, spread};
use std::sync::LazyLock;

fn house() -> &'static House {
    static HOUSE: LazyLock<House> = LazyLock::new(House::read);
    &HOUSE
}

fn told(broken: &[String]) -> String {
    format!("\n  {}\n", broken.join("\n  "))
}

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
        println!("{what}, lines of a function: {}", spread(functions));
    }
    let tests = house.sources.iter().filter(|source| source.is_test);
    let test_lines: usize = tests.map(|source| source.text.lines().count()).sum();
    let product_lines: usize = product.iter().map(|source| source.text.lines().count()).sum();
    println!("{product_lines} lines of product, {test_lines} lines of tests");
}

#[test]
fn repeated_blocks_are_told() {
    let house = house();
    let product: Vec<&Source> = house.sources.iter().filter(|source| !source.is_test).collect();
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
    for (way, count) in walls::ways(house) {
        println!("{count:>5}  {way}");
    }
}

#[test]
fn packages_know_only_who_stands_below_them() {
    let broken = walls::packages(house());
    assert!(broken.is_empty(), "{}", told(&broken));
}

#[test]
fn sql_stands_in_the_store_only() {
    let broken = walls::sql(house());
    assert!(broken.is_empty(), "{}", told(&broken));
}

#[test]
fn each_large_library_is_known_in_one_place() {
    let broken = walls::libraries(house());
    assert!(broken.is_empty(), "{}", told(&broken));
}

#[test]
fn no_feature_of_the_window_knows_another_and_only_the_host_knows_tauri() {
    let broken = walls::window(house());
    assert!(broken.is_empty(), "{}", told(&broken));
}

#[test]
fn no_file_is_named_after_nothing() {
    let broken = walls::names(house());
    assert!(broken.is_empty(), "{}", told(&broken));
}

mod the_walls_hold {
    use super::*;

    fn one(path: &str, text: &str) -> House {
        House {
            sources: vec![Source::new(path, text)],
            manifests: Vec::new(),
        }
    }

    fn manifest(path: &str, text: &str) -> House {
        House {
            sources: Vec::new(),
            manifests: vec![Source::new(path, text)],
        }
    }

    #[test]
    fn a_store_that_wants_paper_is_seen() {
        let text = "[package]\nname = \"store\"\n[dependencies]\ndocuments.workspace = true\ndomain.workspace = true\n";
        assert_eq!(
            walls::packages(&manifest("x/Cargo.toml", text)),
            ["store must not know documents"]
        );
    }

    #[test]
    fn a_command_line_with_its_own_sqlite_is_seen() {
        let text = "[package]\nname = \"cli\"\n[dependencies.rusqlite]\nversion = \"1\"\n";
        assert_eq!(
            walls::packages(&manifest("x/Cargo.toml", text)),
            ["cli must not know rusqlite"]
        );
    }

    #[test]
    fn sql_in_a_use_case_is_seen_and_a_comment_about_sql_is_not() {
        let path = "src-tauri/crates/app/src/orders/place.rs";
        let seen = walls::sql(&one(path, "fn f() { run(\"SELECT 1 FROM x\") }"));
        assert_eq!(seen.len(), 1, "{seen:?}");
        let seen = walls::sql(&one(path, "// SELECT 1 by rusqlite\nfn f() {}"));
        assert!(seen.is_empty(), "{seen:?}");
        let seen = walls::sql(&one(path, "use rusqlite::Row;"));
        assert_eq!(seen.len(), 1, "{seen:?}");
    }

    #[test]
    fn tauri_below_the_shell_is_seen() {
        let seen = walls::libraries(&one("src-tauri/crates/app/src/app.rs", "use tauri::Manager;"));
        assert_eq!(seen.len(), 1, "{seen:?}");
        let seen = walls::libraries(&one(
            "src-tauri/crates/documents/src/logo.rs",
            "use hayro::render;",
        ));
        assert_eq!(seen.len(), 1, "{seen:?}");
    }

    #[test]
    fn a_feature_that_borrows_from_another_is_seen() {
        let path = "ui/src/features/call/Call.svelte";
        let seen = walls::window(&one(path, "import X from '../orders/OrderPage.svelte';"));
        assert_eq!(seen.len(), 1, "{seen:?}");
        let seen = walls::window(&one(
            path,
            "import { y } from '../../kit';\nimport z from './body';",
        ));
        assert!(seen.is_empty(), "{seen:?}");
        let seen = walls::window(&one(
            "ui/src/kit/Page.svelte",
            "import { invoke } from '@tauri-apps/api/core';",
        ));
        assert_eq!(seen.len(), 1, "{seen:?}");
    }

    #[test]
    fn a_drawer_for_everything_is_seen() {
        assert_eq!(walls::names(&one("ui/src/lib/utils.svelte.ts", "")).len(), 1);
        assert_eq!(walls::names(&one("tests/common/mod.rs", "")).len(), 1);
    }
}
