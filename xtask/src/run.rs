//! `cargo xtask run`: from a clone to the open window.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::setup::{self, Need, built};
use crate::{build, day, display};

/// The shop that is opened: made once, then kept with whatever was done in it.
const SAMPLE: &str = "out/sample.counterbook";

/// Builds Counterbook and opens it on a sample shop. Without a display, or when `headless` is asked for, a
/// day of the shop is played on the terminal instead.
///
/// # Errors
/// Something is missing, or a step failed.
pub fn run(yes: bool, headless: bool) -> Result<()> {
    setup::prepare(Need::Build, yes)?;
    build::programs()?;
    make_sample()?;
    if headless {
        return day::play(Path::new(SAMPLE));
    }
    if let Some(lack) = display::lack() {
        eprintln!("\n{lack}, so a day of the shop is played on the terminal.");
        return day::play(Path::new(SAMPLE));
    }
    eprintln!("\nCounterbook opens on {SAMPLE}. Press F1 in the window for its keys.");
    let status = built("counterbook-desktop")
        .args(["--shop", SAMPLE])
        .status()
        .context("the window cannot be started")?;
    ensure!(status.success(), "the window ended with {status}");
    Ok(())
}

fn make_sample() -> Result<()> {
    if Path::new(SAMPLE).exists() {
        return Ok(());
    }
    fs::create_dir_all("out")?;
    eprintln!("\nMaking a sample shop in {SAMPLE} …");
    let made = built("counterbook")
        .args(["--shop", SAMPLE, "sample"])
        .output()
        .context("counterbook cannot be started")?;
    ensure!(
        made.status.success(),
        "the sample shop could not be made: {}",
        String::from_utf8_lossy(&made.stderr).trim()
    );
    Ok(())
}
