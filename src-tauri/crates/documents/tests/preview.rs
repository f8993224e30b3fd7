//! Pages as pictures for the window, and the logo on paper.
#![allow(clippy::unwrap_used, reason = "test code")]

mod programs;
mod samples;

use std::io::Cursor;
use std::sync::Arc;

use documents::engine::page::{Mark, Page, Rect};
use documents::engine::picture::Picture;
use documents::engine::size::Size;
use documents::out::pdf::write;
use documents::out::pdf_file::About;
use documents::{
    DocumentError, Engine, Fonts, PackingSlip, PaperSize, Words, packing_slip, page_png, shipping_label,
};
use image::{GenericImageView, ImageFormat, Rgb, RgbImage};
use programs::folder;

fn slip(slip: &PackingSlip) -> Vec<u8> {
    packing_slip(
        &mut Engine::new(Fonts::embedded()),
        &Words::english(),
        slip,
        PaperSize::A4,
    )
    .unwrap()
    .bytes
}

fn picture(pdf: &[u8], page: u32, width_px: u32) -> RgbImage {
    image::load_from_memory(&page_png(pdf, page, width_px).unwrap())
        .unwrap()
        .into_rgb8()
}

/// An ochre square with a green one in it, wide enough to be made smaller.
fn logo(format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(900, 300, |x, y| {
        let inside = (300..600).contains(&x) && (100..200).contains(&y);
        if inside {
            Rgb([20, 90, 60])
        } else {
            Rgb([200, 150, 60])
        }
    });
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

#[test]
fn a_picture_has_the_width_asked_for_and_the_shape_of_the_page() {
    let pdf = slip(&samples::slip());
    let page = picture(&pdf, 1, 600);
    assert_eq!(page.dimensions(), (600, 848));
    let ink = page.pixels().filter(|pixel| pixel.0[0] < 64).count();
    assert!((2_000..60_000).contains(&ink), "{ink} dark pixels");
}

#[test]
fn a_label_is_black_and_white_only() {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    let mut label = samples::label();
    label.sender.logo = Some(logo(ImageFormat::Png));
    let pdf = shipping_label(&mut engine, &words, &[label], PaperSize::Label4x6, 203)
        .unwrap()
        .bytes;
    assert!(
        picture(&pdf, 1, 812)
            .pixels()
            .all(|p| p.0[0] == p.0[1] && p.0[1] == p.0[2]),
        "a colour on a label"
    );
}

#[test]
fn the_logo_is_on_the_slip_in_its_colours_and_shape() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg] {
        let mut with_logo = samples::slip();
        with_logo.sender.logo = Some(logo(format));
        let pdf = slip(&with_logo);
        std::fs::write(folder("paper").join("slip-logo.pdf"), &pdf).unwrap();
        // 595.276 points wide: one pixel to a point. The logo is 150 wide and 50 high, from (48, 44).
        let page = picture(&pdf, 1, 595);
        let near = |x, y, colour: [u8; 3]| {
            let pixel = page.get_pixel(x, y).0;
            assert!(
                (0..3).all(|i| pixel[i].abs_diff(colour[i]) < 12),
                "{format:?} at {x}, {y}: {pixel:?}"
            );
        };
        near(60, 60, [200, 150, 60]);
        near(123, 69, [20, 90, 60]);
        near(205, 60, [255, 255, 255]);
        near(60, 97, [255, 255, 255]);
    }
}

#[test]
fn two_pictures_on_one_page_stay_apart() {
    let of_colour = |rgb: [u8; 3]| {
        Arc::new(Picture {
            width: 2,
            height: 2,
            rgb: rgb.repeat(4),
        })
    };
    let mut page = Page::new(Size::of(PaperSize::A4));
    let [ochre, green] = [[200, 150, 60], [20, 90, 60]].map(of_colour);
    for (x, picture) in [(100.0, &ochre), (300.0, &green), (500.0, &ochre)] {
        let rect = Rect {
            x,
            y: 100.0,
            width: 50.0,
            height: 50.0,
        };
        page.marks.push(Mark::Picture(rect, Arc::clone(picture)));
    }
    let about = About {
        title: "Pictures",
        language: "en",
    };
    let pdf = write(&[page], Fonts::embedded(), &about).unwrap();
    // One pixel to a point.
    let drawn = picture(&pdf, 1, 595);
    let colours = [125, 325, 525].map(|x| drawn.get_pixel(x, 125).0);
    assert_eq!(colours, [[200, 150, 60], [20, 90, 60], [200, 150, 60]]);
}

#[test]
fn a_logo_that_cannot_be_read_leaves_the_name_alone() {
    let mut broken = samples::slip();
    broken.sender.logo = Some(b"not a picture".to_vec());
    assert_eq!(slip(&broken), slip(&samples::slip()));
}

#[test]
fn a_page_that_is_not_there_is_named() {
    let pdf = slip(&samples::slip());
    let missing = |page| DocumentError::PageMissing { page, pages: 1 };
    assert_eq!(page_png(&pdf, 0, 100), Err(missing(0)));
    assert_eq!(page_png(&pdf, 2, 100), Err(missing(2)));
    assert_eq!(page_png(&pdf, 1, 0), Err(DocumentError::PictureSize(0)));
    assert_eq!(
        page_png(&pdf, 1, 100_000),
        Err(DocumentError::PictureSize(100_000))
    );
    assert_eq!(page_png(b"%PDF-not", 1, 100), Err(DocumentError::PdfUnreadable));
}

#[test]
fn every_page_of_a_long_slip_can_be_shown() {
    let pdf = slip(&samples::long_slip(60));
    let sizes: Vec<_> = (1..=3)
        .map(|page| picture(&pdf, page, 200).view(0, 0, 200, 200).dimensions())
        .collect();
    assert_eq!(sizes, [(200, 200); 3]);
}
