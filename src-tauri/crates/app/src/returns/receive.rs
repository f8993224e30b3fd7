//! `returns.receive`: it came. On hand again, but held until somebody has looked at it.

use crate::{
    context::Context,
    failure::Failure,
    returns,
    returns::show,
    wire::returns::{ReceiveReturn, ReturnView},
};
use domain::problem::Problems;
use serde_json::json;
use store::{Writer, stock::NewMove};

pub(crate) fn receive(
    writer: &mut Writer<'_>,
    _: &Context,
    request: ReceiveReturn,
) -> Result<ReturnView, Failure> {
    let found = returns::the_one(writer, &request.return_)?;
    let lines = writer.return_lines(found.id)?;
    let named: Vec<(i64, i64)> = request
        .lines
        .iter()
        .map(|line| (line.line, line.quantity))
        .collect();
    let mut problems = Problems::default();
    returns::check_lines(
        &named,
        &lines,
        |line| line.expected - line.received,
        &mut problems,
    );
    problems.or_value(())?;
    for (number, quantity) in &named {
        let Some(line) = lines.iter().find(|line| line.line == *number) else {
            continue;
        };
        writer.add_received(line.id, *quantity)?;
        writer.add_returned(line.order_line_id, *quantity)?;
        for take in writer.takes(line.order_line_id)? {
            let pieces = quantity * take.per_unit;
            writer.append_move(&NewMove {
                item_id: take.item_id,
                kind: "returned",
                quantity: pieces,
                held: pieces,
                return_id: Some(found.id),
                ..NewMove::default()
            })?;
        }
        writer.touch(format!("item:{}", line.sku));
    }
    let pieces: i64 = named.iter().map(|(_, quantity)| quantity).sum();
    let subject = format!("return {}", returns::number(&found));
    writer.note(
        subject,
        Some(found.order_id),
        Some(json!({ "return": found.number, "pieces": pieces })),
    );
    returns::touch(writer, &found);
    writer.touch("stock");
    show::view(writer, found, 0)
}
