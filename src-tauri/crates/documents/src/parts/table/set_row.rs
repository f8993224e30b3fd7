//! One row of a table as pieces, so that a row longer than a page can go on to the next.

use crate::engine::block::Block;
use crate::engine::flow::Piece;
use crate::engine::page::{Mark, Rect};

/// What stands in a row: each block with its place from the left edge of the table.
pub struct SetRow {
    pub cells: Vec<(f32, Block)>,
    /// White space, in points.
    pub above: f32,
    pub below: f32,
    /// As wide as the table.
    pub width: f32,
    /// How thick the ruled line below is; none for a row that belongs to the next.
    pub rule: f32,
}

impl SetRow {
    /// One piece for each line of type; the ruled line is below the last.
    pub fn pieces(self) -> Vec<Piece> {
        let lines = self.cells.iter().map(|(_, block)| block.lines.len());
        let count = lines.max().unwrap_or(0).max(1);
        let mut pieces: Vec<Piece> = (0..count).map(|_| Piece::default()).collect();
        for (x, block) in self.cells {
            for (piece, line) in pieces.iter_mut().zip(block.lines) {
                piece.height = piece.height.max(line.height);
                piece
                    .marks
                    .extend(line.marks.into_iter().map(|mark| mark.moved(x, 0.0)));
            }
        }
        if let Some(first) = pieces.first_mut() {
            first.height += self.above;
            first.marks = std::mem::take(&mut first.marks)
                .into_iter()
                .map(|mark| mark.moved(0.0, self.above))
                .collect();
        }
        if let Some(last) = pieces.last_mut() {
            close(last, self.below, self.width, self.rule);
        }
        pieces
    }
}

fn close(last: &mut Piece, below: f32, width: f32, rule: f32) {
    last.height += below + rule;
    if rule > 0.0 {
        last.marks.push(Mark::Rule(Rect {
            x: 0.0,
            y: last.height - rule,
            width,
            height: rule,
        }));
    }
}
