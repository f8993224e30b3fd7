//! `native.printers`: the printers of this computer.

use super::window::{Printer, Window};
use crate::failure::Failure;
use terms_derive::{request, wire};

/// Every printer the computer knows; none when there is no spooler.
#[request(example = "{}")]
pub struct ListPrinters {}

#[wire]
pub struct PrinterList {
    pub printers: Vec<Printer>,
}

pub(crate) fn printers(window: &dyn Window, _: ListPrinters) -> Result<PrinterList, Failure> {
    Ok(PrinterList {
        printers: window.printers(),
    })
}
