//! `documents.make`: gathers, sets and keeps. The same facts give the same bytes, so the same paper again
//! is the kept one.

use crate::{
    app::{App, Call, Outcome},
    context::Context,
    documents::{self, facts, facts::Facts, facts::Wanted},
    failure::Failure,
    wire::documents::{DocumentKind, DocumentRow, MakeDocument},
};
use ::documents::{Rendered, Words, packing_slip, shipping_label};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use store::{Writer, documents::NewDocument};

/// Label printers of small shops: 203 dots to the inch.
const LABEL_DPI: u32 = 203;

pub(crate) fn make(
    app: &App,
    call: &Call<'_>,
    context: &Context,
    request: MakeDocument,
) -> Result<Outcome, Failure> {
    let wanted = app.file.read(|reader| facts::gather(reader, &request))?;
    // Setting type is no work for inside a transaction.
    let rendered = render(app, &wanted)?;
    app.write(call, context, |writer| {
        keep(writer, request.kind, &wanted, &rendered)
    })
}

fn render(app: &App, wanted: &Wanted) -> Result<Rendered, Failure> {
    let words = Words::english();
    let rendered = app.set_paper(|engine| match &wanted.facts {
        Facts::Slip(slip) => packing_slip(engine, &words, slip, wanted.paper.parse()?),
        Facts::Labels(labels) => shipping_label(engine, &words, labels, wanted.paper.parse()?, LABEL_DPI),
    });
    rendered.map_err(|error| documents::failed(&error))
}

fn keep(
    writer: &mut Writer<'_>,
    kind: DocumentKind,
    wanted: &Wanted,
    rendered: &Rendered,
) -> Result<DocumentRow, Failure> {
    let shipment = &wanted.shipment;
    let sha256 = hex(&Sha256::digest(&rendered.bytes));
    let id = match writer.document_by_hash(shipment.id, &sha256)? {
        Some(id) => id,
        None => writer.insert_document(&NewDocument {
            kind: kind.as_str(),
            order_id: shipment.order_id,
            shipment_id: shipment.id,
            parcel: wanted.parcel,
            paper: &wanted.paper,
            revision: wanted.revision,
            file_name: &file_name(kind, wanted),
            pages: i64::from(rendered.pages),
            sha256: &sha256,
            bytes: &rendered.bytes,
        })?,
    };
    writer.note(
        format!("document {id}"),
        Some(shipment.order_id),
        Some(json!({ "kind": kind, "document": id })),
    );
    writer.touch(format!("order:{}", shipment.order_number));
    // A box instead of a letter would go out unread: it is told with the paper, and stops nobody.
    let missing = (!rendered.missing.is_empty()).then(|| rendered.missing.iter().collect());
    Ok(DocumentRow {
        missing,
        ..documents::row(documents::the_one(writer, id)?)
    })
}

fn file_name(kind: DocumentKind, wanted: &Wanted) -> String {
    let kind = match kind {
        DocumentKind::PackingSlip => "packing-slip",
        DocumentKind::ShippingLabel => "shipping-label",
    };
    let parcel = wanted
        .parcel
        .map(|parcel| format!("-parcel-{parcel}"))
        .unwrap_or_default();
    let (order, index) = (wanted.shipment.order_number, wanted.shipment.number);
    format!(
        "{kind}-{order}-{index}{parcel}-r{}-{}.pdf",
        wanted.revision, wanted.paper
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}
