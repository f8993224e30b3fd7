//! Everything that is checked before a change is taken, cheap things first.

use std::path::Path;

use crate::setup::CARGO_DENY;

/// One program that checks something, and how its own last words are known.
pub struct Check {
    pub name: &'static str,
    /// Seen from the root of the project.
    pub folder: &'static str,
    pub line: String,
    /// Lines that begin with one of these (leading blanks aside) are said again at the end.
    pub summary: &'static [&'static str],
    /// Run also when something before it failed, so that one run tells all that is cheap to know.
    pub is_cheap: bool,
    /// Whether all that it found wrong is a fault of the checker itself.
    pub forgive: fn(&[String]) -> bool,
}

const CARGO: &[&str] = &["test result:"];
const VITEST: &[&str] = &["Test Files", "Tests "];
const PLAYWRIGHT: &[&str] = &["passed", "failed", "flaky", "skipped"];

/// The contract of the command line, when the folder that holds it stands beside the project.
const CONTRACT: &str = "../shared/contract/check.py";

pub fn all() -> Vec<Check> {
    let cheap = |name, folder, line: &str, summary| Check {
        name,
        folder,
        line: line.into(),
        summary,
        is_cheap: true,
        forgive: |_| false,
    };
    let dear = |name, folder, line: &str, summary| Check {
        is_cheap: false,
        ..cheap(name, folder, line, summary)
    };
    let mut checks = vec![
        cheap("Rust is formatted", ".", "cargo fmt --all --check", &[]),
        cheap(
            "types of the page",
            "ui",
            "npm run check",
            &["svelte-check found", "COMPLETED"],
        ),
        cheap("tests of the page", "ui", "npm test", VITEST),
        cheap("page builds", "ui", "npm run build", &["✓ built"]),
        cheap(
            "clippy",
            ".",
            "cargo clippy --workspace --all-targets --all-features -- --deny warnings",
            &[],
        ),
        cheap(
            "licences and sources",
            ".",
            &format!("{CARGO_DENY} --offline check licenses bans sources"),
            &["bans "],
        ),
        cheap("core", ".", "cargo test", CARGO),
        cheap("shell", ".", "cargo test --package desktop", CARGO),
        dear("command line builds", ".", "cargo build --package cli", &[]),
        dear("window builds", ".", "cargo build --package desktop", &[]),
        dear(
            "loopback host builds",
            ".",
            "cargo build --package tests --features loopback --bin loopback",
            &[],
        ),
        dear("page in a browser", "ui", "npm run e2e", PLAYWRIGHT),
        dear(
            "real window",
            ".",
            "cargo test --package tests --features window --test window -- --nocapture",
            WINDOW,
        ),
    ];
    if Path::new(CONTRACT).exists() {
        let line = format!("python3 {CONTRACT} target/debug/counterbook");
        checks.push(Check {
            forgive: is_only_unfilled,
            ..dear(
                "command line contract",
                ".",
                &line,
                &["step ", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
            )
        });
    }
    checks
}

/// The contract's checker fills a `$name` in what it sends, but not in what it expects; a difference from
/// such a word is its own. `tests/scenarios` plays the same day with both filled, and forgives nothing.
fn is_only_unfilled(lines: &[String]) -> bool {
    let differences: Vec<&String> = lines.iter().filter(|line| !line.contains(" passed, ")).collect();
    !differences.is_empty()
        && differences
            .iter()
            .all(|line| line.starts_with("step ") && line.contains(": '$"))
}

const WINDOW: &[&str] = &["test result:", "key presses:"];

/// What this run could not check, to be said at the end.
pub fn skipped() -> Option<&'static str> {
    (!Path::new(CONTRACT).exists())
        .then_some("skipped: the command line contract, no ../shared/contract here")
}
