//! What stands on the paper can be found and copied from the file, in every script.
#![allow(clippy::unwrap_used, reason = "test code")]

mod programs;
mod samples;

use documents::{Engine, Fonts, PackingSlip, PaperSize, Rendered, Words, packing_slip, shipping_label};
use programs::{folder, play, run, with_programs};

fn main() {
    play(with_programs![
        every_script_has_its_glyphs:;
        every_script_reads_back_from_a_slip: "pdftotext";
        every_script_reads_back_from_a_label: "pdftotext";
        every_fact_of_a_slip_stands_on_it: "pdftotext";
        every_fact_of_a_label_stands_on_it: "pdftotext";
        a_character_that_no_font_has_is_reported_and_the_paper_is_still_made:;
        what_steers_direction_does_not_reach_the_paper: "pdftotext";
        the_files_are_sound: "qpdf";
    ]);
}

fn slip(slip: &PackingSlip) -> Rendered {
    packing_slip(
        &mut Engine::new(Fonts::embedded()),
        &Words::english(),
        slip,
        PaperSize::A4,
    )
    .unwrap()
}

/// The text as copied from a viewer, without the marks that it sets for direction.
fn text_of(name: &str, pdf: &[u8]) -> String {
    let file = folder("reading").join(name).with_extension("pdf");
    std::fs::write(&file, pdf).unwrap();
    let text = run("pdftotext", &[file.to_str().unwrap(), "-"]);
    text.chars()
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}'))
        .collect()
}

fn every_script_has_its_glyphs() {
    for (script, lines, _) in samples::SCRIPTS {
        let missing = slip(&samples::slip_in(lines)).missing;
        assert!(missing.is_empty(), "{script}: no glyph for {missing:?}");
    }
}

fn every_script_reads_back_from_a_slip() {
    for (script, lines, piece) in samples::SCRIPTS {
        let text = text_of(&format!("slip-{script}"), &slip(&samples::slip_in(lines)).bytes);
        assert!(text.contains(piece), "{script}: {piece} is not in\n{text}");
    }
}

fn every_script_reads_back_from_a_label() {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    for (script, lines, piece) in samples::SCRIPTS {
        let label = [samples::label_in(lines)];
        let document = shipping_label(&mut engine, &words, &label, PaperSize::Label100x150, 203).unwrap();
        let text = text_of(&format!("label-{script}"), &document.bytes);
        assert!(text.contains(piece), "{script}: {piece} is not in\n{text}");
    }
}

fn every_fact_of_a_slip_stands_on_it() {
    let text = text_of("slip", &slip(&samples::two_parcels()).bytes);
    for fact in [
        "Packing slip",
        "1042-1",
        "27 November 2026",
        "1 December 2026",
        "Kestrel & Kiln",
        "Tracked 48",
        "Zoë Brontë-Müller",
        "BS1 4QT",
        "CB1042-1.1R2",
        "CB1042-1.2R2",
        "1 of 2",
        "2 of 2",
        "900 g",
        "MUG-O0-1L",
        "Initials J.O. in gold on the rim",
        "D-01-1",
        "0.250 kg",
        "Still to come",
        "TEAPOT-6",
        "A gift for you",
        "With love from all of us in Leeds.",
        "Bowl in the double box.",
        "if nobody answers.",
        "Page 1 of 2",
    ] {
        assert!(text.contains(fact), "{fact} is not on the slip:\n{text}");
    }
}

fn every_fact_of_a_label_stands_on_it() {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    let label = [samples::label()];
    let document = shipping_label(&mut engine, &words, &label, PaperSize::Label4x6, 203).unwrap();
    let text = text_of("label", &document.bytes);
    for fact in [
        "Kestrel & Kiln",
        "3 Weir Lane",
        "Tracked 48",
        "Pennine Parcels",
        "Parcel 1 of 2",
        "1.84 kg",
        "Order 1042",
        "Zoë Brontë-Müller",
        "118 Harbour Street",
        "+44 117 555 0123",
        "JD0146000042917305",
        "CB1042-1.1R2",
    ] {
        assert!(text.contains(fact), "{fact} is not on the label:\n{text}");
    }
}

fn a_character_that_no_font_has_is_reported_and_the_paper_is_still_made() {
    let mut odd = samples::slip();
    odd.parcels[0].lines[0].name = "Mug \u{1F98A} with \u{12000}".into();
    let document = slip(&odd);
    assert_eq!(document.missing, ['\u{12000}', '\u{1F98A}']);
    assert!(
        slip(&samples::slip()).missing.is_empty(),
        "the report is of one document only"
    );
}

fn what_steers_direction_does_not_reach_the_paper() {
    let mut spoofed = samples::slip();
    spoofed.recipient_lines[1] = "Flat \u{202E}21\u{202C} Mill\u{2066}\u{7}".into();
    let document = slip(&spoofed);
    assert!(document.missing.is_empty());
    assert!(text_of("spoofed", &document.bytes).contains("Flat 21 Mill"));
}

fn the_files_are_sound() {
    let file = folder("reading").join("sound.pdf");
    for parcels in [
        samples::slip(),
        samples::two_parcels(),
        samples::slip_in(samples::SCRIPTS[4].1),
    ] {
        std::fs::write(&file, slip(&parcels).bytes).unwrap();
        let report = run("qpdf", &["--check", file.to_str().unwrap()]);
        assert!(report.contains("No syntax or stream encoding errors"), "{report}");
    }
}
