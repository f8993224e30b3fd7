//! Barcodes are proved by reading them back from the printed page, with two renderers.
#![allow(clippy::unwrap_used, reason = "test code")]

mod programs;
mod samples;

use std::path::{Path, PathBuf};

use documents::{Engine, Fonts, PaperSize, ShippingLabel, Words, packing_slip, page_png, shipping_label};
use programs::{folder, play, run, with_programs};

fn main() {
    play(with_programs![
        both_codes_of_a_label_read_back_at_the_printers_resolution: "pdftoppm" "zbarimg";
        a_tracking_number_that_needs_two_dots_a_module_reads_back: "pdftoppm" "zbarimg";
        labels_in_twenty_variations_read_back: "pdftoppm" "zbarimg";
        the_code_of_a_slip_reads_back_from_office_and_label_printers: "pdftoppm" "zbarimg";
        the_picture_in_the_window_reads_back_as_well: "zbarimg";
    ]);
}

/// Every symbol that a program for webcams and scans finds in the picture.
fn read_back(picture: &Path) -> Vec<String> {
    let read = run("zbarimg", &["-q", "--nodbus", "--raw", picture.to_str().unwrap()]);
    let mut codes: Vec<String> = read.lines().map(str::to_owned).collect();
    codes.sort();
    codes
}

/// A printer's view of the first page: black or white, no smoothing.
fn printed(name: &str, pdf: &[u8], dpi: u32) -> PathBuf {
    let stem = folder("barcodes").join(name);
    std::fs::write(stem.with_extension("pdf"), pdf).unwrap();
    let (source, target) = (stem.with_extension("pdf"), stem.with_extension(""));
    let dpi = dpi.to_string();
    let picture = ["-r", &dpi, "-gray", "-aa", "no", "-aaVector", "no", "-singlefile"];
    let files = [source.to_str().unwrap(), target.to_str().unwrap()];
    run("pdftoppm", &[&picture[..], &files[..]].concat());
    stem.with_extension("pgm")
}

fn label_bytes(label: ShippingLabel, paper: PaperSize, dpi: u32) -> Vec<u8> {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    shipping_label(&mut engine, &words, &[label], paper, dpi)
        .unwrap()
        .bytes
}

fn both_codes_of_a_label_read_back_at_the_printers_resolution() {
    for (paper, dpi) in [
        (PaperSize::Label4x6, 203),
        (PaperSize::Label4x6, 300),
        (PaperSize::Label100x150, 203),
        (PaperSize::Label100x150, 300),
    ] {
        let pdf = label_bytes(samples::label(), paper, dpi);
        let picture = printed(&format!("label-{paper:?}-{dpi}"), &pdf, dpi);
        assert_eq!(
            read_back(&picture),
            ["CB1042-1.1R2", "JD0146000042917305"],
            "{paper:?} at {dpi} dpi"
        );
    }
}

fn a_tracking_number_that_needs_two_dots_a_module_reads_back() {
    let long = "QX7K2M9PLR4T8WZ3NB6VD1C5";
    let label = ShippingLabel {
        tracking: Some(long.into()),
        ..samples::label()
    };
    let picture = printed("label-long", &label_bytes(label, PaperSize::Label4x6, 203), 203);
    assert!(read_back(&picture).contains(&long.to_owned()));
}

fn labels_in_twenty_variations_read_back() {
    for n in 0..20_u64 {
        let tracking = format!("{:02}{:018}", n, n * 7_919_313_377 + 11);
        let label = ShippingLabel {
            tracking: Some(tracking.clone()),
            shipment_code: format!("CB{}-{}.1R{}", 1_000 + n * 977, n % 9 + 1, n % 12 + 1),
            ..samples::label()
        };
        let own = label.shipment_code.clone();
        let picture = printed(
            "label-variation",
            &label_bytes(label, PaperSize::Label100x150, 203),
            203,
        );
        let mut expected = [tracking, own];
        expected.sort();
        assert_eq!(read_back(&picture), expected);
    }
}

fn the_code_of_a_slip_reads_back_from_office_and_label_printers() {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    for paper in [PaperSize::A4, PaperSize::Letter] {
        let slip = packing_slip(&mut engine, &words, &samples::slip(), paper).unwrap();
        for dpi in [203, 300, 600] {
            let picture = printed(&format!("slip-{paper:?}-{dpi}"), &slip.bytes, dpi);
            assert_eq!(read_back(&picture), ["CB1042-1.1R2"], "{paper:?} at {dpi} dpi");
        }
    }
}

fn the_picture_in_the_window_reads_back_as_well() {
    let pdf = label_bytes(samples::label(), PaperSize::Label4x6, 203);
    let picture = folder("barcodes").join("label-window.png");
    std::fs::write(&picture, page_png(&pdf, 1, 812).unwrap()).unwrap();
    assert_eq!(read_back(&picture), ["CB1042-1.1R2", "JD0146000042917305"]);
}
