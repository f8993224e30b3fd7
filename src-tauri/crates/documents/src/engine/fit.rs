//! Texts that must stay inside a box: smaller in steps, then wrapped, and never cut off.

use crate::engine::block::{Block, Style};
use crate::engine::shape::Engine;

/// Lines of one style and the smallest size that they may be set in, in points.
pub struct Lines<'a> {
    pub lines: &'a [String],
    pub style: Style,
    pub smallest: f32,
}

/// The smallest type that a label may have, in points.
pub const SMALLEST: f32 = 8.0;

/// The steps in which type becomes smaller, in points.
const STEP: f32 = 1.0;

/// The lines in the largest size in which none wraps, or, if they are too long for that, wrapped in the largest size
/// in which they fit; `None` if they do not fit at all.
pub fn fit_lines(engine: &mut Engine, lines: &Lines<'_>, width: f32, height: f32) -> Option<Block> {
    let mut wrapped = None;
    let mut size = lines.style.size;
    while size >= lines.smallest {
        let style = lines.style.resized(size);
        let block = engine.blocks(lines.lines, style, width);
        if block.height() <= height {
            if block.lines.len() == lines.lines.len() {
                return Some(block);
            }
            wrapped = wrapped.or(Some(block));
        }
        size -= STEP;
    }
    wrapped
}
