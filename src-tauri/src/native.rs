//! The window as the core's rows ask it: dialogs of the system, its printers, its other programs.

use std::path::{Path, PathBuf};

use app::native::{Printer, Window, Wish};
use app::{ErrorCode, Failure};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};
use terms::DocumentId;

use crate::desk::Desk;
use crate::papers::{self, Laid};
use crate::{printing, refusal, switches, window};

/// The window of this program.
pub struct ThisWindow {
    app: AppHandle,
}

impl ThisWindow {
    pub fn new(app: AppHandle) -> Self {
        Self { app }
    }

    /// The document as a file for another program.
    fn laid(&self, document: DocumentId) -> Result<Laid, Failure> {
        let desk = self.app.state::<Desk>();
        let (name, bytes) = desk.host().document_bytes(document)?;
        papers::lay(desk.folder(), name, &bytes).map_err(|error| refusal::of(ErrorCode::CannotWrite, error))
    }
}

impl Window for ThisWindow {
    fn printers(&self) -> Vec<Printer> {
        printing::printers()
    }

    fn print(
        &self,
        document: DocumentId,
        printer: Option<&str>,
        copies: u8,
    ) -> Result<(String, String), Failure> {
        // Gone at the end: the spooler has its own copy then.
        let paper = self.laid(document)?;
        printing::print(paper.path(), printer, copies)
    }

    fn open_document(&self, document: DocumentId) -> Result<PathBuf, Failure> {
        let paper = self.laid(document)?;
        tauri_plugin_opener::open_path(paper.path(), None::<&str>)
            .map_err(|error| refusal::of(ErrorCode::CannotOpen, error))?;
        Ok(paper.keep())
    }

    fn choose_save_path(&self, wish: &Wish) -> Option<PathBuf> {
        let name = wish.suggested_name.as_deref().and_then(plain_name);
        let chosen = chosen(switches::chosen_to_save(), || {
            let dialog = dialog(&self.app, wish);
            let named = name.into_iter().fold(dialog, FileDialogBuilder::set_file_name);
            named.blocking_save_file()
        });
        // The dialog never answers with a folder; only a test names one, for all that it saves.
        match (chosen, name) {
            (Some(folder), Some(name)) if folder.is_dir() => Some(folder.join(name)),
            (chosen, _) => chosen,
        }
    }

    fn choose_open_path(&self, wish: &Wish) -> Option<PathBuf> {
        chosen(switches::chosen_to_open(), || {
            dialog(&self.app, wish).blocking_pick_file()
        })
    }

    fn choose_folder(&self, wish: &Wish) -> Option<PathBuf> {
        chosen(switches::chosen_folder(), || {
            dialog(&self.app, wish).blocking_pick_folder()
        })
    }

    fn reveal(&self, path: &Path) -> Result<(), Failure> {
        tauri_plugin_opener::reveal_item_in_dir(path)
            .map_err(|error| refusal::of(ErrorCode::CannotOpen, error))
    }

    fn painted(&self) -> i64 {
        let age_ms = self.app.state::<Desk>().age_ms();
        if switches::says_when_painted() {
            eprintln!("first paint {age_ms} ms after the process began");
        }
        i64::try_from(age_ms).unwrap_or(i64::MAX)
    }
}

fn dialog(app: &AppHandle, wish: &Wish) -> FileDialogBuilder<tauri::Wry> {
    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window(window::LABEL) {
        dialog = dialog.set_parent(&window);
    }
    if let Some(title) = &wish.title {
        dialog = dialog.set_title(title);
    }
    if !wish.extensions.is_empty() {
        let extensions: Vec<&str> = wish.extensions.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(wish.extensions.join(", "), &extensions);
    }
    dialog
}

/// Where a dialog of the system points; nothing when the person thought better of it. In a test `stand_in`
/// answers in its place.
fn chosen(
    stand_in: Option<PathBuf>,
    ask: impl FnOnce() -> Option<tauri_plugin_dialog::FilePath>,
) -> Option<PathBuf> {
    stand_in.or_else(|| ask()?.into_path().ok())
}

/// A suggestion begins in the folder that the dialog shows, whatever it says of folders.
fn plain_name(suggested: &str) -> Option<&str> {
    Path::new(suggested).file_name()?.to_str()
}

#[cfg(test)]
mod tests;
