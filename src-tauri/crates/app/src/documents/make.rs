//! `documents.make`: gathers, sets and keeps. The same facts give the same bytes, so the same paper again
//! is the kept one.

use crate::{
    context::Context,
    failure::Failure,
    open_shop::OpenShop,
    steps::{
        about, named,
        paper_facts::{self, Shipped, packing_slip, shipping_label},
    },
    views::document::{self, DocumentRow},
};
use ::documents::{PackingSlip, Rendered, ShippingLabel};
use store::{
    Reader, Writer,
    paper::{NewDocument, PaperSubject},
    sha256_of,
    shipments::Shipment,
};
use terms::{
    DocumentId, DocumentKind, LabelPaper, PaperSize, ParcelNumber, Problem, ProblemCode, Problems, Revision,
    ShipmentNumber, SlipPaper,
};
use terms_derive::{request, wire};

/// Makes a document and keeps it; the same paper again is the kept one, byte for byte.
#[request(example = r#"{ "kind": "packing_slip", "shipment": "1001-1", "parcel": 1, "paper": "A4" }"#)]
pub struct MakeDocument {
    pub kind: DocumentKind,
    pub shipment: ShipmentNumber,
    /// One parcel; all of them when not named.
    pub parcel: Option<ParcelNumber>,
    /// `A4` or `Letter` for slips, `100x150` or `4x6` for labels; the shop's own when not named.
    pub paper: Option<PaperSize>,
}

/// What the timeline says.
#[wire]
pub struct DocumentMade {
    pub kind: DocumentKind,
    pub document: DocumentId,
}

/// What to print, and for what.
pub(crate) struct Wanted {
    facts: Facts,
    of: Of,
}

/// What to print on which paper.
enum Facts {
    Slip(Box<PackingSlip>, SlipPaper),
    Labels(Vec<ShippingLabel>, LabelPaper),
}

/// What the paper is of.
struct Of {
    kind: DocumentKind,
    shipment: Shipment,
    parcel: Option<ParcelNumber>,
    revision: Revision,
    paper: PaperSize,
}

/// What is kept.
pub(crate) struct Made {
    of: Of,
    rendered: Rendered,
}

pub(crate) fn gather(reader: &Reader<'_>, _: &Context, request: MakeDocument) -> Result<Wanted, Failure> {
    let mut problems = Problems::default();
    let shipment = named::shipment(reader, request.shipment)?;
    if shipment.undone_at.is_some() {
        problems.add(Problem::new("shipment", ProblemCode::NotAllowed).with("undone", true));
    }
    let shipped = Shipped::read(reader, &shipment, &mut problems)?;
    if request.parcel.is_some_and(|parcel| !shipped.has(parcel)) {
        problems.note("parcel", ProblemCode::Unknown);
    }
    let Some(facts) = problems.take("paper", facts(&request, &shipped)) else {
        return Err(problems.into());
    };
    problems.or_value(())?;
    let of = Of {
        kind: request.kind,
        shipment,
        parcel: request.parcel,
        revision: shipped.order.revision,
        paper: facts.paper(),
    };
    Ok(Wanted { facts, of })
}

fn facts(request: &MakeDocument, shipped: &Shipped) -> Result<Facts, Problem> {
    let MakeDocument {
        kind, parcel, paper, ..
    } = *request;
    Ok(match kind {
        DocumentKind::PackingSlip => {
            let paper = packing_slip::paper(paper, shipped.shop.slip_paper)?;
            Facts::Slip(Box::new(packing_slip::facts(shipped, parcel)), paper)
        }
        DocumentKind::ShippingLabel => {
            let paper = shipping_label::paper(paper, shipped.shop.label_paper)?;
            Facts::Labels(shipping_label::facts(shipped, parcel), paper)
        }
    })
}

impl Facts {
    fn paper(&self) -> PaperSize {
        match self {
            Self::Slip(_, paper) => (*paper).into(),
            Self::Labels(_, paper) => (*paper).into(),
        }
    }
}

/// Setting type is no work for inside a transaction.
pub(crate) fn work(shop: &OpenShop, wanted: Wanted) -> Result<Made, Failure> {
    let rendered = shop.set_paper(|engine| match &wanted.facts {
        Facts::Slip(slip, paper) => packing_slip::set(engine, slip, *paper),
        Facts::Labels(labels, paper) => shipping_label::set(engine, labels, *paper),
    });
    let rendered = rendered.map_err(|error| paper_facts::failed(&error))?;
    Ok(Made {
        of: wanted.of,
        rendered,
    })
}

pub(crate) fn keep(writer: &mut Writer<'_>, _: &Context, made: Made) -> Result<DocumentRow, Failure> {
    let Made { of, rendered } = made;
    let subject = PaperSubject::Shipment(of.shipment.id);
    let sha256 = sha256_of(&rendered.bytes);
    let id = match writer.paper().by_hash(subject, &sha256)? {
        Some(id) => id,
        None => writer.paper().insert(&NewDocument {
            kind: of.kind,
            subject,
            parcel: of.parcel,
            paper: of.paper,
            revision: of.revision,
            pages: rendered.pages,
            sha256: &sha256,
            bytes: &rendered.bytes,
        })?,
    };
    let kept = named::document(writer, id)?;
    about::document::<MakeDocument>(
        writer,
        &kept,
        &DocumentMade {
            kind: of.kind,
            document: id,
        },
    );
    // A box instead of a letter would go out unread: it is told with the paper, and stops nobody.
    let missing = (!rendered.missing.is_empty()).then(|| rendered.missing.iter().collect());
    Ok(DocumentRow {
        missing,
        ..document::row(kept)
    })
}
