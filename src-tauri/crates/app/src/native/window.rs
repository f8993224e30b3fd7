//! What the rows ask of a window, in words that know no window library.

use crate::failure::Failure;
use std::path::{Path, PathBuf};
use terms::{DocumentId, Typed};
use terms_derive::wire;

/// What a file dialog offers.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    pub title: Option<String>,
    /// The file name to begin with.
    pub suggested_name: Option<String>,
    /// Without the dot: `pdf`.
    pub extensions: Vec<String>,
}

impl Wish {
    pub(super) fn of(
        title: Option<Typed>,
        suggested_name: Option<Typed>,
        extensions: Option<Vec<Typed<20>>>,
    ) -> Self {
        Self {
            title: title.map(String::from),
            suggested_name: suggested_name.map(String::from),
            extensions: extensions
                .unwrap_or_default()
                .into_iter()
                .map(String::from)
                .collect(),
        }
    }
}

/// A printer of this computer.
#[wire]
pub struct Printer {
    /// What the spooler calls it; the name to print with.
    pub name: String,
    /// What a person calls it.
    pub label: String,
    pub is_default: bool,
    pub is_ready: bool,
}

/// Where a dialog of the system points; nothing when the person thought better of it.
#[wire]
pub struct ChosenPath {
    pub path: Option<String>,
}

/// The window and the computer around it.
pub trait Window: Send + Sync {
    /// Every printer the computer knows.
    fn printers(&self) -> Vec<Printer>;

    /// Sends a kept document to a printer, or to the usual one; the printer's name and the spooler's number.
    ///
    /// # Errors
    /// `no_printer`, `printer_refused`, `cannot_write`, or what the core says of the document.
    fn print(
        &self,
        document: DocumentId,
        printer: Option<&str>,
        copies: u8,
    ) -> Result<(String, String), Failure>;

    /// Shows a kept document in the computer's own program for it; the file that it opened.
    ///
    /// # Errors
    /// `cannot_open`, `cannot_write`, or what the core says of the document.
    fn open_document(&self, document: DocumentId) -> Result<PathBuf, Failure>;

    fn choose_save_path(&self, wish: &Wish) -> Option<PathBuf>;

    fn choose_open_path(&self, wish: &Wish) -> Option<PathBuf>;

    fn choose_folder(&self, wish: &Wish) -> Option<PathBuf>;

    /// Shows a file in the computer's file manager.
    ///
    /// # Errors
    /// `cannot_open`.
    fn reveal(&self, path: &Path) -> Result<(), Failure>;

    /// Milliseconds since the program began, when its first screen is painted.
    fn painted(&self) -> i64;
}

impl ChosenPath {
    pub(super) fn of(path: Option<PathBuf>) -> Self {
        Self {
            path: path.map(|path| path.display().to_string()),
        }
    }
}
