//! What the shaper found, as glyphs and runs of ours.

use parley::{GlyphRun, Layout, Line, PositionedLayoutItem};

use crate::engine::block::{Block, SetLine, Style};
use crate::engine::faces::FaceIndex;
use crate::engine::page::{Glyph, Mark, Run};

/// Every line is as high as the style says and has its baseline at the same place, whatever faces are in it:
/// the lines of an address stay even when one of them is in another script.
pub fn to_block(text: &str, style: Style, layout: &Layout<()>, faces: &FaceIndex) -> Block {
    let baseline = style.leading * 0.5 + style.beside * 0.34;
    let to_line = |line: Line<'_, ()>| {
        let up = baseline - line.metrics().baseline;
        let runs = line.items().filter_map(as_glyph_run);
        let marks = runs
            .map(|run| Mark::Text(to_run(text, &run, faces)).moved(0.0, up))
            .collect();
        SetLine {
            height: style.leading,
            marks,
        }
    };
    Block {
        width: layout.width(),
        is_right_to_left: layout.is_rtl(),
        lines: layout.lines().map(to_line).collect(),
    }
}

/// Characters of the text that none of the faces has.
pub fn missing<'t>(text: &'t str, layout: &Layout<()>) -> impl Iterator<Item = char> + 't {
    let mut found = Vec::new();
    for run in glyph_runs(layout) {
        for cluster in run
            .run()
            .clusters()
            .filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0))
        {
            found.push(cluster.text_range());
        }
    }
    found
        .into_iter()
        .flat_map(|range| text[range].chars())
        .filter(|c| !c.is_ascii_alphanumeric() && !is_invisible(*c))
}

pub fn glyph_runs<'a>(layout: &'a Layout<()>) -> impl Iterator<Item = GlyphRun<'a, ()>> {
    layout
        .lines()
        .flat_map(|line| line.items().filter_map(as_glyph_run))
}

fn as_glyph_run(item: PositionedLayoutItem<'_, ()>) -> Option<GlyphRun<'_, ()>> {
    match item {
        PositionedLayoutItem::GlyphRun(run) => Some(run),
        PositionedLayoutItem::InlineBox(_) => None,
    }
}

fn to_run(text: &str, glyph_run: &GlyphRun<'_, ()>, faces: &FaceIndex) -> Run {
    let run = glyph_run.run();
    let range = run.text_range();
    Run {
        x: glyph_run.offset(),
        baseline: glyph_run.baseline(),
        size: run.font_size(),
        face: faces.of(glyph_run),
        text: text[range.clone()].to_owned(),
        glyphs: glyphs(glyph_run, range.start),
    }
}

/// The glyphs in the order of the eye, each with the text it stands for, measured from `start`.
///
/// A ligature belongs to all its letters: in Arabic the letters that it swallows come before it in the order of the
/// eye, so the groups are built in the order of reading and turned round afterwards.
fn glyphs(glyph_run: &GlyphRun<'_, ()>, start: usize) -> Vec<Glyph> {
    let run = glyph_run.run();
    let em = run.font_size();
    let mut groups: Vec<Vec<Glyph>> = Vec::with_capacity(run.len());
    for cluster in run.clusters() {
        let range = cluster.text_range();
        if cluster.is_ligature_continuation() {
            let group = groups.last_mut().into_iter().flatten();
            group.for_each(|glyph| glyph.text.end = range.end - start);
            continue;
        }
        let group = cluster.glyphs().map(|glyph| Glyph {
            id: u16::try_from(glyph.id).unwrap_or_default(),
            advance: glyph.advance / em,
            dx: glyph.x / em,
            dy: glyph.y / em,
            text: range.start - start..range.end - start,
        });
        groups.push(group.collect());
    }
    if run.is_rtl() {
        groups.reverse();
    }
    groups.into_iter().flatten().collect()
}

/// Characters that are never drawn, so that no face needs them.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}')
        || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}
