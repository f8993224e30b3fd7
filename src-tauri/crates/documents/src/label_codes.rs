//! The barcodes of a shipping label: the carrier's number and the shop's own.

use crate::bars::{Pitch, QUIET_MODULES, Symbol};
use crate::block::{Align, Block, Style};
use crate::fit::{Lines, fit_lines};
use crate::shipping_label::{MARGIN, RULE, SMALLEST, Sheet};
use crate::{DocumentError, clean};

/// A barcode with what stands around it.
pub(crate) struct Code {
    symbol: Symbol,
    pitch: Pitch,
    caption: Option<Block>,
    text: Block,
}

impl Code {
    fn height(&self, bars: f32) -> f32 {
        self.caption
            .as_ref()
            .map_or(0.0, |caption| caption.height() + 2.0)
            + bars
            + 3.0
            + self.text.height()
    }
}

impl Sheet<'_> {
    pub fn codes(&mut self) -> Result<Vec<Code>, DocumentError> {
        let mut codes = Vec::new();
        let label = self.label;
        if let Some(tracking) = label
            .tracking
            .as_deref()
            .filter(|number| !number.trim().is_empty())
        {
            let caption = self.words.say("label-tracking");
            codes.push(self.code(
                "tracking",
                &clean::one_line(tracking),
                Some(&caption),
                half_millimetre(self.dpi),
            )?);
        }
        // Our own code is read at our own bench: it need not be as large as the carrier's.
        let own = clean::one_line(&label.shipment_code);
        codes.push(self.code("shipment_code", &own, None, half_millimetre(self.dpi) * 3 / 4)?);
        Ok(codes)
    }

    fn code(
        &mut self,
        field: &'static str,
        text: &str,
        caption: Option<&str>,
        most: u32,
    ) -> Result<Code, DocumentError> {
        let symbol = Symbol::new(field, text)?;
        let choices: Vec<u32> = (half_millimetre(self.dpi) / 2..=most).rev().collect();
        let fitted = symbol.fit(self.paper.width_dots(self.dpi), &choices);
        let dots_per_module = fitted.ok_or(DocumentError::CodeTooLong { field })?;
        let width = self.width();
        let style = Style::new(12.0).code().bold().align(Align::Centre);
        let lines = Lines {
            lines: &[text.to_owned()],
            style,
            smallest: SMALLEST,
        };
        let text = fit_lines(self.engine, &lines, width, 40.0).ok_or(DocumentError::CodeTooLong { field })?;
        let caption = caption.map(|caption| self.engine.block(caption, Style::new(SMALLEST), Some(width)));
        Ok(Code {
            symbol,
            pitch: Pitch {
                dpi: self.dpi,
                dots_per_module,
            },
            caption,
            text,
        })
    }

    pub fn codes_top(&self, codes: &[Code], bars: f32) -> f32 {
        let heights: f32 = codes
            .iter()
            .map(|code| RULE + 5.0 + code.height(bars) + 5.0)
            .sum();
        self.paper.size().height - MARGIN - heights + 5.0
    }

    pub fn place_codes(&mut self, codes: Vec<Code>, top: f32, bars: f32) {
        let mut y = top;
        for code in codes {
            self.rule(y);
            y += RULE + 5.0;
            let end = y + code.height(bars) + 5.0;
            if let Some(caption) = code.caption {
                let height = caption.height() + 2.0;
                self.page.put(caption.marks(), MARGIN, y);
                y += height;
            }
            let quiet = QUIET_MODULES as f32 * code.pitch.module();
            let left = (self.page.size.width - code.symbol.full_width(code.pitch)) / 2.0 + quiet;
            self.page.marks.push(code.symbol.bars(code.pitch, left, y, bars));
            self.page.put(code.text.marks(), MARGIN, y + bars + 3.0);
            y = end;
        }
    }
}

/// Dots in half a millimetre, rounded: 4 at 203 dpi, 6 at 300. The GS1 minimum for parcels is 0.495 mm; half of it
/// is the least that a thermal printer and a hand scanner do reliably.
fn half_millimetre(dpi: u32) -> u32 {
    (dpi * 5 + 127) / 254
}
