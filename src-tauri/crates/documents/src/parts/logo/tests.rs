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

/// A PNG that says how large it is and holds nothing: it is looked at before anything is unpacked.
fn empty_png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(1, 1, Rgba([0, 0, 0, 255]));
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let check = crc32(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&check);
    bytes
}

/// The check sum of a part of a PNG.
fn crc32(bytes: &[u8]) -> u32 {
    let turned = |sum: u32| (0..8).fold(sum, |sum, _| (sum >> 1) ^ (0xedb8_8320 * (sum & 1)));
    !bytes.iter().fold(!0, |sum, byte| turned(sum ^ u32::from(*byte)))
}

#[test]
fn a_picture_too_large_says_so_before_it_is_unpacked() {
    let too_large = Err(DocumentError::LogoTooLarge {
        max_side: MAX_SIDE,
        max_pixels: MAX_PIXELS,
    });
    let wide = png(MAX_SIDE + 1, 1, Rgba([0, 0, 0, 255]));
    assert_eq!(logo_is_readable(&wide), too_large);
    for (width, height) in [
        (4_001, 4_000),
        (6_000, 6_000),
        (60_000, 60_000),
        (1, 2_000_000_000),
    ] {
        assert_eq!(
            logo_is_readable(&empty_png(width, height)),
            too_large,
            "{width} x {height}"
        );
    }
    assert_eq!(
        logo_is_readable(&empty_png(4_000, 4_000)),
        Err(DocumentError::LogoUnreadable),
        "the largest is looked into"
    );
}
