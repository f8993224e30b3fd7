//! The one window and the walls around its page.

use std::fs;
use std::path::{Path, PathBuf};

use app::private;
use serde::{Deserialize, Serialize};
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

/// The window's name in the capabilities.
pub const LABEL: &str = "main";

const SMALLEST: Size = Size {
    width: 960.0,
    height: 600.0,
};
const USUAL: Size = Size {
    width: 1280.0,
    height: 800.0,
};

/// The way to every other computer ends here, at a port that nobody serves: the content policy does not cover all
/// that a page can begin (a `preconnect` in its head, for one). What ships with the program needs no network.
const NOWHERE: &str = "socks5://127.0.0.1:9";

/// The inside of the window in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
struct Size {
    width: f64,
    height: f64,
}

/// Opens the window at the size it had when it was last closed.
///
/// # Errors
/// The system refuses a window.
pub fn open(app: &App, folder: &Path) -> tauri::Result<()> {
    let remembered = folder.join("window.json");
    let size = remembered_size(&remembered);
    let webview = folder.join("webview");
    // Before the web view makes it by its own rights.
    let _ = private::folder(&webview);
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default());
    if let Ok(nowhere) = Url::parse(NOWHERE) {
        builder = builder.proxy_url(nowhere);
    }
    let window = builder
        .title("Counterbook")
        .inner_size(size.width, size.height)
        .min_inner_size(SMALLEST.width, SMALLEST.height)
        .data_directory(webview)
        .devtools(cfg!(debug_assertions))
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .disable_drag_drop_handler()
        .build()?;
    remember_size(&window, remembered);
    Ok(())
}

/// Brings the window to the front, out of the task bar if need be.
pub fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Only the page that ships with the program: a link in a customer's note leads nowhere.
fn is_own_page(url: &Url) -> bool {
    let own = if cfg!(target_os = "windows") {
        "http://tauri.localhost"
    } else {
        "tauri://localhost"
    };
    Url::parse(own)
        .is_ok_and(|own| (url.scheme(), url.host(), url.port()) == (own.scheme(), own.host(), own.port()))
}

fn remembered_size(file: &Path) -> Size {
    let read = || serde_json::from_slice::<Size>(&fs::read(file).ok()?).ok();
    let size = read().unwrap_or(USUAL);
    Size {
        width: size.width.max(SMALLEST.width),
        height: size.height.max(SMALLEST.height),
    }
}

/// Writes the size down when the window is closed; a size that cannot be kept is no reason to stay open.
fn remember_size(window: &WebviewWindow, file: PathBuf) {
    let closing = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { .. } = event
            && !closing.is_maximized().unwrap_or(false)
            && let (Ok(size), Ok(scale)) = (closing.inner_size(), closing.scale_factor())
        {
            let size = size.to_logical::<f64>(scale);
            let size = Size {
                width: size.width,
                height: size.height,
            };
            let _ = serde_json::to_vec(&size).map(|bytes| private::write(&file, &bytes));
        }
    });
}

#[cfg(test)]
mod tests;
