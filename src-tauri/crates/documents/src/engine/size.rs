//! How large the sheets are. Lengths are points: 72 to the inch.

use terms::PaperSize;

/// Width and height in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    pub width: f32,
    pub height: f32,
}

impl Size {
    pub const fn of(paper: PaperSize) -> Self {
        let (width, height) = match paper {
            PaperSize::A4 => (595.276, 841.89),
            PaperSize::Letter => (612.0, 792.0),
            PaperSize::Label100x150 => (283.465, 425.197),
            PaperSize::Label4x6 => (288.0, 432.0),
        };
        Self { width, height }
    }
}

/// Whole printer dots across the paper: what does not fit into them is not printed.
pub const fn dots_across(paper: PaperSize, dpi: u32) -> u32 {
    match paper {
        PaperSize::A4 => dpi * 2_100 / 254,
        PaperSize::Letter => dpi * 17 / 2,
        PaperSize::Label100x150 => dpi * 1_000 / 254,
        PaperSize::Label4x6 => dpi * 4,
    }
}
