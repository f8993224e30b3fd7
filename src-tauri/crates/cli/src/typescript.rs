//! The window's half of the wire, written into its folder.

use anyhow::{Context, Result};
use std::{fs, path::Path, process::ExitCode};

/// How the files that are written here end; no other file of the folder is touched.
const GENERATED: &str = ".gen.ts";

/// Writes every file anew, and takes away what no row needs any more.
pub fn typescript(folder: &Path) -> Result<ExitCode> {
    let files = app::typescript::typescript();
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(GENERATED) && !files.contains_key(&name) {
            fs::remove_file(entry.path()).with_context(|| format!("{name} cannot be taken away"))?;
        }
    }
    for (name, text) in files {
        fs::write(folder.join(&name), text).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(ExitCode::SUCCESS)
}
