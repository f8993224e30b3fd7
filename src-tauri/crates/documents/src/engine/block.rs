//! How a text is set, and what comes of it: a block of lines that can be placed.

use crate::engine::page::Mark;

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Points.
    pub size: f32,
    /// Distance from baseline to baseline, in points.
    pub leading: f32,
    /// The size of the type that it stands beside, in points: both have their baselines at the same height.
    pub beside: f32,
    pub bold: bool,
    /// A code: in the face for codes, always from left to right.
    pub code: bool,
    pub align: Align,
}

/// A style and a width that can be looked up.
pub type StyleKey = ([u32; 4], bool, bool, Align);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Align {
    /// Where the text begins: left, or right for Arabic and Hebrew.
    Start,
    Right,
    Centre,
}

/// A text that has been set: its lines from top to bottom, measured from the block's top left corner.
#[derive(Debug, Clone, Default)]
pub struct Block {
    pub width: f32,
    pub is_right_to_left: bool,
    pub lines: Vec<SetLine>,
}

#[derive(Debug, Clone)]
pub struct SetLine {
    pub height: f32,
    /// Measured from the line's own top left corner.
    pub marks: Vec<Mark>,
}

impl Style {
    pub fn new(size: f32) -> Self {
        Self {
            size,
            leading: size * 1.3,
            beside: size,
            bold: false,
            code: false,
            align: Align::Start,
        }
    }

    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub fn code(self) -> Self {
        Self { code: true, ..self }
    }

    pub fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// On the lines of other type, of that size and leading.
    pub fn beside(self, size: f32, leading: f32) -> Self {
        Self {
            beside: size,
            leading,
            ..self
        }
    }

    pub fn key(self, width: Option<f32>) -> StyleKey {
        let lengths = [self.size, self.leading, self.beside, width.unwrap_or(f32::MAX)];
        (lengths.map(f32::to_bits), self.bold, self.code, self.align)
    }

    /// The same style in another size, with leading in proportion.
    pub fn resized(self, size: f32) -> Self {
        Self {
            size,
            beside: size,
            leading: self.leading * size / self.size,
            ..self
        }
    }
}

impl Block {
    pub fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.height).sum()
    }

    /// Every mark, measured from the block's top left corner.
    pub fn marks(self) -> Vec<Mark> {
        let mut top = 0.0;
        let mut marks = Vec::new();
        for line in self.lines {
            marks.extend(line.marks.into_iter().map(|mark| mark.moved(0.0, top)));
            top += line.height;
        }
        marks
    }
}
