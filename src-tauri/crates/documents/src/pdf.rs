//! Pages to PDF bytes. The only file that knows printpdf.
//!
//! The same pages give the same bytes: fonts and pictures have fixed names, nothing is dated, and the file's own
//! identifier is a hash of what is in it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, StringFormat};
use printpdf::{
    Color, FontId, Greyscale, LinePoint, Op, PaintMode, ParsedFont, PdfDocument, PdfFont, PdfPage,
    PdfSaveOptions, Point, Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat, Rect as PdfRect,
    WindingOrder, XObject, XObjectId, XObjectTransform,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::DocumentError;
use crate::fonts::{Face, Fonts};
use crate::logo::Picture;
use crate::page::{Mark, Page, Rect, Run};
use crate::pdf_text::{Known, show};

/// What the file says about itself.
pub(crate) struct About<'a> {
    pub title: &'a str,
    /// BCP 47.
    pub language: &'a str,
}

/// A face cut down to the glyphs of this document.
pub(crate) struct Subset {
    pub id: FontId,
    parsed: ParsedFont,
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
pub(crate) type Subsets = BTreeMap<usize, Subset>;

pub(crate) fn write(
    pages: &[Page],
    fonts: Fonts,
    logo: Option<&Picture>,
    about: &About<'_>,
) -> Result<Vec<u8>, DocumentError> {
    let subsets = cut_fonts(pages, fonts)?;
    let mut document = PdfDocument::new(about.title);
    document.metadata.info.creator = "Counterbook".to_owned();
    document.metadata.info.producer = "Counterbook".to_owned();
    for subset in subsets.values() {
        document
            .resources
            .fonts
            .map
            .insert(subset.id.clone(), PdfFont::new(subset.parsed.clone()));
    }
    if let Some(picture) = logo {
        document
            .resources
            .xobjects
            .map
            .insert(logo_id(), XObject::Image(raw_image(picture)));
    }
    let mut known = Known::default();
    let written = pages
        .iter()
        .map(|page| to_pdf_page(page, &subsets, &mut known))
        .collect();
    document.with_pages(written);
    let options = PdfSaveOptions {
        subset_fonts: false,
        ..Default::default()
    };
    finish(document.to_lopdf_document(&options, &mut Vec::new()), about)
}

fn cut_fonts(pages: &[Page], fonts: Fonts) -> Result<Subsets, DocumentError> {
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

fn to_pdf_page(page: &Page, subsets: &Subsets, known: &mut Known) -> PdfPage {
    let mut ops = vec![Op::SetFillColor {
        col: Color::Greyscale(Greyscale::new(0.0, None)),
    }];
    for mark in &page.marks {
        match mark {
            Mark::Text(run) => text_ops(&mut ops, run, page.size.height, subsets, known),
            Mark::Rule(rect) => ops.push(Op::DrawPolygon {
                polygon: polygon(&[*rect], page.size.height),
            }),
            Mark::Bars(bars) => ops.push(Op::DrawPolygon {
                polygon: polygon(bars, page.size.height),
            }),
            Mark::Logo(rect) => ops.push(logo_op(*rect, page.size.height)),
        }
    }
    let sheet = PdfRect::from_wh(Pt(page.size.width), Pt(page.size.height));
    PdfPage {
        media_box: sheet.clone(),
        trim_box: sheet.clone(),
        crop_box: sheet,
        ops,
    }
}

fn text_ops(ops: &mut Vec<Op>, run: &Run, page_height: f32, subsets: &Subsets, known: &mut Known) {
    if let Some(subset) = subsets.get(&run.face) {
        show(ops, run, page_height, subset, known);
    }
}

/// Several rectangles painted in one go.
fn polygon(rects: &[Rect], page_height: f32) -> Polygon {
    let point = |x: f32, y: f32| LinePoint {
        p: Point {
            x: Pt(thousandths(x)),
            y: Pt(thousandths(y)),
        },
        bezier: false,
    };
    let ring = |rect: &Rect| {
        let (left, right) = (rect.x, rect.x + rect.width);
        let (top, bottom) = (page_height - rect.y, page_height - rect.y - rect.height);
        PolygonRing {
            points: vec![
                point(left, bottom),
                point(right, bottom),
                point(right, top),
                point(left, top),
            ],
        }
    };
    let rings = rects.iter().map(ring).collect();
    Polygon {
        rings,
        mode: PaintMode::Fill,
        winding_order: WindingOrder::NonZero,
    }
}

fn logo_op(rect: Rect, page_height: f32) -> Op {
    let transform = XObjectTransform {
        translate_x: Some(Pt(rect.x)),
        translate_y: Some(Pt(page_height - rect.y - rect.height)),
        scale_x: Some(rect.width),
        scale_y: Some(rect.height),
        no_auto_scale: true,
        ..Default::default()
    };
    Op::UseXobject {
        id: logo_id(),
        transform,
    }
}

fn logo_id() -> XObjectId {
    XObjectId("Logo".to_owned())
}

fn raw_image(picture: &Picture) -> RawImage {
    RawImage {
        pixels: RawImageData::U8(picture.rgb.clone()),
        width: usize::try_from(picture.width).unwrap_or_default(),
        height: usize::try_from(picture.height).unwrap_or_default(),
        data_format: RawImageFormat::RGB8,
        tag: Vec::new(),
    }
}

/// A thousandth of a point is a hundredth of a dot at 600 dpi; more figures only make the file longer.
pub(crate) fn thousandths(length: f32) -> f32 {
    (length * 1_000.0).round() / 1_000.0
}

/// Takes out what changes from run to run, says what viewers and printers should know, and packs the file.
fn finish(mut document: Document, about: &About<'_>) -> Result<Vec<u8>, DocumentError> {
    // The first version with text for a span of glyphs was 1.5; 1.7 is the one that everything reads.
    document.version = "1.7".to_owned();
    strip_info(&mut document);
    describe(&mut document, about);
    let digest = pack(&mut document).map_err(|error| DocumentError::Internal(error.to_string()))?;
    let id = Object::String(digest, StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    let mut bytes = Vec::new();
    document
        .save_to(&mut bytes)
        .map_err(|error| DocumentError::Internal(error.to_string()))?;
    Ok(bytes)
}

/// printpdf dates every file; ours are dated by what is printed on them.
fn strip_info(document: &mut Document) {
    let Ok(id) = document.trailer.get(b"Info").and_then(Object::as_reference) else {
        return;
    };
    if let Ok(info) = document.get_object_mut(id).and_then(Object::as_dict_mut) {
        for key in [
            "CreationDate",
            "ModDate",
            "GTS_PDFXVersion",
            "Identifier",
            "Trapped",
            "Author",
            "Subject",
            "Keywords",
        ] {
            info.remove(key.as_bytes());
        }
    }
}

/// The language for screen readers; and printers must not scale, or the bars leave the dot grid.
fn describe(document: &mut Document, about: &About<'_>) {
    if let Ok(catalog) = document.catalog_mut() {
        let wishes = [
            ("PrintScaling", Object::from("None")),
            ("DisplayDocTitle", Object::Boolean(true)),
        ];
        catalog.set("ViewerPreferences", Dictionary::from_iter(wishes));
        catalog.set("Lang", Object::string_literal(about.language));
    }
}

/// Level 1 makes a slip a sixth larger than level 4 does (27 KB for 23), and in four fifths of the time.
const PACKING: Compression = Compression::new(1);

/// Compresses every stream and hashes the whole; the first 16 bytes of the hash name the file.
fn pack(document: &mut Document) -> std::io::Result<Vec<u8>> {
    let mut hash = Sha256::new();
    // One for all of them: its tables are large and have to be cleared when it is made.
    let mut encoder = ZlibEncoder::new(Vec::new(), PACKING);
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        hash.update(&stream.content);
        if stream.dict.has(b"Filter") || stream.content.len() < 64 {
            continue;
        }
        encoder.write_all(&stream.content)?;
        let packed = encoder.reset(Vec::new())?;
        stream.dict.set("Filter", Object::from("FlateDecode"));
        stream.set_content(packed);
    }
    Ok(hash.finalize()[..16].to_vec())
}
