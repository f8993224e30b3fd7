//! What may be done, and why not.

mod orders;
mod returns;
mod shipments;
mod stock;

use domain::guards::orders::NumberedLine;
use domain::order::LineState;
use terms::LineNumber;

use crate::pieces;

const NOTHING: [&str; 0] = [];

fn lines(states: &[LineState]) -> Vec<NumberedLine> {
    let numbered = (1..).map(LineNumber::new).zip(states);
    numbered
        .map(|(line, state)| NumberedLine { line, state: *state })
        .collect()
}

fn packed(packed: i64, state: LineState) -> LineState {
    LineState {
        packed: pieces(packed),
        ..state
    }
}
