//! The shop's logo: a PNG or JPEG made ready for paper.

use std::io::Cursor;
use std::sync::Arc;

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use crate::engine::page::{Mark, Rect};
use crate::engine::picture::Picture;
use crate::engine::shape::Engine;
use crate::error::DocumentError;
use crate::parts::column::Column;

/// More than any logo needs on a side.
const MAX_SIDE: u32 = 6_000;
/// The most in all: what an evil file of a few bytes can unpack to is looked at before anything is unpacked.
const MAX_PIXELS: u64 = 16_000_000;

/// The largest place for a logo, in points.
const PLACE_WIDTH: f32 = 150.0;
const PLACE_HEIGHT: f32 = 54.0;

/// What that place can show at 300 dots per inch.
const PRINTED_WIDTH: u32 = 625;
const PRINTED_HEIGHT: u32 = 225;

/// For the shop's settings: says whether these bytes can be printed as a logo.
///
/// # Errors
/// [`DocumentError::LogoUnreadable`] or [`DocumentError::LogoTooLarge`].
pub fn logo_is_readable(bytes: &[u8]) -> Result<(), DocumentError> {
    read(bytes).map(drop)
}

/// The logo for any paper, remembered from the last document; `None` if there is none or it cannot be read.
pub fn made_ready(engine: &mut Engine, bytes: Option<&[u8]>) -> Option<Arc<Picture>> {
    engine.remember_picture(bytes?, |bytes| read(bytes).ok())
}

/// 300 pixels to the inch at the least size; never larger than its place.
pub fn push(column: &mut Column, picture: Arc<Picture>) {
    let (width, height) = (picture.width as f32, picture.height as f32);
    let scale = (PLACE_WIDTH / width).min(PLACE_HEIGHT / height);
    let rect = Rect {
        x: 0.0,
        y: column.height,
        width: width * scale,
        height: height * scale,
    };
    column.marks.push(Mark::Picture(rect, picture));
    column.height += rect.height + 8.0;
}

/// Decodes, turns upright, lays on white and makes no larger than can be seen on paper.
fn read(bytes: &[u8]) -> Result<Picture, DocumentError> {
    let image = decode(bytes)?;
    let image = if image.width() > PRINTED_WIDTH || image.height() > PRINTED_HEIGHT {
        image.resize(PRINTED_WIDTH, PRINTED_HEIGHT, FilterType::CatmullRom)
    } else {
        image
    };
    let rgba = image.into_rgba8();
    let on_white = |level: u8, alpha: u8| {
        let (level, alpha) = (u16::from(level), u16::from(alpha));
        u8::try_from((level * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
    };
    let rgb = rgba
        .pixels()
        .flat_map(|p| [0, 1, 2].map(|channel| on_white(p.0[channel], p.0[3])))
        .collect();
    Ok(Picture {
        width: rgba.width(),
        height: rgba.height(),
        rgb,
    })
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, DocumentError> {
    let unreadable = |_| DocumentError::LogoUnreadable;
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| DocumentError::LogoUnreadable)?;
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg)) {
        return Err(DocumentError::LogoUnreadable);
    }
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > MAX_SIDE || u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(DocumentError::LogoTooLarge {
            max_side: MAX_SIDE,
            max_pixels: MAX_PIXELS,
        });
    }
    let orientation = decoder.orientation().map_err(unreadable)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// The side is checked by hand, because the decoder's own error does not say that it was the size.
fn limits() -> Limits {
    let mut limits = Limits::no_limits();
    // Sixteen bits for each of four colours, and half as much for what the decoder needs beside them.
    limits.max_alloc = Some(192 * 1024 * 1024);
    limits
}

#[cfg(test)]
mod tests;
