//! Words to glyphs: which face, which direction, where a line breaks.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontFamilyName, FontFeatures,
    FontWeight, GlyphRun, Layout, LayoutContext, LineHeight, OverflowWrap, PositionedLayoutItem,
    StyleProperty,
};

use crate::block::{Align, Block, SetLine, Style, StyleKey};
use crate::fonts::{self, Fonts};
use crate::logo::Picture;
use crate::page::{Glyph, Mark, Run};

/// Shapes text and lays out pages. Reuse it: it keeps the parsed fonts and its working memory between documents,
/// but nothing that could change the next document.
pub struct Engine {
    fonts: Fonts,
    context: FontContext,
    memory: LayoutContext<()>,
    face_of_blob: HashMap<u64, usize>,
    east_asian: [&'static str; 3],
    missing: BTreeSet<char>,
    /// The last logo's bytes and what they are on paper; nothing if they cannot be read.
    logo: Option<(Vec<u8>, Option<Arc<Picture>>)>,
    remembered: HashMap<(String, StyleKey), Block>,
}

impl Engine {
    pub fn new(fonts: Fonts) -> Self {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut face_of_blob = HashMap::new();
        for (index, face) in fonts.faces().iter().enumerate() {
            let blob = Blob::new(Arc::new(face.bytes));
            face_of_blob.insert(blob.id(), index);
            let weight = if face.bold {
                FontWeight::BOLD
            } else {
                FontWeight::NORMAL
            };
            let name = FontInfoOverride {
                family_name: Some(face.family),
                weight: Some(weight),
                ..Default::default()
            };
            collection.register_fonts(blob, Some(name));
        }
        Self {
            fonts,
            context: FontContext {
                collection,
                source_cache: SourceCache::default(),
            },
            memory: LayoutContext::new(),
            face_of_blob,
            east_asian: CHINESE_FIRST,
            missing: BTreeSet::new(),
            logo: None,
            remembered: HashMap::new(),
        }
    }

    /// What `read` makes of these bytes, without reading the same bytes twice in a row.
    pub(crate) fn remember_logo(
        &mut self,
        bytes: &[u8],
        read: impl FnOnce(&[u8]) -> Option<Picture>,
    ) -> Option<Arc<Picture>> {
        match &self.logo {
            Some((known, picture)) if known == bytes => picture.clone(),
            _ => {
                let picture = read(bytes).map(Arc::new);
                self.logo = Some((bytes.to_owned(), picture.clone()));
                picture
            }
        }
    }

    pub(crate) fn fonts(&self) -> Fonts {
        self.fonts
    }

    /// Begins a document: forgets the characters missing from the last one.
    pub(crate) fn begin(&mut self) {
        self.missing.clear();
    }

    /// Begins a page or pages for one recipient: looks in the words for signs of Japanese or Korean, because the
    /// same Chinese character is drawn differently in each country.
    pub(crate) fn address<'a>(&mut self, words: impl IntoIterator<Item = &'a str>) {
        self.east_asian = CHINESE_FIRST;
        for c in words.into_iter().flat_map(str::chars) {
            match c {
                '\u{3040}'..='\u{30FF}' | '〒' => {
                    self.east_asian = JAPANESE_FIRST;
                    return;
                }
                '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7A3}' => self.east_asian = KOREAN_FIRST,
                _ => {}
            }
        }
    }

    /// Characters since `begin` that no face has, in code point order.
    pub(crate) fn missing(&self) -> Vec<char> {
        self.missing.iter().copied().collect()
    }

    /// Sets one paragraph, already cleaned. Without a width it stays on one line.
    ///
    /// The shop's address and the captions are the same on every paper. Plain ASCII is remembered: it has a glyph
    /// for every character and does not depend on the recipient, so that the answer is always the same.
    pub(crate) fn block(&mut self, text: &str, style: Style, width: Option<f32>) -> Block {
        if !text.is_ascii() || text.len() > REMEMBERED_BYTES {
            return self.set(text, style, width);
        }
        let key = (text.to_owned(), style.key(width));
        if let Some(block) = self.remembered.get(&key) {
            return block.clone();
        }
        let block = self.set(text, style, width);
        if self.remembered.len() >= REMEMBERED {
            self.remembered.clear();
        }
        self.remembered.insert(key, block.clone());
        block
    }

    fn set(&mut self, text: &str, style: Style, width: Option<f32>) -> Block {
        let first = if style.code { fonts::MONO } else { fonts::SANS };
        let layout = self.layout(text, style, width, first);
        let layout = if self.uses_wide_face(&layout) {
            self.layout(text, style, width, fonts::WIDE)
        } else {
            layout
        };
        self.note_missing(text, &layout);
        self.to_block(text, style, &layout)
    }

    /// Sets each line as a paragraph of its own, with a direction of its own, one below the other.
    pub(crate) fn blocks(&mut self, lines: &[String], style: Style, width: f32) -> Block {
        self.blocks_after(Block::default(), lines, style, width)
    }

    /// The same, continuing `before`. A line without letters, such as a postcode or a telephone number, stands on
    /// the side on which the line before it began.
    pub(crate) fn blocks_after(
        &mut self,
        before: Block,
        lines: &[String],
        style: Style,
        width: f32,
    ) -> Block {
        let mut whole = before;
        for line in lines {
            let follows = whole.is_right_to_left && !line.chars().any(char::is_alphabetic);
            let placed = if follows { style.align(Align::Right) } else { style };
            let mut block = self.block(line, placed, Some(width));
            whole.width = whole.width.max(block.width);
            whole.is_right_to_left = follows || block.is_right_to_left;
            whole.lines.append(&mut block.lines);
        }
        whole
    }

    fn layout(&mut self, text: &str, style: Style, width: Option<f32>, first: &'static str) -> Layout<()> {
        let families = self.families(text, first);
        let mut builder = self.memory.ranged_builder(&mut self.context, text, 1.0, false);
        builder.set_base_direction(if style.code {
            BaseDirection::Ltr
        } else {
            BaseDirection::Auto
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(
            &families,
        ))));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(style.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"tnum\"")));
        if style.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        let mut layout = builder.build(text);
        layout.break_all_lines(width);
        layout.align(alignment(style.align), AlignmentOptions::default());
        layout
    }

    /// The faces to ask, in this order. Plain ASCII is all in the first one, and looking up ten names for each of a
    /// hundred short texts takes as long as shaping them.
    fn families(&self, text: &str, first: &'static str) -> Vec<FontFamilyName<'static>> {
        if text.is_ascii() {
            return vec![FontFamilyName::named(first)];
        }
        let rest = [fonts::SANS, fonts::WIDE];
        std::iter::once(first)
            .chain(rest.into_iter().filter(move |name| *name != first))
            .chain(fonts::SCRIPTS)
            .chain(self.east_asian)
            .map(FontFamilyName::named)
            .collect()
    }

    fn uses_wide_face(&self, layout: &Layout<()>) -> bool {
        let faces = self.fonts.faces();
        glyph_runs(layout).any(|run| faces[self.face_of(&run)].family == fonts::WIDE)
    }

    fn face_of(&self, run: &GlyphRun<'_, ()>) -> usize {
        self.face_of_blob
            .get(&run.run().font().data.id())
            .copied()
            .unwrap_or_default()
    }

    fn note_missing(&mut self, text: &str, layout: &Layout<()>) {
        for run in glyph_runs(layout) {
            for cluster in run
                .run()
                .clusters()
                .filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0))
            {
                let chars = text[cluster.text_range()].chars();
                self.missing
                    .extend(chars.filter(|c| !c.is_ascii_alphanumeric() && !is_invisible(*c)));
            }
        }
    }

    /// Every line is as high as the style says and has its baseline at the same place, whatever faces are in it:
    /// the lines of an address stay even when one of them is in another script.
    fn to_block(&self, text: &str, style: Style, layout: &Layout<()>) -> Block {
        let baseline = style.leading * 0.5 + style.beside * 0.34;
        let to_line = |line: parley::Line<'_, ()>| {
            let up = baseline - line.metrics().baseline;
            let runs = line.items().filter_map(as_glyph_run);
            let marks = runs
                .map(|run| Mark::Text(self.to_run(text, &run)).moved(0.0, up))
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

    fn to_run(&self, text: &str, glyph_run: &GlyphRun<'_, ()>) -> Run {
        let run = glyph_run.run();
        let range = run.text_range();
        Run {
            x: glyph_run.offset(),
            baseline: glyph_run.baseline(),
            size: run.font_size(),
            face: self.face_of(glyph_run),
            text: text[range.clone()].to_owned(),
            glyphs: glyphs(glyph_run, range.start),
        }
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

fn glyph_runs<'a>(layout: &'a Layout<()>) -> impl Iterator<Item = GlyphRun<'a, ()>> {
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

fn alignment(align: Align) -> Alignment {
    match align {
        Align::Start => Alignment::Start,
        Align::Right => Alignment::Right,
        Align::Centre => Alignment::Center,
    }
}

/// Characters that are never drawn, so that no face needs them.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}')
        || matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}')
}

/// About a megabyte of texts.
const REMEMBERED: usize = 1_000;
const REMEMBERED_BYTES: usize = 64;

const CHINESE_FIRST: [&str; 3] = [fonts::CHINESE, fonts::JAPANESE, fonts::KOREAN];
const JAPANESE_FIRST: [&str; 3] = [fonts::JAPANESE, fonts::CHINESE, fonts::KOREAN];
const KOREAN_FIRST: [&str; 3] = [fonts::KOREAN, fonts::CHINESE, fonts::JAPANESE];
