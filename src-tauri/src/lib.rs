//! The window of Counterbook. It is thin on purpose: one door to the core (`rpc`), the few things only a
//! window can do (`native`), and the walls around the page. Everything a shop does is a command of the core.

mod command_line;
mod desk;
mod lock;
mod native;
mod papers;
mod printing;
mod refusal;
mod rpc;
mod start;
mod switches;
mod watch;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use tauri::{Manager, RunEvent};

use crate::desk::Desk;

/// Runs the window until it is closed.
///
/// `words` are the words of the command line after the program's own name. Exit codes: 0 closed as usual, or
/// the shop was already open and its window came to the front; 1 the window could not be opened, with the
/// reason on standard error; 2 the command line could not be understood.
pub fn run(words: impl Iterator<Item = OsString>) -> ExitCode {
    let started = start::process_start();
    let shop = match command_line::parse(words) {
        Ok(wish) => wish.shop,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    };
    #[cfg(target_os = "linux")]
    if gtk::init().is_err() {
        eprintln!(
            "The window has no screen to open on. Start it from the desktop, or use `counterbook` here."
        );
        return ExitCode::FAILURE;
    }
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .setup(move |app| {
            start::start(app, shop, started);
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => ExitCode::from(u8::try_from(app.run_return(leave)).unwrap_or(1)),
        Err(error) => {
            eprintln!("The window could not be opened: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Folds the write-ahead log back into the shop file when the last window is gone, and takes away the papers
/// that other programs were given.
fn leave(app: &tauri::AppHandle, event: RunEvent) {
    if let RunEvent::Exit = event
        && let Some(desk) = app.try_state::<Desk>()
    {
        desk.close();
        papers::clear(desk.folder());
    }
}
