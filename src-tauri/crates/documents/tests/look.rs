//! Writes every kind of paper to files, so that a person can look at it: `target/tmp/paper`.
#![allow(clippy::unwrap_used, reason = "test code")]

mod samples;

use std::path::PathBuf;

use documents::{Engine, Fonts, PaperSize, Rendered, Words, packing_slip, shipping_label};

fn keep(name: &str, document: &Rendered) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("paper");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name).with_extension("pdf"), &document.bytes).unwrap();
}

#[test]
fn every_kind_of_paper_can_be_made() {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    let mut slip = |name: &str, slip: &documents::PackingSlip, paper| {
        let document = packing_slip(&mut engine, &words, slip, paper).unwrap();
        assert!(
            document.missing.is_empty(),
            "{name}: {:?} cannot be printed",
            document.missing
        );
        keep(name, &document);
    };
    slip("slip-a4", &samples::slip(), PaperSize::A4);
    slip("slip-letter", &samples::slip(), PaperSize::Letter);
    slip("slip-two-parcels", &samples::two_parcels(), PaperSize::A4);
    slip("slip-200-lines", &samples::long_slip(200), PaperSize::A4);
    for (script, lines, _) in samples::SCRIPTS {
        slip(&format!("slip-{script}"), &samples::slip_in(lines), PaperSize::A4);
    }
    let mut scripts: Vec<_> = samples::SCRIPTS
        .iter()
        .map(|(_, lines, _)| samples::label_in(*lines))
        .collect();
    let mut labels = vec![samples::label(), samples::label_abroad()];
    labels.append(&mut scripts);
    for (name, paper, dpi) in [
        ("label-4x6", PaperSize::Label4x6, 203),
        ("label-100x150", PaperSize::Label100x150, 300),
    ] {
        keep(
            name,
            &shipping_label(&mut engine, &words, &labels, paper, dpi).unwrap(),
        );
    }
}
