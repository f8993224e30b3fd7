//! Code 128 symbols on a printer's dot grid.
//!
//! A bar that is not a whole number of dots wide is rounded by the printer, one bar up and the next one down, and
//! the symbol no longer reads. So a module is a whole number of dots and the symbol begins on a dot.

use crate::codes::code128;
use crate::engine::page::{Mark, Rect};
use crate::error::DocumentError;

/// A renderer may paint every pixel that a bar touches (ISO 32000-1, 10.6.5): without this much less on each side,
/// in points, the bars came out a dot too wide and did not read.
const INSET: f32 = 0.02;

/// White space before and after a symbol, in modules (ISO/IEC 15417, clause 4.4).
pub const QUIET_MODULES: u32 = 10;

/// A text as bars, not yet placed.
pub struct Symbol {
    widths: Vec<u8>,
}

/// How large a symbol is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pitch {
    pub dpi: u32,
    pub dots_per_module: u32,
}

impl Pitch {
    fn dot(self) -> f32 {
        72.0 / self.dpi as f32
    }

    /// The width of one module in points.
    pub fn module(self) -> f32 {
        self.dot() * self.dots_per_module as f32
    }
}

impl Symbol {
    /// `field` is named in the error when the text has characters that Code 128 does not know.
    pub fn new(field: &'static str, text: &str) -> Result<Self, DocumentError> {
        let widths = code128::widths(text).ok_or(DocumentError::CodeNotEncodable { field })?;
        Ok(Self { widths })
    }

    /// Modules from the first bar to the last.
    pub fn modules(&self) -> u32 {
        self.widths.iter().map(|width| u32::from(*width)).sum()
    }

    /// The first of the `choices` of dots per module with which the symbol and its white space fit into `room_dots`.
    pub fn fit(&self, room_dots: u32, choices: &[u32]) -> Option<u32> {
        let modules = self.modules() + 2 * QUIET_MODULES;
        choices.iter().copied().find(|dots| modules * dots <= room_dots)
    }

    /// The symbol with its white space, in points.
    pub fn full_width(&self, pitch: Pitch) -> f32 {
        (self.modules() + 2 * QUIET_MODULES) as f32 * pitch.module()
    }

    /// The bars, the first one at the first dot that is not left of `x`.
    pub fn bars(&self, pitch: Pitch, x: f32, y: f32, height: f32) -> Mark {
        let origin = (x / pitch.dot() - 0.01).ceil() * pitch.dot();
        let module = pitch.module();
        let mut bars = Vec::with_capacity(self.widths.len() / 2 + 1);
        let mut at = 0;
        for pair in self.widths.chunks(2) {
            let width = u32::from(pair[0]);
            bars.push(Rect {
                x: origin + at as f32 * module + INSET,
                y,
                width: width as f32 * module - 2.0 * INSET,
                height,
            });
            at += pair.iter().map(|width| u32::from(*width)).sum::<u32>();
        }
        Mark::Bars(bars)
    }
}

/// A ruled line near `y`, as thick as whole dots come to the `thickness` asked for: without this one line on a label
/// is two dots and the next one three. Returns its top and its thickness.
pub fn rule_on_grid(dpi: u32, y: f32, thickness: f32) -> (f32, f32) {
    let dot = 72.0 / dpi as f32;
    let dots = (thickness / dot).round().max(1.0);
    ((y / dot).round() * dot + INSET, dots * dot - 2.0 * INSET)
}

#[cfg(test)]
mod tests;
