//! Pieces that flow down a column and on to the next page, without ever cutting a line in two.

use crate::engine::block::{Block, SetLine};
use crate::engine::page::{Mark, Page};
use crate::engine::size::Size;

/// Something that stays in one place: measured from the left edge of the column and its own top.
#[derive(Debug, Clone, Default)]
pub struct Piece {
    pub height: f32,
    pub marks: Vec<Mark>,
}

/// The white border of a page, in points.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    pub side: f32,
    pub top: f32,
    pub bottom: f32,
}

pub struct Flow {
    size: Size,
    margins: Margins,
    /// Stands on every page but the first.
    next_head: Piece,
    pages: Vec<Page>,
    y: f32,
}

impl Piece {
    pub fn space(height: f32) -> Self {
        Self {
            height,
            marks: Vec::new(),
        }
    }

    /// One for each line of a block, which may so be broken between two pages.
    pub fn lines(block: Block) -> Vec<Self> {
        let to_piece = |line: SetLine| Self {
            height: line.height,
            marks: line.marks,
        };
        block.lines.into_iter().map(to_piece).collect()
    }
}

/// How high pieces are together.
pub fn height(pieces: &[Piece]) -> f32 {
    pieces.iter().map(|piece| piece.height).sum()
}

impl Flow {
    pub fn new(size: Size, margins: Margins, next_head: Piece) -> Self {
        Self {
            size,
            margins,
            next_head,
            pages: vec![Page::new(size)],
            y: margins.top,
        }
    }

    /// White space, but not at the top of a page.
    pub fn space(&mut self, height: f32) {
        if !self.at_top() {
            self.y += height;
        }
    }

    /// Begins a new page unless this much is left of the present one.
    pub fn need(&mut self, height: f32) {
        if self.room() < height && !self.at_top() {
            self.next_page(None);
        }
    }

    /// Places the pieces one below the other: on one page when they fit on one, otherwise broken between two pieces.
    /// `heading` is repeated at the top of every page that this begins.
    pub fn group(&mut self, pieces: Vec<Piece>, heading: Option<&Piece>) {
        let total = height(&pieces);
        let start: f32 = pieces.iter().take(3).map(|piece| piece.height).sum();
        let fits_a_page = total <= self.fresh_room(heading);
        if total > self.room() && (fits_a_page || start > self.room()) {
            self.next_page(heading);
        }
        for piece in pieces {
            if piece.height > self.room() && !self.at_top() {
                self.next_page(heading);
            }
            self.place(piece);
        }
    }

    pub fn finish(self) -> Vec<Page> {
        self.pages
    }

    fn place(&mut self, piece: Piece) {
        if let Some(page) = self.pages.last_mut() {
            page.put(piece.marks, self.margins.side, self.y);
        }
        self.y += piece.height;
    }

    fn next_page(&mut self, heading: Option<&Piece>) {
        self.pages.push(Page::new(self.size));
        self.y = self.margins.top;
        self.place(self.next_head.clone());
        if let Some(heading) = heading {
            self.place(heading.clone());
        }
    }

    fn room(&self) -> f32 {
        self.size.height - self.margins.bottom - self.y
    }

    fn fresh_room(&self, heading: Option<&Piece>) -> f32 {
        let heads = self.next_head.height + heading.map_or(0.0, |piece| piece.height);
        self.size.height - self.margins.top - self.margins.bottom - heads
    }

    fn at_top(&self) -> bool {
        let head = if self.pages.len() > 1 {
            self.next_head.height
        } else {
            0.0
        };
        self.y <= self.margins.top + head + 0.01
    }
}
