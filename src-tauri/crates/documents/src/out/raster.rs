//! A page as a picture, for the preview in the window. The only file that knows hayro.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

use crate::error::DocumentError;

/// No screen is wider, and an A4 page of this width takes 150 MB while it is drawn.
const MAX_WIDTH: u32 = 6_000;

/// Draws page `page` (counted from 1) of a PDF as a PNG, `width_px` pixels wide (1 to 6,000).
///
/// # Errors
/// [`DocumentError::PdfUnreadable`], [`DocumentError::PageMissing`], [`DocumentError::PictureSize`].
pub fn page_png(pdf: &[u8], page: u32, width_px: u32) -> Result<Vec<u8>, DocumentError> {
    if width_px == 0 || width_px > MAX_WIDTH {
        return Err(DocumentError::PictureSize(width_px));
    }
    let pixmap = draw(pdf, page, width_px)?;
    let rgb: Vec<u8> = pixmap
        .data_as_u8_slice()
        .chunks_exact(4)
        .flat_map(|p| [p[0], p[1], p[2]])
        .collect();
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(
            &rgb,
            u32::from(pixmap.width()),
            u32::from(pixmap.height()),
            ExtendedColorType::Rgb8,
        )
        .map_err(|error| DocumentError::Internal(error.to_string()))?;
    Ok(png)
}

fn draw(pdf: &[u8], page: u32, width_px: u32) -> Result<Pixmap, DocumentError> {
    let pdf = Pdf::new(pdf.to_vec()).map_err(|_| DocumentError::PdfUnreadable)?;
    let pages = pdf.pages();
    let index = usize::try_from(page)
        .ok()
        .and_then(|number| number.checked_sub(1));
    let found = index.and_then(|index| pages.get(index));
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    let chosen = found.ok_or(DocumentError::PageMissing { page, pages: count })?;
    // A hundredth of a pixel more: the renderer cuts fractions off.
    let scale = (width_px as f32 + 0.01) / chosen.render_dimensions().0;
    let size = PixmapSettings {
        x_scale: scale,
        y_scale: scale,
        bg_color: WHITE,
    };
    let settings = RenderSettings {
        hinting: false,
        ..Default::default()
    };
    Ok(hayro::render(
        chosen,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &settings,
        &size,
    ))
}
