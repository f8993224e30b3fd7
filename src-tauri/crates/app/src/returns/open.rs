//! `returns.open`: announces what comes back, against the parcels that were handed over.

use crate::{
    context::Context,
    failure::Failure,
    steps::{about, named},
    views::{
        returned::{self, ReturnView},
        shipment,
    },
};
use domain::guards::returns::{Announced, announced_fits};
use std::collections::{BTreeMap, btree_map::Entry};
use store::{
    Reader, Writer,
    orders::Order,
    returns::NewReturnLine,
    shipments::{ParcelLine, Shipment},
};
use terms::{
    LineNumber, Note, Nth, OrderNumber, ParcelNumber, Positive, Problem, ProblemCode, Problems, Quantity,
    ReturnNumber, ReturnReason, ShipmentNumber,
};
use terms_derive::{request, wire};

#[wire]
pub struct OpenReturnLine {
    pub shipment: ShipmentNumber,
    pub parcel: ParcelNumber,
    /// The line's number in the order.
    pub line: LineNumber,
    pub quantity: Positive<Quantity>,
    pub reason: ReturnReason,
    pub note: Option<Note>,
}

/// Announces what comes back of parcels that were handed over.
#[request(
    example = r#"{ "order": "1001", "lines": [{ "shipment": "1001-1", "parcel": 1, "line": 1, "quantity": 1, "reason": "damaged" }] }"#
)]
pub struct OpenReturn {
    pub order: OrderNumber,
    #[schemars(length(min = 1, max = 500))]
    pub lines: Vec<OpenReturnLine>,
    pub note: Option<Note>,
}

/// What the timeline says.
#[wire]
pub struct ReturnOpened {
    /// Its place among the returns of the order.
    #[serde(rename = "return")]
    pub return_: Nth,
    pub pieces: Quantity,
}

pub(crate) fn open(writer: &mut Writer<'_>, _: &Context, request: OpenReturn) -> Result<ReturnView, Failure> {
    let order = named::order(writer, request.order)?;
    let mut problems = Problems::default();
    let sent = sent_lines(writer, &order, &request.lines, &mut problems)?;
    let announced = |(line, of): (&OpenReturnLine, &Option<ParcelLine>)| Announced {
        of: of.as_ref().map(shipment::sent),
        quantity: line.quantity.get(),
    };
    let announced: Vec<Announced> = request.lines.iter().zip(&sent).map(announced).collect();
    problems.absorb("", announced_fits(&announced).err().unwrap_or_default());
    problems.or_value(())?;
    let (id, index) = writer.returns().insert(order.id, request.note.as_ref())?;
    let pairs = request.lines.iter().zip(sent.iter().flatten());
    for (number, (line, sent)) in (1..).map(LineNumber::new).zip(pairs) {
        writer.returns().insert_line(&NewReturnLine {
            return_id: id,
            line: number,
            parcel_line_id: sent.id,
            reason: line.reason,
            note: line.note.as_ref(),
            expected: line.quantity.get(),
        })?;
    }
    let found = named::returned(
        writer,
        ReturnNumber {
            order: order.number,
            index,
        },
    )?;
    let pieces = announced.iter().map(|line| line.quantity).sum();
    about::returned::<OpenReturn>(
        writer,
        &found,
        &ReturnOpened {
            return_: index,
            pieces,
        },
    );
    returned::view(writer, found)
}

/// The parcel line that each line points at; `None` where it points at nothing that was handed over.
fn sent_lines(
    reader: &Reader<'_>,
    order: &Order,
    lines: &[OpenReturnLine],
    problems: &mut Problems,
) -> Result<Vec<Option<ParcelLine>>, Failure> {
    let mut shipments = BTreeMap::new();
    let mut found = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        let known = match shipments.entry(line.shipment) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(shipment_of(reader, order, line.shipment)?),
        };
        let mut wrong = Problems::default();
        found.push(match known {
            Some((shipment, inside)) => sent_line(shipment, inside, line, &mut wrong),
            None => {
                wrong.note("shipment", ProblemCode::Unknown);
                None
            }
        });
        problems.absorb(&format!("lines[{index}]"), wrong);
    }
    Ok(found)
}

/// A shipment of the order, and what it holds of the order.
fn shipment_of(
    reader: &Reader<'_>,
    order: &Order,
    number: ShipmentNumber,
) -> Result<Option<(Shipment, Vec<ParcelLine>)>, Failure> {
    let Some(shipment) = reader.shipments().by_number(number)? else {
        return Ok(None);
    };
    let mut inside = reader.shipments().parcel_lines(shipment.id)?;
    inside.retain(|line| line.order_id == order.id);
    Ok((!inside.is_empty()).then_some((shipment, inside)))
}

fn sent_line(
    shipment: &Shipment,
    inside: &[ParcelLine],
    wanted: &OpenReturnLine,
    problems: &mut Problems,
) -> Option<ParcelLine> {
    if shipment.handed_over_at.is_none() {
        problems.add(Problem::new("shipment", ProblemCode::NotAllowed).with("handed_over", false));
        return None;
    }
    let mut in_parcel = inside
        .iter()
        .filter(|line| line.parcel == wanted.parcel)
        .peekable();
    if in_parcel.peek().is_none() {
        problems.note("parcel", ProblemCode::Unknown);
        return None;
    }
    let found = in_parcel.find(|line| line.line == wanted.line);
    if found.is_none() {
        problems.note("line", ProblemCode::Unknown);
    }
    found.cloned()
}
