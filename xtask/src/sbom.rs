//! What the package is made of, in CycloneDX: one list for each program, one for the page. Who passes the
//! program on, or hears of a fault somewhere, can look it up without building anything.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::command::{root, run, words};
use crate::setup;

/// The programs in the package, and where each is described.
const PROGRAMS: &[(&str, &str)] = &[
    ("counterbook", "src-tauri/crates/cli"),
    ("counterbook-desktop", "src-tauri"),
];

/// The name that the lists of one run have beside every crate, before ours are taken from there.
const NAME: &str = "sbom-of-this-build.json";

/// Writes the lists into `folder`.
///
/// # Errors
/// A tool failed, or a list could not be written.
pub fn write(folder: &Path) -> Result<()> {
    setup::cargo_cyclonedx()?;
    fs::create_dir_all(folder)?;
    run(&format!(
        "{} cyclonedx --format json --override-filename {}",
        setup::CARGO_CYCLONEDX,
        NAME.trim_end_matches(".json")
    ))?;
    for (program, described) in PROGRAMS {
        let list = fs::read_to_string(Path::new(described).join(NAME))
            .with_context(|| format!("{program} was not described"))?;
        fs::write(
            folder.join(format!("{program}.cdx.json")),
            without_our_place(&list),
        )?;
    }
    take_away(Path::new("."), 4)?;
    fs::write(folder.join("page.cdx.json"), page()?)?;
    Ok(())
}

/// Our own crates are named by where they lie, which is nobody's business.
fn without_our_place(list: &str) -> String {
    list.replace(&format!("path+file://{}", root().display()), "path+file://")
}

/// The lists that describe crates of ours: beside each of them, `depth` folders down at most.
fn take_away(folder: &Path, depth: usize) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() == NAME {
            fs::remove_file(entry.path())?;
        } else if depth > 0 && entry.file_type()?.is_dir() && entry.file_name() != "target" {
            take_away(&entry.path(), depth - 1)?;
        }
    }
    Ok(())
}

/// What the page is built from; its lock file is all that is asked.
fn page() -> Result<Vec<u8>> {
    let output = words("npm sbom --sbom-format cyclonedx --omit dev --package-lock-only")
        .current_dir("ui")
        .output()
        .context("npm cannot be started")?;
    ensure!(output.status.success(), "npm could not describe the page");
    Ok(output.stdout)
}
