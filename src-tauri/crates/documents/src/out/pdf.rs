//! Pages to PDF bytes.
//!
//! The same pages give the same bytes: fonts and pictures have fixed names, nothing is dated, and the file's own
//! identifier is a hash of what is in it.

use std::sync::Arc;

use printpdf::{
    Color, Greyscale, Op, PdfDocument, PdfFont, PdfPage, PdfSaveOptions, Pt, Rect as PdfRect, XObject,
    XObjectId,
};

use crate::engine::fonts::Fonts;
use crate::engine::page::{Mark, Page, Run};
use crate::engine::picture::Picture;
use crate::error::DocumentError;
use crate::out::pdf_file::{About, finish};
use crate::out::pdf_shapes::{picture_op, polygon, raw_image};
use crate::out::pdf_text::{Known, show};
use crate::out::subset::{Subsets, cut_fonts};

/// # Errors
/// [`DocumentError::Internal`].
pub fn write(pages: &[Page], fonts: Fonts, about: &About<'_>) -> Result<Vec<u8>, DocumentError> {
    let subsets = cut_fonts(pages, fonts)?;
    let pictures = pictures(pages);
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
    for (index, picture) in pictures.iter().enumerate() {
        document
            .resources
            .xobjects
            .map
            .insert(picture_id(index), XObject::Image(raw_image(picture)));
    }
    let mut known = Known::default();
    let written = pages
        .iter()
        .map(|page| to_pdf_page(page, &subsets, &pictures, &mut known))
        .collect();
    document.with_pages(written);
    let options = PdfSaveOptions {
        subset_fonts: false,
        ..Default::default()
    };
    finish(document.to_lopdf_document(&options, &mut Vec::new()), about)
}

/// Every picture once, in the order in which they come.
fn pictures(pages: &[Page]) -> Vec<&Arc<Picture>> {
    let mut found: Vec<&Arc<Picture>> = Vec::new();
    for mark in pages.iter().flat_map(|page| &page.marks) {
        if let Mark::Picture(_, picture) = mark
            && place_of(&found, picture).is_none()
        {
            found.push(picture);
        }
    }
    found
}

fn place_of(pictures: &[&Arc<Picture>], picture: &Arc<Picture>) -> Option<usize> {
    pictures.iter().position(|known| Arc::ptr_eq(known, picture))
}

/// The first is the shop's logo, as good as always.
fn picture_id(index: usize) -> XObjectId {
    XObjectId(match index {
        0 => "Logo".to_owned(),
        _ => format!("Picture{index}"),
    })
}

fn to_pdf_page(page: &Page, subsets: &Subsets, pictures: &[&Arc<Picture>], known: &mut Known) -> PdfPage {
    let height = page.size.height;
    let mut ops = vec![Op::SetFillColor {
        col: Color::Greyscale(Greyscale::new(0.0, None)),
    }];
    for mark in &page.marks {
        match mark {
            Mark::Text(run) => text_ops(&mut ops, run, height, subsets, known),
            Mark::Rule(rect) => ops.push(Op::DrawPolygon {
                polygon: polygon(&[*rect], height),
            }),
            Mark::Bars(bars) => ops.push(Op::DrawPolygon {
                polygon: polygon(bars, height),
            }),
            Mark::Picture(rect, picture) => {
                let index = place_of(pictures, picture).unwrap_or_default();
                ops.push(picture_op(picture_id(index), *rect, height));
            }
        }
    }
    let sheet = PdfRect::from_wh(Pt(page.size.width), Pt(height));
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
