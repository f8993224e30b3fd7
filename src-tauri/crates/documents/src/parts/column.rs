//! A piece under construction, filled from top to bottom.

use crate::engine::block::Block;
use crate::engine::flow::{Piece, height};
use crate::engine::page::{Mark, Rect};

#[derive(Default)]
pub struct Column {
    pub height: f32,
    pub marks: Vec<Mark>,
}

impl Column {
    pub fn push(&mut self, block: Block, space_above: f32) {
        self.push_at(block, 0.0, space_above);
    }

    pub fn push_at(&mut self, block: Block, x: f32, space_above: f32) {
        let top = self.height + space_above;
        self.height = top + block.height();
        self.aside(block.marks(), x, top);
    }

    /// Marks that take no height.
    pub fn aside(&mut self, marks: Vec<Mark>, x: f32, y: f32) {
        self.marks.extend(marks.into_iter().map(|mark| mark.moved(x, y)));
    }

    pub fn append(&mut self, piece: Piece) {
        let top = self.height;
        self.height += piece.height;
        self.aside(piece.marks, 0.0, top);
    }

    pub fn rule(&mut self, width: f32, thickness: f32) {
        self.marks.push(Mark::Rule(Rect {
            x: 0.0,
            y: self.height,
            width,
            height: thickness,
        }));
        self.height += thickness;
    }

    pub fn into_piece(self) -> Piece {
        Piece {
            height: self.height,
            marks: self.marks,
        }
    }
}

/// Pieces with another one beside them, from `x` on, and white space below the higher of both.
pub fn beside(mut pieces: Vec<Piece>, aside: Piece, x: f32, below: f32) -> Vec<Piece> {
    let left = height(&pieces);
    if let Some(first) = pieces.first_mut() {
        let marks = aside.marks.into_iter().map(|mark| mark.moved(x, 0.0));
        // First in the file, so that a screen reader and a copy keep what stands on the left in one piece.
        first.marks.splice(0..0, marks);
    }
    pieces.push(Piece::space((aside.height - left).max(0.0) + below));
    pieces
}
