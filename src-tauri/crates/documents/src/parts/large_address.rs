//! Who receives, as large as the room allows.

use crate::engine::block::{Block, Style};
use crate::engine::clean;
use crate::engine::fit::SMALLEST;
use crate::engine::shape::Engine;

/// What the address says.
pub struct LargeAddress<'a> {
    pub caption: &'a str,
    pub name: &'a str,
    pub lines: &'a [String],
    pub phone: Option<&'a String>,
}

/// An address that has been set.
pub struct Fitted {
    pub block: Block,
    /// Whether it is read without looking closely.
    pub is_comfortable: bool,
}

/// The name and the lines, from the largest to the smallest.
const SIZES: [(f32, f32); 9] = [
    (22.0, 16.0),
    (20.0, 15.0),
    (18.0, 14.0),
    (16.0, 13.0),
    (14.0, 12.0),
    (13.0, 11.0),
    (11.0, 10.0),
    (9.0, 9.0),
    (SMALLEST, SMALLEST),
];

/// The first so many are still read at arm's length.
const COMFORTABLE: usize = 5;

impl LargeAddress<'_> {
    /// In the largest type that fits; `None` if nothing fits.
    ///
    /// First no line may wrap, down to a size that is still read at arm's length; then lines wrap, because an
    /// address of two lines in large type is read better than one of a single line in small type.
    pub fn fit(&self, engine: &mut Engine, width: f32, height: f32) -> Option<Fitted> {
        for sizes in &SIZES[..COMFORTABLE] {
            let block = self.at(engine, width, *sizes);
            if block.height() <= height && block.lines.len() == self.line_count() {
                return Some(Fitted {
                    block,
                    is_comfortable: true,
                });
            }
        }
        for (index, sizes) in SIZES.iter().enumerate() {
            let block = self.at(engine, width, *sizes);
            if block.height() <= height {
                let is_comfortable = index < COMFORTABLE;
                return Some(Fitted {
                    block,
                    is_comfortable,
                });
            }
        }
        None
    }

    fn at(&self, engine: &mut Engine, width: f32, (name_size, line_size): (f32, f32)) -> Block {
        let name = [clean::one_line(self.name)];
        let mut block = engine.block(self.caption, Style::new(SMALLEST), Some(width));
        block = engine.blocks_after(block, &name, tight(name_size).bold(), width);
        for line in clean::address(self.lines) {
            let plain = tight(line_size);
            let style = if is_capitals(&line) { plain.bold() } else { plain };
            block = engine.blocks_after(block, &[line], style, width);
        }
        let phone = clean::address(self.phone);
        engine.blocks_after(block, &phone, tight(line_size.min(12.0)), width)
    }

    /// The lines when none of them wraps: the caption, the name, the address, the telephone.
    fn line_count(&self) -> usize {
        2 + clean::address(self.lines.iter().chain(self.phone)).len()
    }
}

fn tight(size: f32) -> Style {
    Style {
        leading: size * 1.2,
        ..Style::new(size)
    }
}

/// A country stands in capitals.
fn is_capitals(line: &str) -> bool {
    line.chars().any(char::is_uppercase) && !line.chars().any(|c| c.is_lowercase() || c.is_numeric())
}
