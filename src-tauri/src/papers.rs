//! Papers on their way to other programs. They name customers: each lies alone in a folder that nobody else may
//! read and whose name nobody can guess, and goes when it was used. The shop file keeps what is kept.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use app::private;
use tempfile::TempDir;
use terms::PaperName;

/// The folder of the app in which they lie.
const FOLDER: &str = "papers";

/// A paper as a file, gone with this value.
pub struct Laid {
    folder: TempDir,
    file: PathBuf,
}

/// Lays a paper down under the name that a person would give it.
///
/// # Errors
/// It cannot be written there.
pub fn lay(app_folder: &Path, name: PaperName, bytes: &[u8]) -> io::Result<Laid> {
    let folder = private::passing(&app_folder.join(FOLDER))?;
    let file = folder.path().join(name.to_string());
    let mut made: File = private::create_new(&file)?;
    made.write_all(bytes)?;
    Ok(Laid { folder, file })
}

/// Takes away what was laid down before: at the start, and on leaving.
pub fn clear(app_folder: &Path) {
    // Of a link it takes away the link.
    let _ = fs::remove_dir_all(app_folder.join(FOLDER));
}

impl Laid {
    pub fn path(&self) -> &Path {
        &self.file
    }

    /// Leaves it for a program that reads it later.
    pub fn keep(self) -> PathBuf {
        let _ = self.folder.keep();
        self.file
    }
}

#[cfg(test)]
mod tests;
