//! From the process's first breath to the open window.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use app::private;
use tauri::{App, Manager, async_runtime};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use crate::desk::Desk;
use crate::{lock, papers, switches, watch, window};

/// Opens the window, or brings the window that already shows `shop` to the front. What stands in the way is
/// said to whoever started it, on the terminal and in a dialog, and ends the program with 1.
pub fn start(app: &App, shop: Option<PathBuf>, started: Instant) {
    if let Err(sentence) = begin(app, shop, started) {
        say(app, sentence);
    }
}

fn begin(app: &App, shop: Option<PathBuf>, started: Instant) -> Result<(), String> {
    let folder = data_folder(app)?;
    let desk = Desk::new(folder.clone(), shop.clone(), started);
    // Where no lock can be written, on a full disk for instance, the shop can still be looked at.
    if let Some(shop) = shop
        && let Ok(Some(bell)) = desk.claim(&shop)
    {
        return if bell.ring(lock::PATIENCE).unwrap_or(false) {
            app.handle().exit(0);
            Ok(())
        } else {
            Err(taken_sentence(&shop))
        };
    }
    papers::clear(&folder);
    app.manage(desk);
    let handle = app.handle().clone();
    // While the web view starts, which takes longer.
    async_runtime::spawn_blocking(move || _ = handle.state::<Desk>().host());
    window::open(app, &folder).map_err(|error| format!("The window could not be opened: {error}"))?;
    watch::start(app.handle().clone());
    Ok(())
}

/// The folder for everything of ours, made when missing.
fn data_folder(app: &App) -> Result<PathBuf, String> {
    let folder = match switches::data_folder() {
        Some(folder) => std::path::absolute(&folder).map_err(|error| unmade_sentence(&folder, &error))?,
        None => app.path().app_local_data_dir().map_err(|_| HOMELESS.to_owned())?,
    };
    private::folder(&folder).map_err(|error| unmade_sentence(&folder, &error))?;
    Ok(folder)
}

fn say(app: &App, sentence: String) {
    // A terminal that is gone is no reason to end without the dialog.
    let _ = writeln!(io::stderr(), "{sentence}");
    let handle = app.handle().clone();
    app.dialog()
        .message(sentence)
        .title("Counterbook")
        .kind(MessageDialogKind::Warning)
        .show(move |_| handle.exit(1));
}

/// What a person reads where the system names no folder of hers.
const HOMELESS: &str = "Counterbook does not know where to keep its files: this account has no folder of its \
     own. Ask whoever set up this computer.";

/// What a person reads when the folder for everything of ours cannot be made.
fn unmade_sentence(folder: &Path, error: &io::Error) -> String {
    format!(
        "Counterbook cannot make its own folder, “{}”: {error}. The shops and what the window remembers are \
         kept there. See that the disk has room and may be written, then start again.",
        folder.display()
    )
}

/// What a person reads when the window that has the shop file does not come to the front.
fn taken_sentence(shop: &Path) -> String {
    format!(
        "“{}” is already open in another Counterbook window, and that window does not answer. \
         Look for it on this computer, or end it, then start again.",
        shop.display()
    )
}

/// When this process began, as the system saw it: before the libraries of the web view were loaded.
pub fn process_start() -> Instant {
    let now = Instant::now();
    process_age().and_then(|age| now.checked_sub(age)).unwrap_or(now)
}

/// Age of this process, to a hundredth of a second; unknown off Linux.
#[cfg(target_os = "linux")]
fn process_age() -> Option<std::time::Duration> {
    // proc(5): the 22nd field is the start in clock ticks since boot; Linux shows 100 ticks a second to programs.
    const TICKS_PER_SECOND: f64 = 100.0;
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let after_name = stat.rsplit_once(')')?.1;
    let start_ticks: f64 = after_name.split_whitespace().nth(19)?.parse().ok()?;
    let uptime = std::fs::read_to_string("/proc/uptime").ok()?;
    let uptime_s: f64 = uptime.split_whitespace().next()?.parse().ok()?;
    std::time::Duration::try_from_secs_f64(uptime_s - start_ticks / TICKS_PER_SECOND).ok()
}

#[cfg(not(target_os = "linux"))]
fn process_age() -> Option<std::time::Duration> {
    None
}

#[cfg(all(test, target_os = "linux"))]
mod tests;
