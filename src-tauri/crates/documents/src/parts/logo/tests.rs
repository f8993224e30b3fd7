//! Which pictures can be a logo, and what is made of them.

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
