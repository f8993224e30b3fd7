//! `returns.receive`: it came. On hand again, but held until somebody has looked at it.

use crate::{
    context::Context,
    failure::Failure,
    steps::{
        about,
        movement::{self, Movement, shift},
        named, return_pieces,
    },
    views::returned::{self, ReturnView},
};
use domain::guards::returns::{Named, received_fits};
use store::{Writer, stock::Cause};
use terms::{LineNumber, MoveKind, Nth, Positive, Quantity, ReturnNumber};
use terms_derive::{request, wire};

#[wire]
pub struct ReceiveReturnLine {
    /// The line's number in the return.
    pub line: LineNumber,
    pub quantity: Positive<Quantity>,
}

/// It came: on hand again, held for inspection.
#[request(example = r#"{ "return": "R1001-1", "lines": [{ "line": 1, "quantity": 1 }] }"#)]
pub struct ReceiveReturn {
    #[serde(rename = "return")]
    pub return_: ReturnNumber,
    #[schemars(length(min = 1, max = 500))]
    pub lines: Vec<ReceiveReturnLine>,
}

/// What the timeline says.
#[wire]
pub struct ReturnReceived {
    /// Its place among the returns of the order.
    #[serde(rename = "return")]
    pub return_: Nth,
    pub pieces: Quantity,
}

pub(crate) fn receive(
    writer: &mut Writer<'_>,
    _: &Context,
    request: ReceiveReturn,
) -> Result<ReturnView, Failure> {
    let found = named::returned(writer, request.return_)?;
    let lines = writer.returns().lines(found.id)?;
    let came = |line: &ReceiveReturnLine| Named {
        line: line.line,
        quantity: line.quantity.get(),
    };
    let came: Vec<Named> = request.lines.iter().map(came).collect();
    received_fits(&came, &returned::numbered(&lines))?;
    let takes = return_pieces::takes(writer, &came, &lines)?;
    for (line, quantity) in return_pieces::lines(&came, &lines) {
        writer.returns().add_received(line.id, quantity)?;
        writer.orders().add_returned(line.order_line_id, quantity)?;
        let movement = Movement {
            kind: MoveKind::Returned,
            on_hand: quantity,
            held: quantity,
        };
        let takes = movement::of(&takes, line.order_line_id);
        shift(writer, takes, &movement, Cause::Return(found.id))?;
    }
    let told = ReturnReceived {
        return_: found.number.index,
        pieces: return_pieces::count(&came),
    };
    about::returned::<ReceiveReturn>(writer, &found, &told);
    return_pieces::touch(writer, return_pieces::lines(&came, &lines).map(|(line, _)| line));
    returned::view(writer, found)
}
