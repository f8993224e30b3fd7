//! The shop's logo: a PNG or JPEG made ready for paper.

use std::io::Cursor;

use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};

use crate::DocumentError;

/// More than any logo needs, and little enough that a malicious file cannot fill the memory.
const MAX_PIXELS: u32 = 6_000;

/// What the largest place for a logo can show at 300 dots per inch.
const PRINTED_WIDTH: u32 = 625;
const PRINTED_HEIGHT: u32 = 225;

/// Red, green and blue, a byte each, row by row from the top; laid on white.
#[derive(Debug, Clone)]
pub(crate) struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgb: Vec<u8>,
}

/// For the shop's settings: says whether these bytes can be printed as a logo.
///
/// # Errors
/// [`DocumentError::LogoUnreadable`] or [`DocumentError::LogoTooLarge`].
pub fn logo_is_readable(bytes: &[u8]) -> Result<(), DocumentError> {
    read(bytes).map(drop)
}

/// Decodes, turns upright, lays on white and makes no larger than can be seen on paper.
pub(crate) fn read(bytes: &[u8]) -> Result<Picture, DocumentError> {
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
    if width > MAX_PIXELS || height > MAX_PIXELS {
        return Err(DocumentError::LogoTooLarge {
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
    limits.max_alloc = Some(512 * 1024 * 1024);
    limits
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageBuffer, Rgba};

    fn png(width: u32, height: u32, pixel: Rgba<u8>) -> Vec<u8> {
        let mut bytes = Vec::new();
        let image = ImageBuffer::from_pixel(width, height, pixel);
        image
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .unwrap();
        bytes
    }

    #[test]
    fn a_transparent_logo_lies_on_white_paper() {
        let picture = read(&png(2, 1, Rgba([0, 0, 0, 0]))).unwrap();
        assert_eq!(picture.rgb, [255; 6]);
    }

    #[test]
    fn a_large_logo_is_made_no_larger_than_paper_can_show_and_keeps_its_shape() {
        let picture = read(&png(2_500, 500, Rgba([9, 9, 9, 255]))).unwrap();
        assert_eq!((picture.width, picture.height), (625, 125));
    }

    #[test]
    fn what_is_no_picture_or_a_broken_one_is_refused() {
        assert_eq!(logo_is_readable(b"<svg/>"), Err(DocumentError::LogoUnreadable));
        assert_eq!(logo_is_readable(&[]), Err(DocumentError::LogoUnreadable));
        let whole = png(40, 40, Rgba([1, 2, 3, 255]));
        assert_eq!(
            logo_is_readable(&whole[..whole.len() / 2]),
            Err(DocumentError::LogoUnreadable)
        );
    }

    #[test]
    fn a_picture_too_large_says_so() {
        let bytes = png(MAX_PIXELS + 1, 1, Rgba([0, 0, 0, 255]));
        assert_eq!(
            logo_is_readable(&bytes),
            Err(DocumentError::LogoTooLarge {
                max_pixels: MAX_PIXELS
            })
        );
    }
}
