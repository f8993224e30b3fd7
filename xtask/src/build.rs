//! Building what has changed: the page first, for the shell carries it inside.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::Result;

use crate::command::{run, run_in};

/// Everything the built page depends on, seen from `ui`.
const SOURCES: &[&str] = &[
    "src",
    "locales",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "svelte.config.js",
    "tsconfig.json",
];

/// Builds the page when something it is made of is newer.
///
/// # Errors
/// The build failed.
pub fn page() -> Result<()> {
    let folder = Path::new("ui");
    let built = newest(&folder.join("dist/index.html"));
    let source = SOURCES.iter().filter_map(|name| newest(&folder.join(name))).max();
    if built.is_some() && built >= source {
        return Ok(());
    }
    run_in(folder, "npm run build")
}

/// Builds the window and the command line, unoptimised: minutes sooner, and fast enough for a day's work.
///
/// # Errors
/// A build failed.
pub fn programs() -> Result<()> {
    page()?;
    // Not quietly: the first time takes minutes, and cargo shows how far it is.
    run("cargo build --package cli")?;
    run("cargo build --package desktop")
}

/// When the newest file at or below `path` was written; nothing when there is none.
fn newest(path: &Path) -> Option<SystemTime> {
    let about = fs::metadata(path).ok()?;
    if !about.is_dir() {
        return about.modified().ok();
    }
    let entries = fs::read_dir(path).ok()?.flatten();
    // A folder's own time tells of files that were taken away.
    entries
        .filter_map(|entry| newest(&entry.path()))
        .chain(about.modified().ok())
        .max()
}
