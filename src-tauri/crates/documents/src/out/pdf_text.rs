//! One run of glyphs as PDF text that looks as it was shaped and can be copied as it was typed.

use std::collections::{BTreeMap, HashMap};

use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Pt, TextItem, TextMatrix};

use crate::engine::page::{Glyph, Run};
use crate::out::pdf_shapes::thousandths;
use crate::out::subset::Subset;

/// The text that each glyph of each font was first used for: a PDF has one such table for a font.
///
/// By face and by glyph of the cut down font.
pub type Known = HashMap<(usize, u16), String>;

/// A shift smaller than this, in thousandths of an em, cannot be seen.
const LEAST_KERN: f32 = 0.4;

/// Appends the run to the page's operations.
pub fn show(ops: &mut Vec<Op>, run: &Run, page_height: f32, subset: &Subset, known: &mut Known) {
    ops.push(Op::StartTextSection);
    ops.push(Op::SetFont {
        font: PdfFontHandle::External(subset.id.clone()),
        size: Pt(run.size),
    });
    let (x, y) = (thousandths(run.x), thousandths(page_height - run.baseline));
    ops.push(Op::SetTextMatrix {
        matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, x, y]),
    });
    let mut line = Line {
        ops,
        subset,
        known,
        run,
        pen: 0.0,
        rise: 0.0,
        lead: 0.0,
        pending: Vec::new(),
    };
    let mut start = 0.0;
    for group in run.glyphs.chunk_by(|a, b| a.text == b.text) {
        line.group(group, start);
        start += group.iter().map(|glyph| glyph.advance * 1_000.0).sum::<f32>();
    }
    line.rise_to(0.0);
    line.flush();
    ops.push(Op::EndTextSection);
}

/// A line being written. `pen` is where a viewer stands, in thousandths of an em from the run's beginning.
struct Line<'a> {
    ops: &'a mut Vec<Op>,
    subset: &'a Subset,
    known: &'a mut Known,
    run: &'a Run,
    pen: f32,
    rise: f32,
    /// A shift before the first of the glyphs.
    lead: f32,
    pending: Vec<Codepoint>,
}

impl Line<'_> {
    /// Glyphs that together stand for one piece of text, beginning at `start`.
    ///
    /// Letters come first and carry the text; marks that take no room (dots of Arabic letters, vowel signs) follow
    /// and stand for nothing. A reader measures a letter by the first and the last glyph that carries it: with a
    /// mark among them it would find gaps, and copy spaces into the middle of a word.
    fn group(&mut self, glyphs: &[Glyph], start: f32) {
        let Some(first) = glyphs.first() else { return };
        let meaning = &self.run.text[first.text.clone()];
        let mut at = start;
        let placed = glyphs.iter().map(|glyph| {
            let x = at + glyph.dx * 1_000.0;
            at += glyph.advance * 1_000.0;
            (x, glyph)
        });
        let (letters, marks): (Vec<_>, Vec<_>) = placed.partition(|(_, glyph)| glyph.advance > 0.001);
        let (letters, marks) = if letters.is_empty() {
            (marks, letters)
        } else {
            (letters, marks)
        };
        self.span(&letters, meaning);
        if !marks.is_empty() {
            self.span(&marks, "");
        }
    }

    /// Glyphs with the text that they stand for: by the font's own table if it says so of a single glyph, else
    /// spelled out around them.
    fn span(&mut self, glyphs: &[(f32, &Glyph)], meaning: &str) {
        let in_table = glyphs.len() == 1 && !meaning.is_empty() && self.learn(glyphs[0].1, meaning);
        if !in_table {
            self.flush();
            self.ops.push(actual_text(meaning));
        }
        for (x, glyph) in glyphs {
            self.glyph(*x, glyph, meaning);
        }
        if !in_table {
            self.flush();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    /// Whether the font's table says, or can still say, that the glyph stands for this text.
    fn learn(&mut self, glyph: &Glyph, meaning: &str) -> bool {
        let key = (self.run.face, self.subset.code(glyph.id));
        self.known.entry(key).or_insert_with(|| meaning.to_owned()) == meaning
    }

    fn glyph(&mut self, x: f32, glyph: &Glyph, meaning: &str) {
        self.rise_to(-glyph.dy * self.run.size);
        let gap = self.pen - x;
        if gap.abs() > LEAST_KERN {
            let kern = (gap * 10.0).round() / 10.0;
            self.kern(kern);
        }
        let gid = self.subset.code(glyph.id);
        let cid = self
            .known
            .entry((self.run.face, gid))
            .or_insert_with(|| meaning.to_owned())
            .clone();
        self.pending.push(Codepoint {
            gid,
            offset: 0.0,
            cid: Some(cid),
        });
        self.pen += self.subset.written_width(gid);
    }

    /// Moves the pen back by so many thousandths of an em: behind the glyph before it, if there is one.
    fn kern(&mut self, by: f32) {
        match self.pending.last_mut() {
            Some(before) => before.offset += by,
            None => self.lead += by,
        }
        self.pen -= by;
    }

    fn rise_to(&mut self, rise: f32) {
        if (rise - self.rise).abs() > 0.001 {
            self.flush();
            self.ops.push(Op::SetLineOffset {
                multiplier: thousandths(rise),
            });
            self.rise = rise;
        }
    }

    fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let glyphs = TextItem::GlyphIds(std::mem::take(&mut self.pending));
        let lead = std::mem::take(&mut self.lead);
        let items = if lead == 0.0 {
            vec![glyphs]
        } else {
            vec![TextItem::Offset(lead), glyphs]
        };
        self.ops.push(Op::ShowText { items });
    }
}

/// ISO 32000-1, 14.9.4: what a reader takes instead of the glyphs up to the end mark.
fn actual_text(text: &str) -> Op {
    let mut data = vec![0xFE, 0xFF];
    data.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    let value = DictItem::String { data, literal: false };
    let map = BTreeMap::from([("ActualText".to_owned(), value)]);
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict { map },
    }
}
