//! Fonts cut down to the glyphs that are on the pages.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, ParsedFont};
use subsetter::GlyphRemapper;

use crate::engine::fonts::{Face, Fonts};
use crate::engine::page::{Mark, Page};
use crate::error::DocumentError;

/// A face cut down to the glyphs of this document.
pub struct Subset {
    pub id: FontId,
    pub parsed: ParsedFont,
    remapper: GlyphRemapper,
}

impl Subset {
    /// The number that a glyph has in the cut down font.
    pub fn code(&self, glyph: u16) -> u16 {
        self.remapper.get(glyph).unwrap_or_default()
    }

    /// How far a viewer moves on after a glyph, in thousandths of an em: printpdf writes whole numbers, cut off.
    pub fn written_width(&self, code: u16) -> f32 {
        let width = self.parsed.glyph_widths.get(&code).copied().unwrap_or_default();
        (f32::from(width) * 1_000.0 / f32::from(self.parsed.pdf_font_metrics.units_per_em)).trunc()
    }
}

/// Faces in use, by their index in `Fonts`.
pub type Subsets = BTreeMap<usize, Subset>;

/// # Errors
/// [`DocumentError::Internal`], for a font that cannot be cut.
pub fn cut_fonts(pages: &[Page], fonts: Fonts) -> Result<Subsets, DocumentError> {
    let mut used: BTreeMap<usize, BTreeSet<u16>> = BTreeMap::new();
    for mark in pages.iter().flat_map(|page| &page.marks) {
        if let Mark::Text(run) = mark {
            used.entry(run.face)
                .or_default()
                .extend(run.glyphs.iter().map(|glyph| glyph.id));
        }
    }
    used.into_iter()
        .map(|(index, glyphs)| Ok((index, cut(&fonts.faces()[index], &glyphs)?)))
        .collect()
}

fn cut(face: &Face, glyphs: &BTreeSet<u16>) -> Result<Subset, DocumentError> {
    let sorted: Vec<u16> = glyphs.iter().copied().collect();
    let remapper = GlyphRemapper::new_from_glyphs_sorted(&sorted);
    let fault = |what: &str| DocumentError::Internal(format!("{}: {what}", face.pdf_name));
    let bytes = subsetter::subset(face.bytes, 0, &remapper).map_err(|error| fault(&error.to_string()))?;
    let parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(|| fault("not a font"))?;
    let parsed = ParsedFont {
        font_name: Some(face.pdf_name.to_owned()),
        ..parsed
    };
    // The six letters in front of the name are fixed for every face.
    let id = FontId(face.pdf_name.chars().take(6).collect());
    Ok(Subset { id, parsed, remapper })
}
