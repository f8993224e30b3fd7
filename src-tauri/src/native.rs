//! What only a window can do: dialogs of the system, its printers, and its other programs.

use std::fs;
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use crate::desk::Desk;
use crate::{printing, window};

/// The folder of documents that were handed to other programs to show; emptied at the next start.
pub const OPENED: &str = "opened";

/// Why a native command did not do it, in the shape of a failure of the core.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Refusal {
    Core(app::Failure),
    Own {
        code: &'static str,
        problems: Vec<Value>,
    },
}

type Outcome = Result<Value, Refusal>;

impl Refusal {
    /// `detail` is the system's own word for it; never a customer's.
    pub fn own(code: &'static str, detail: impl std::fmt::Display) -> Self {
        Self::Own {
            code,
            problems: vec![json!({"path": "", "code": code, "args": {"detail": detail.to_string()}})],
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentOnly {
    document: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Print {
    document: i64,
    /// The queue's name from `native.printers`; without it the computer's usual printer.
    #[serde(default)]
    printer: Option<String>,
    #[serde(default)]
    copies: Option<u8>,
}

/// What a file dialog offers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choose {
    #[serde(default)]
    title: Option<String>,
    /// The file name to begin with; only `native.choose_save_path` uses it.
    #[serde(default)]
    suggested_name: Option<String>,
    /// Without the dot: `["pdf"]`.
    #[serde(default)]
    extensions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reveal {
    path: PathBuf,
}

/// Answers one native command in the shape of every other answer.
pub fn answer(app: &AppHandle, name: &str, payload: Value) -> Value {
    match dispatch(app, name, payload) {
        Ok(value) => json!({"ok": true, "value": value, "changes": []}),
        Err(refusal) => json!({"ok": false, "failure": refusal}),
    }
}

fn dispatch(app: &AppHandle, name: &str, payload: Value) -> Outcome {
    match name {
        "native.printers" => Ok(json!({"printers": printing::printers()})),
        "native.print" => print(app, read(payload)?),
        "native.open_document" => open_document(app, read(payload)?),
        "native.choose_save_path" => Ok(choose_save_path(app, read(payload)?)),
        "native.choose_open_path" => Ok(choose_open_path(app, read(payload)?)),
        "native.reveal" => reveal(read(payload)?),
        "native.painted" => Ok(painted(app)),
        _ => Err(Refusal::own("unknown_command", name)),
    }
}

fn read<T: DeserializeOwned>(payload: Value) -> Result<T, Refusal> {
    serde_json::from_value(payload).map_err(|error| Refusal::own("bad_request", error))
}

fn print(app: &AppHandle, wish: Print) -> Outcome {
    let file = written_document(app, "printing", wish.document)?;
    let sent = printing::print(&file, wish.printer.as_deref(), wish.copies.unwrap_or(1));
    // The spooler has its own copy now, and paper names customers.
    let _ = fs::remove_file(&file);
    sent.map(|job| json!(job))
}

/// Shows a document in the computer's own program for it.
fn open_document(app: &AppHandle, wish: DocumentOnly) -> Outcome {
    let file = written_document(app, OPENED, wish.document)?;
    tauri_plugin_opener::open_path(&file, None::<&str>)
        .map_err(|error| Refusal::own("cannot_open", error))?;
    Ok(json!({"path": file}))
}

/// The document as a file in a folder of ours, under the name a person would give it.
fn written_document(app: &AppHandle, folder: &str, document: i64) -> Result<PathBuf, Refusal> {
    let desk = app.state::<Desk>();
    let (name, bytes) = desk.host().document_bytes(document).map_err(Refusal::Core)?;
    let write = || {
        let file = desk.scratch(folder)?.join(name);
        fs::write(&file, bytes)?;
        Ok(file)
    };
    write().map_err(|error: std::io::Error| Refusal::own("cannot_write", error))
}

fn choose_save_path(app: &AppHandle, wish: Choose) -> Value {
    let suggested = wish.suggested_name.clone();
    let chosen = chosen("COUNTERBOOK_TEST_SAVE_PATH", || {
        let dialog = dialog(app, &wish);
        let named = suggested
            .into_iter()
            .fold(dialog, FileDialogBuilder::set_file_name);
        named.blocking_save_file()
    });
    // The dialog never answers with a folder; only a test names one, for all that it saves.
    let path = match (chosen, wish.suggested_name) {
        (Some(folder), Some(name)) if folder.is_dir() => Some(folder.join(name)),
        (chosen, _) => chosen,
    };
    json!({"path": path})
}

fn choose_open_path(app: &AppHandle, wish: Choose) -> Value {
    let chosen = chosen("COUNTERBOOK_TEST_OPEN_PATH", || {
        dialog(app, &wish).blocking_pick_file()
    });
    json!({"path": chosen})
}

fn dialog(app: &AppHandle, wish: &Choose) -> FileDialogBuilder<tauri::Wry> {
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

/// Shows a file in the computer's file manager.
fn reveal(wish: Reveal) -> Outcome {
    tauri_plugin_opener::reveal_item_in_dir(&wish.path)
        .map_err(|error| Refusal::own("cannot_open", error))?;
    Ok(Value::Null)
}

/// The page calls this once, when its first screen is painted.
fn painted(app: &AppHandle) -> Value {
    let age_ms = app.state::<Desk>().age_ms();
    if std::env::var_os("COUNTERBOOK_TIMING").is_some() {
        eprintln!("first paint {age_ms} ms after the process began");
    }
    json!({"since_start_ms": age_ms})
}
