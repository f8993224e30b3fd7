//! `native.print`: a kept document goes to a printer.

use super::window::Window;
use crate::failure::Failure;
use terms::{DocumentId, Typed};
use terms_derive::{measure, request, wire};

/// How often a paper is printed.
#[measure(min = 1, max = 99)]
pub struct Copies(i64);

/// Sends a kept document to a printer.
#[request(example = r#"{ "document": 1, "printer": null }"#)]
pub struct Print {
    pub document: DocumentId,
    /// The queue's name from `native.printers`; without it the computer's usual printer.
    pub printer: Option<Typed>,
    /// One when not named.
    pub copies: Option<Copies>,
}

/// What the spooler made of it.
#[wire]
pub struct Job {
    pub printer: String,
    /// The spooler's number for it.
    pub job: String,
}

pub(crate) fn print(window: &dyn Window, request: Print) -> Result<Job, Failure> {
    let copies = request
        .copies
        .map_or(1, |copies| u8::try_from(copies.get()).unwrap_or(1));
    let (printer, job) = window.print(request.document, request.printer.as_deref(), copies)?;
    Ok(Job { printer, job })
}
