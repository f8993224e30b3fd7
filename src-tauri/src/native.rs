//! The window as the core's rows ask it: dialogs of the system, its printers, its other programs.

use std::fs;
use std::path::{Path, PathBuf};

use app::native::{Printer, Window, Wish};
use app::{ErrorCode, Failure};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};
use terms::DocumentId;

use crate::desk::Desk;
use crate::{printing, refusal, window};

/// The folder of documents that were handed to other programs to show; emptied at the next start.
pub const OPENED: &str = "opened";

/// The window of this program.
pub struct ThisWindow {
    app: AppHandle,
}

impl ThisWindow {
    pub fn new(app: AppHandle) -> Self {
        Self { app }
    }

    /// The document as a file in a folder of ours, under the name a person would give it.
    fn written(&self, folder: &str, document: DocumentId) -> Result<PathBuf, Failure> {
        let desk = self.app.state::<Desk>();
        let (name, bytes) = desk.host().document_bytes(document)?;
        let write = || {
            let file = desk.scratch(folder)?.join(name);
            fs::write(&file, bytes)?;
            Ok(file)
        };
        write().map_err(|error: std::io::Error| refusal::of(ErrorCode::CannotWrite, error))
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
        let file = self.written("printing", document)?;
        let sent = printing::print(&file, printer, copies);
        // The spooler has its own copy now, and paper names customers.
        let _ = fs::remove_file(&file);
        sent
    }

    fn open_document(&self, document: DocumentId) -> Result<PathBuf, Failure> {
        let file = self.written(OPENED, document)?;
        tauri_plugin_opener::open_path(&file, None::<&str>)
            .map_err(|error| refusal::of(ErrorCode::CannotOpen, error))?;
        Ok(file)
    }

    fn choose_save_path(&self, wish: &Wish) -> Option<PathBuf> {
        let chosen = chosen("COUNTERBOOK_TEST_SAVE_PATH", || {
            let dialog = dialog(&self.app, wish);
            let named = wish
                .suggested_name
                .iter()
                .fold(dialog, FileDialogBuilder::set_file_name);
            named.blocking_save_file()
        });
        // The dialog never answers with a folder; only a test names one, for all that it saves.
        match (chosen, &wish.suggested_name) {
            (Some(folder), Some(name)) if folder.is_dir() => Some(folder.join(name)),
            (chosen, _) => chosen,
        }
    }

    fn choose_open_path(&self, wish: &Wish) -> Option<PathBuf> {
        chosen("COUNTERBOOK_TEST_OPEN_PATH", || {
            dialog(&self.app, wish).blocking_pick_file()
        })
    }

    fn choose_folder(&self, wish: &Wish) -> Option<PathBuf> {
        chosen("COUNTERBOOK_TEST_FOLDER", || {
            dialog(&self.app, wish).blocking_pick_folder()
        })
    }

    fn reveal(&self, path: &Path) -> Result<(), Failure> {
        tauri_plugin_opener::reveal_item_in_dir(path)
            .map_err(|error| refusal::of(ErrorCode::CannotOpen, error))
    }

    fn painted(&self) -> i64 {
        let age_ms = self.app.state::<Desk>().age_ms();
        if std::env::var_os("COUNTERBOOK_TIMING").is_some() {
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

/// Where a dialog of the system points; nothing when the person thought better of it. A window test cannot
/// reach such a dialog, so the environment variable `stand_in` answers in its place.
fn chosen(stand_in: &str, ask: impl FnOnce() -> Option<tauri_plugin_dialog::FilePath>) -> Option<PathBuf> {
    match std::env::var_os(stand_in) {
        Some(path) => Some(PathBuf::from(path)),
        None => ask().and_then(|path| path.into_path().ok()),
    }
}
