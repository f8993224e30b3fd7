//! The barcodes of a label, one below the other at its foot, each with its text and a ruled line above.

use crate::codes::bars::{Pitch, QUIET_MODULES, Symbol, rule_on_grid};
use crate::engine::block::{Align, Block, Style};
use crate::engine::clean;
use crate::engine::fit::{Lines, SMALLEST, fit_lines};
use crate::engine::page::Page;
use crate::engine::shape::Engine;
use crate::error::DocumentError;

/// How thick the ruled lines of a label are, in points, before they come to whole dots.
pub const RULE: f32 = 1.0;

/// White space above and below each code, in points.
const SPACE: f32 = 5.0;
/// Between the bars and the text below them.
const TEXT_SPACE: f32 = 3.0;
/// Between the caption and the bars.
const CAPTION_SPACE: f32 = 2.0;

/// Where on the label there is room for codes, and for which printer.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub dpi: u32,
    /// Whole printer dots across the paper.
    pub across_dots: u32,
    /// The white border, in points.
    pub margin: f32,
    /// Between the margins.
    pub width: f32,
}

/// What one code says.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Named in the error when there can be no such code.
    pub field: &'static str,
    pub text: &'a str,
    pub caption: Option<&'a str>,
    /// As large as carriers ask; a code that is read at our own bench may be smaller.
    pub is_carriers: bool,
}

/// A barcode with what stands around it.
struct Code {
    symbol: Symbol,
    pitch: Pitch,
    caption: Option<Block>,
    text: Block,
}

/// The codes of one label, from top to bottom.
pub struct LabelCodes {
    place: Place,
    codes: Vec<Code>,
}

impl Place {
    /// A ruled line across the label.
    pub fn rule(&self, page: &mut Page, y: f32) {
        let (y, thickness) = rule_on_grid(self.dpi, y, RULE);
        page.rule(self.margin, y, self.width, thickness);
    }
}

impl LabelCodes {
    /// # Errors
    /// [`DocumentError::CodeNotEncodable`] and [`DocumentError::CodeTooLong`] name the code.
    pub fn new(engine: &mut Engine, place: Place, wanted: &[Wanted<'_>]) -> Result<Self, DocumentError> {
        let codes = wanted.iter().map(|wanted| code(engine, place, wanted));
        Ok(Self {
            place,
            codes: codes.collect::<Result<_, _>>()?,
        })
    }

    /// Where the first ruled line is, for codes that end at the lower margin.
    pub fn top(&self, page: &Page, bars: f32) -> f32 {
        let heights = self.codes.iter();
        let heights: f32 = heights.map(|code| RULE + SPACE + code.height(bars) + SPACE).sum();
        page.size.height - self.place.margin - heights + SPACE
    }

    pub fn put(self, page: &mut Page, top: f32, bars: f32) {
        let mut y = top;
        for code in self.codes {
            self.place.rule(page, y);
            y += RULE + SPACE;
            let end = y + code.height(bars) + SPACE;
            code.put(page, self.place.margin, y, bars);
            y = end;
        }
    }
}

fn code(engine: &mut Engine, place: Place, wanted: &Wanted<'_>) -> Result<Code, DocumentError> {
    let field = wanted.field;
    let content = clean::one_line(wanted.text);
    let symbol = Symbol::new(field, &content)?;
    let most = half_millimetre(place.dpi);
    let most = if wanted.is_carriers { most } else { most * 3 / 4 };
    let choices: Vec<u32> = (half_millimetre(place.dpi) / 2..=most).rev().collect();
    let fitted = symbol.fit(place.across_dots, &choices);
    let dots_per_module = fitted.ok_or(DocumentError::CodeTooLong { field })?;
    let lines = Lines {
        lines: &[content],
        style: Style::new(12.0).code().bold().align(Align::Centre),
        smallest: SMALLEST,
    };
    let text = fit_lines(engine, &lines, place.width, 40.0).ok_or(DocumentError::CodeTooLong { field })?;
    let caption = wanted.caption;
    let caption = caption.map(|caption| engine.block(caption, Style::new(SMALLEST), Some(place.width)));
    Ok(Code {
        symbol,
        pitch: Pitch {
            dpi: place.dpi,
            dots_per_module,
        },
        caption,
        text,
    })
}

impl Code {
    fn height(&self, bars: f32) -> f32 {
        self.caption_height() + bars + TEXT_SPACE + self.text.height()
    }

    fn caption_height(&self) -> f32 {
        self.caption
            .as_ref()
            .map_or(0.0, |caption| caption.height() + CAPTION_SPACE)
    }

    fn put(self, page: &mut Page, margin: f32, top: f32, bars: f32) {
        let y = top + self.caption_height();
        if let Some(caption) = self.caption {
            page.put(caption.marks(), margin, top);
        }
        let quiet = QUIET_MODULES as f32 * self.pitch.module();
        let left = (page.size.width - self.symbol.full_width(self.pitch)) / 2.0 + quiet;
        page.marks.push(self.symbol.bars(self.pitch, left, y, bars));
        page.put(self.text.marks(), margin, y + bars + TEXT_SPACE);
    }
}

/// Dots in half a millimetre, rounded: 4 at 203 dpi, 6 at 300. The GS1 minimum for parcels is 0.495 mm; half of it
/// is the least that a thermal printer and a hand scanner do reliably.
fn half_millimetre(dpi: u32) -> u32 {
    (dpi * 5 + 127) / 254
}
