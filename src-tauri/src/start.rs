//! From the process's first breath to the open window.

use std::path::{Path, PathBuf};
use std::time::Instant;

use tauri::{App, Manager, async_runtime};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use crate::desk::Desk;
use crate::native::OPENED;
use crate::{lock, watch, window};

/// Opens the window, or brings the window that already shows `shop` to the front.
///
/// # Errors
/// The data folder is unknown or cannot be written, or the system refuses a window.
pub fn start(app: &App, shop: Option<PathBuf>, started: Instant) -> anyhow::Result<()> {
    let folder = data_folder(app)?;
    let desk = Desk::new(folder.clone(), shop.clone(), started);
    if let Some(shop) = shop
        && let Some(bell) = desk.claim(&shop)?
    {
        return if bell.ring(lock::PATIENCE)? {
            leave(app)
        } else {
            say_taken(app, &shop)
        };
    }
    // Paper that was shown in other programs the last time: it names customers and is kept in the shop file.
    let _ = std::fs::remove_dir_all(folder.join(OPENED));
    app.manage(desk);
    let handle = app.handle().clone();
    // While the web view starts, which takes longer.
    async_runtime::spawn_blocking(move || _ = handle.state::<Desk>().host());
    window::open(app, &folder)?;
    watch::start(app.handle().clone());
    Ok(())
}

/// The folder for everything of ours; `COUNTERBOOK_DATA_DIR` names another one.
fn data_folder(app: &App) -> anyhow::Result<PathBuf> {
    let folder = match std::env::var_os("COUNTERBOOK_DATA_DIR") {
        Some(folder) => std::path::absolute(folder)?,
        None => app.path().app_local_data_dir()?,
    };
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn leave(app: &App) -> anyhow::Result<()> {
    app.handle().exit(0);
    Ok(())
}

fn say_taken(app: &App, shop: &Path) -> anyhow::Result<()> {
    let sentence = taken_sentence(shop);
    eprintln!("{sentence}");
    let handle = app.handle().clone();
    app.dialog()
        .message(sentence)
        .title("Counterbook")
        .kind(MessageDialogKind::Warning)
        .show(move |_| handle.exit(1));
    Ok(())
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
