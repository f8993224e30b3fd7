//! What is at hand while a document is laid out, and the measures that all paper of one size shares.

use crate::engine::block::Style;
use crate::engine::clean;
use crate::engine::flow::{Flow, Margins, Piece};
use crate::engine::shape::Engine;
use crate::engine::size::Size;
use crate::engine::words::Words;
use terms::PaperSize;

/// Ruled lines, in points: thinner ones break up on paper.
pub const RULE: f32 = 0.6;

/// Plain text on an office sheet, in points.
pub const BODY: f32 = 11.0;
pub const LEADING: f32 = 14.5;

/// The share of an office sheet's width that the sender and the recipient have; facts stand beside them.
pub const LEFT_SHARE: f32 = 0.56;
pub const RIGHT_SHARE: f32 = 0.40;

const OFFICE: Margins = Margins {
    side: 48.0,
    top: 44.0,
    bottom: 62.0,
};

/// The border that label printers may leave blank: a little over 4 mm.
const LABEL: Margins = Margins {
    side: 12.0,
    top: 12.0,
    bottom: 12.0,
};

/// A document while it is laid out.
pub struct Sheet<'a> {
    pub engine: &'a mut Engine,
    pub words: &'a Words,
    pub paper: PaperSize,
    pub size: Size,
    pub margins: Margins,
    /// Between the margins, in points.
    pub width: f32,
}

impl<'a> Sheet<'a> {
    pub fn new(engine: &'a mut Engine, words: &'a Words, paper: PaperSize) -> Self {
        let margins = match paper {
            PaperSize::A4 | PaperSize::Letter => OFFICE,
            PaperSize::Label100x150 | PaperSize::Label4x6 => LABEL,
        };
        let size = Size::of(paper);
        Self {
            engine,
            words,
            paper,
            size,
            margins,
            width: size.width - 2.0 * margins.side,
        }
    }

    /// Pages to fill from the top; `next_head` stands on every one but the first.
    pub fn flow(&self, next_head: Piece) -> Flow {
        Flow::new(self.size, self.margins, next_head)
    }

    /// Each line of a text of one line as a piece.
    pub fn paragraph(&mut self, text: &str, style: Style) -> Vec<Piece> {
        Piece::lines(self.engine.block(text, style, Some(self.width)))
    }

    /// Each line of a text of several lines, such as a note, as a piece.
    pub fn lines(&mut self, text: &str, style: Style) -> Vec<Piece> {
        Piece::lines(self.engine.blocks(&clean::lines(text), style, self.width))
    }
}

pub fn body() -> Style {
    Style::new(BODY).beside(BODY, LEADING)
}
