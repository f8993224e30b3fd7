//! The computer's printers. PDFs are made by the core; here they are handed to the spooler as they are.

use std::path::Path;

use app::native::Printer;
use app::{ErrorCode, Failure};
use printers::common::base::job::PrinterJobOptions;
use printers::common::base::printer::{Printer as Queue, PrinterState};
use printers::common::converters::Converter;

use crate::refusal;

/// Every printer the computer knows; empty when there is none, or no spooler.
#[must_use]
pub fn printers() -> Vec<Printer> {
    printers::get_printers().into_iter().map(shown).collect()
}

fn shown(queue: Queue) -> Printer {
    let label = if queue.name.is_empty() {
        queue.system_name.clone()
    } else {
        queue.name
    };
    Printer {
        label,
        is_default: queue.is_default,
        is_ready: matches!(queue.state, PrinterState::READY | PrinterState::PRINTING),
        name: queue.system_name,
    }
}

/// Sends `file` to `printer`, or without one to the usual printer of this computer; the printer's name, and the
/// spooler's number for the job.
///
/// # Errors
/// `no_printer`: none of that name, or none at all. `printer_refused`: the spooler did not take it.
pub fn print(file: &Path, printer: Option<&str>, copies: u8) -> Result<(String, String), Failure> {
    let queue = queue(printer)?;
    let copies = copies.max(1).to_string();
    let mut properties = vec![("copies", copies.as_str())];
    if file.extension().is_some_and(|extension| extension == "zpl") {
        // A label printer's own language must pass the spooler untouched.
        properties.push(("document-format", "application/vnd.cups-raw"));
    }
    let name = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let options = PrinterJobOptions {
        name: name.as_deref(),
        raw_properties: &properties,
        converter: Converter::None,
    };
    let job = queue
        .print_file(&file.to_string_lossy(), options)
        .map_err(|error| refusal::of(ErrorCode::PrinterRefused, error.message))?;
    Ok((queue.system_name, job.to_string()))
}

fn queue(named: Option<&str>) -> Result<Queue, Failure> {
    let found = match named {
        Some(name) => printers::get_printer_by_name(name),
        None => printers::get_default_printer().or_else(only_printer),
    };
    found.ok_or_else(|| refusal::of(ErrorCode::NoPrinter, named.unwrap_or_default()))
}

/// With one printer there is nothing to choose.
fn only_printer() -> Option<Queue> {
    let mut all = printers::get_printers();
    if all.len() == 1 { all.pop() } else { None }
}
