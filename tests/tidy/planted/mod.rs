//! Breaches that are planted and have to be seen: a wall that nothing can break holds nothing.

mod file;
mod floors;
mod page;

use crate::{house::House, made, walls};

fn one(path: &str, text: &str) -> House {
    House::of(&[(path, text)])
}

#[test]
fn a_store_that_wants_paper_is_seen() {
    let text =
        "[package]\nname = \"store\"\n[dependencies]\ndocuments.workspace = true\ndomain.workspace = true\n";
    assert_eq!(
        walls::packages(&one("x/Cargo.toml", text)),
        ["store must not know documents", "store must not know domain"]
    );
}

#[test]
fn a_command_line_with_its_own_sqlite_is_seen() {
    let text = "[package]\nname = \"cli\"\n[dependencies.rusqlite]\nversion = \"1\"\n";
    assert_eq!(
        walls::packages(&one("x/Cargo.toml", text)),
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
fn a_file_made_by_anybodys_rights_is_seen() {
    let path = "src-tauri/crates/app/src/documents/save.rs";
    for text in [
        "fn f() { File::create(path) }",
        "fn f() { std::fs::write(path, bytes) }",
        "fn f() { fs::create_dir_all(path) }",
        "use std::fs::OpenOptions;",
        "fn f() { File::options().create_new(true) }",
    ] {
        assert_eq!(made::made_elsewhere(&one(path, text)).len(), 1, "{text}");
    }
    let sound = "/// Not by `fs::write`.\nfn f() { private::write(path, bytes); File::open(path); ShopFile::create(path) }";
    assert!(made::made_elsewhere(&one(path, sound)).is_empty());
}

#[test]
fn a_switch_of_a_test_in_what_is_shipped_is_seen() {
    let native = "src-tauri/src/native.rs";
    for text in [
        "fn f() { std::env::var_os(name) }",
        "const A: &str = \"COUNTERBOOK_TEST_SAVE_PATH\";",
    ] {
        assert_eq!(made::switches(&one(native, text)).len(), 1, "{text}");
    }
    let switches = "src-tauri/src/switches.rs";
    let heard = "mod heard { fn f() { std::env::var_os(\"COUNTERBOOK_X\") } }";
    for (behind, count) in [
        ("#[cfg(any(debug_assertions, feature = \"test-switches\"))]", 0),
        (
            "#[cfg(not(any(debug_assertions, feature = \"test-switches\")))]",
            1,
        ),
        ("", 1),
    ] {
        let text = format!("{behind} {heard}");
        assert_eq!(made::switches(&one(switches, &text)).len(), count, "{text}");
    }
}

#[test]
fn tests_inside_their_file_are_seen() {
    let path = "src-tauri/crates/domain/src/money.rs";
    let inside = one(path, "fn f() {}\n#[cfg(test)]\nmod tests {\n}\n");
    assert_eq!(walls::tests_inside(&inside).len(), 1);
    let beside = one(path, "fn f() {}\n#[cfg(test)]\nmod tests;\n");
    assert!(walls::tests_inside(&beside).is_empty());
}

#[test]
fn a_file_that_no_crate_declares_is_seen_among_tests_too() {
    let house = House::of(&[
        (
            "x/Cargo.toml",
            "[[test]]\nname = \"rules\"\npath = \"rules/start.rs\"\n",
        ),
        ("x/src/lib.rs", "pub mod a; mod inside { mod deep; }"),
        ("x/src/a.rs", "#[cfg(test)] mod tests;"),
        ("x/src/a/tests.rs", ""),
        ("x/src/a/scan.rs", ""),
        ("x/src/inside/deep.rs", "// mod lost;"),
        ("x/src/inside/deep/lost.rs", ""),
        ("x/rules/start.rs", "mod stock;"),
        ("x/rules/stock.rs", ""),
        ("x/rules/scan.rs", ""),
        ("x/tests/whole.rs", "#[path = \"../yard/desk.rs\"] mod desk;"),
        ("x/yard/desk.rs", "mod pen;"),
        ("x/yard/pen.rs", ""),
        ("x/tests/shared/mod.rs", ""),
    ]);
    assert_eq!(
        walls::left_behind(&house),
        [
            "x/rules/scan.rs is declared by nobody",
            "x/src/a/scan.rs is declared by nobody",
            "x/src/inside/deep/lost.rs is declared by nobody",
            "x/tests/shared/mod.rs is declared by nobody",
        ]
    );
}

#[test]
fn a_drawer_for_everything_is_seen() {
    assert_eq!(walls::names(&one("ui/src/lib/utils.svelte.ts", "")).len(), 1);
    assert_eq!(walls::names(&one("tests/common/mod.rs", "")).len(), 1);
}

#[test]
fn a_store_that_knows_rules_and_terms_that_know_anybody_are_seen() {
    let text =
        "[package]\nname = \"store\"\n[dependencies]\nterms.workspace = true\ndomain.workspace = true\n";
    assert_eq!(
        walls::packages(&one("x/Cargo.toml", text)),
        ["store must not know domain"]
    );
    let text = "[package]\nname = \"terms\"\n[dependencies]\nterms-derive.workspace = true\nstore.workspace = true\n";
    assert_eq!(
        walls::packages(&one("x/Cargo.toml", text)),
        ["terms must not know store"]
    );
}
