//! What only a window can do: dialogs of the system, its printers, its other programs. The rows and their
//! types stand here with all the others; the window does the work.

pub mod choose_folder;
pub mod choose_open_path;
pub mod choose_save_path;
pub mod open_document;
pub mod painted;
pub mod print;
pub mod printers;
pub mod reveal;
mod window;

pub use window::{ChosenPath, Printer, Window, Wish};

use crate::{
    door::{Call, Nothing, Outcome, Row, area},
    failure::{ErrorCode, Failure},
};
use open_document::Opened;
use painted::Painted;
use print::Job;
use printers::PrinterList;
use serde_json::Value;

area! { native of dyn Window {
    here printers:         ListPrinters   => PrinterList, Look;
    here print:            Print          => Job,         Pack;
    here open_document:    OpenDocument   => Opened,      Look;
    here choose_save_path: ChooseSavePath => ChosenPath,  Look;
    here choose_open_path: ChooseOpenPath => ChosenPath,  Look;
    here choose_folder:    ChooseFolder   => ChosenPath,  Look;
    here reveal:           Reveal         => Nothing,     Look;
    here painted:          TellPainted    => Painted,     Look;
}}

/// Every command of a window.
pub fn commands() -> impl Iterator<Item = &'static Row<dyn Window>> {
    AREA.iter()
}

/// Runs a command of the window.
///
/// # Errors
/// `unknown_command`, or what the command says.
pub fn dispatch(window: &(dyn Window + 'static), name: &str, payload: Value) -> Result<Outcome, Failure> {
    let row = AREA.iter().find(|row| row.name == name);
    let row = row.ok_or_else(|| Failure::new(ErrorCode::UnknownCommand))?;
    (row.run)(
        window,
        Call::new(row.name, payload, None, (row.request_schema)())?,
    )
}
