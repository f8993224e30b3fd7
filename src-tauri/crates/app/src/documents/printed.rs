//! `documents.printed`: notes that a document went to a printer.

use crate::{
    context::Context,
    documents::{row, the_one},
    failure::Failure,
    wire::{
        documents::{DocumentRow, NotePrinted},
        limits,
    },
};
use domain::{problem::Problems, text};
use serde_json::json;
use store::Writer;

pub(crate) fn printed(
    writer: &mut Writer<'_>,
    _: &Context,
    request: NotePrinted,
) -> Result<DocumentRow, Failure> {
    let document = the_one(writer, request.document)?;
    let mut problems = Problems::default();
    let printer = request.printer.as_deref();
    let printer = printer.and_then(|name| text::line("printer", name, limits::LINE, &mut problems));
    problems.or_value(())?;
    writer.insert_print_job(document.id, printer.as_deref())?;
    let detail = json!({ "kind": document.kind, "document": document.id });
    writer.note(
        format!("document {}", document.id),
        Some(document.order_id),
        Some(detail),
    );
    writer.touch(format!("order:{}", document.order_number));
    Ok(row(the_one(writer, document.id)?))
}
