//! Words to glyphs: which face, which direction, where a line breaks.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontFamilyName, FontFeatures,
    FontWeight, Layout, LayoutContext, LineHeight, OverflowWrap, StyleProperty,
};

use crate::engine::block::{Align, Block, Style};
use crate::engine::east_asian;
use crate::engine::faces::{FaceIndex, register};
use crate::engine::fonts::{self, Fonts};
use crate::engine::glyphs::{glyph_runs, missing, to_block};
use crate::engine::picture::Picture;
use crate::engine::remembered::{BlockKey, Blocks, LastPicture};

/// Shapes text and lays out pages. Reuse it: it keeps the parsed fonts and its working memory between documents,
/// but nothing that could change the next document.
pub struct Engine {
    fonts: Fonts,
    context: FontContext,
    memory: LayoutContext<()>,
    faces: FaceIndex,
    east_asian: east_asian::Order,
    missing: BTreeSet<char>,
    picture: LastPicture,
    blocks: Blocks,
}

impl Engine {
    pub fn new(fonts: Fonts) -> Self {
        let (context, faces) = register(fonts);
        Self {
            fonts,
            context,
            memory: LayoutContext::new(),
            faces,
            east_asian: east_asian::CHINESE_FIRST,
            missing: BTreeSet::new(),
            picture: LastPicture::default(),
            blocks: Blocks::default(),
        }
    }

    /// What `read` makes of these bytes, without reading the same bytes twice in a row.
    pub fn remember_picture(
        &mut self,
        bytes: &[u8],
        read: impl FnOnce(&[u8]) -> Option<Picture>,
    ) -> Option<Arc<Picture>> {
        self.picture.get(bytes, read)
    }

    pub fn fonts(&self) -> Fonts {
        self.fonts
    }

    /// Begins a document: forgets the characters missing from the last one.
    pub fn begin(&mut self) {
        self.missing.clear();
    }

    /// Begins a page or pages for one recipient, whose words say which East Asian faces come first.
    pub fn address<'a>(&mut self, words: impl IntoIterator<Item = &'a str>) {
        self.east_asian = east_asian::order(words);
    }

    /// Characters since `begin` that no face has, in code point order.
    pub fn missing(&self) -> Vec<char> {
        self.missing.iter().copied().collect()
    }

    /// Sets one paragraph, already cleaned. Without a width it stays on one line.
    ///
    /// The shop's address and the captions are the same on every paper, so blocks are remembered.
    pub fn block(&mut self, text: &str, style: Style, width: Option<f32>) -> Block {
        let Some(key) = BlockKey::of(text, || style.key(width)) else {
            return self.set(text, style, width);
        };
        if let Some(block) = self.blocks.get(&key) {
            return block;
        }
        let block = self.set(text, style, width);
        self.blocks.keep(key, block.clone());
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
        self.missing.extend(missing(text, &layout));
        to_block(text, style, &layout, &self.faces)
    }

    /// Sets each line as a paragraph of its own, with a direction of its own, one below the other.
    pub fn blocks(&mut self, lines: &[String], style: Style, width: f32) -> Block {
        self.blocks_after(Block::default(), lines, style, width)
    }

    /// The same, continuing `before`. A line without letters, such as a postcode or a telephone number, stands on
    /// the side on which the line before it began.
    pub fn blocks_after(&mut self, before: Block, lines: &[String], style: Style, width: f32) -> Block {
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
        glyph_runs(layout).any(|run| faces[self.faces.of(&run)].family == fonts::WIDE)
    }
}

fn alignment(align: Align) -> Alignment {
    match align {
        Align::Start => Alignment::Start,
        Align::Right => Alignment::Right,
        Align::Centre => Alignment::Center,
    }
}
