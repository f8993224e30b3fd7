//! `returns.inspect`: in what state it is, and where it goes. Only this puts pieces back on sale.

use crate::{
    context::Context,
    failure::Failure,
    steps::{
        about, fill,
        movement::{self, Movement, shift},
        named, return_pieces,
    },
    views::returned::{self, ReturnView},
};
use domain::guards::returns::{Named, inspected_fits};
use store::{
    Writer,
    returns::{NewInspection, ReturnLine},
    stock::Cause,
};
use terms::{Condition, Disposition, LineNumber, MoveKind, Note, Nth, Positive, Quantity, ReturnNumber};
use terms_derive::{request, wire};

#[wire]
pub struct InspectReturnLine {
    pub line: LineNumber,
    pub quantity: Positive<Quantity>,
    pub condition: Condition,
    pub disposition: Disposition,
    pub note: Option<Note>,
}

/// Says in what state it is and where it goes.
#[request(
    example = r#"{ "return": "R1001-1", "lines": [{ "line": 1, "quantity": 1, "condition": "as_new", "disposition": "restock" }] }"#
)]
pub struct InspectReturn {
    #[serde(rename = "return")]
    pub return_: ReturnNumber,
    #[schemars(length(min = 1, max = 500))]
    pub lines: Vec<InspectReturnLine>,
}

/// What the timeline says.
#[wire]
pub struct ReturnInspected {
    /// Its place among the returns of the order.
    #[serde(rename = "return")]
    pub return_: Nth,
    pub pieces: Quantity,
}

pub(crate) fn inspect(
    writer: &mut Writer<'_>,
    _: &Context,
    request: InspectReturn,
) -> Result<ReturnView, Failure> {
    let found = named::returned(writer, request.return_)?;
    let lines = writer.returns().lines(found.id)?;
    let seen = |line: &InspectReturnLine| Named {
        line: line.line,
        quantity: line.quantity.get(),
    };
    let seen: Vec<Named> = request.lines.iter().map(seen).collect();
    inspected_fits(&seen, &returned::numbered(&lines))?;
    let takes = return_pieces::takes(writer, &seen, &lines)?;
    let mut freed = Vec::new();
    for ((line, quantity), said) in return_pieces::lines(&seen, &lines).zip(&request.lines) {
        write_down(writer, line, said)?;
        if let Some(movement) = leaving(said.disposition, quantity) {
            let takes = movement::of(&takes, line.order_line_id);
            shift(writer, takes, &movement, Cause::Return(found.id))?;
            freed.extend(takes.iter().map(|take| take.item_id));
        }
    }
    let told = ReturnInspected {
        return_: found.number.index,
        pieces: return_pieces::count(&seen),
    };
    about::returned::<InspectReturn>(writer, &found, &told);
    return_pieces::touch(writer, return_pieces::lines(&seen, &lines).map(|(line, _)| line));
    fill::fill(writer, &freed)?;
    returned::view(writer, found)
}

fn write_down(writer: &Writer<'_>, line: &ReturnLine, said: &InspectReturnLine) -> Result<(), Failure> {
    writer.returns().insert_inspection(&NewInspection {
        return_line_id: line.id,
        quantity: said.quantity.get(),
        condition: said.condition,
        disposition: said.disposition,
        note: said.note.as_ref(),
    })?;
    Ok(())
}

/// What leaves the hold, and how; what stays on hold does not move.
fn leaving(disposition: Disposition, quantity: Quantity) -> Option<Movement> {
    let (kind, on_hand) = match disposition {
        Disposition::Restock => (MoveKind::Moved, Quantity::ZERO),
        Disposition::Scrap => (MoveKind::Adjusted, -quantity),
        Disposition::Hold => return None,
    };
    Some(Movement {
        kind,
        on_hand,
        held: -quantity,
    })
}
