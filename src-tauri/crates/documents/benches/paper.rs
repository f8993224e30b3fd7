//! How long paper takes, fonts loaded. The goal is 2 ms a document.
#![allow(clippy::unwrap_used, reason = "bench code")]

#[path = "../tests/samples/mod.rs"]
mod samples;

use divan::Bencher;
use documents::{Engine, Fonts, LabelPaper, SlipPaper, Words, packing_slip, page_png, shipping_label};

fn main() {
    divan::main();
}

fn warm() -> (Engine, Words) {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    packing_slip(&mut engine, &words, &samples::slip(), SlipPaper::A4).unwrap();
    (engine, words)
}

#[divan::bench]
fn loading_the_fonts(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| Engine::new(Fonts::embedded()));
}

/// The least that a slip can be: what a document costs before its contents.
#[divan::bench]
fn nearly_empty_slip(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let mut slip = samples::slip();
    slip.sender = documents::Sender::default();
    slip.recipient_lines.clear();
    slip.parcels[0].lines.clear();
    slip.to_come.clear();
    slip.customer_note = None;
    slip.packing_note = None;
    bencher.bench_local(|| packing_slip(&mut engine, &words, &slip, SlipPaper::A4).unwrap());
}

#[divan::bench]
fn slip(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let slip = samples::slip();
    bencher.bench_local(|| packing_slip(&mut engine, &words, &slip, SlipPaper::A4).unwrap());
}

#[divan::bench]
fn slip_of_two_hundred_lines(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let slip = samples::long_slip(200);
    bencher.bench_local(|| packing_slip(&mut engine, &words, &slip, SlipPaper::A4).unwrap());
}

#[divan::bench(args = ["Vietnamese", "Arabic", "Devanagari", "Chinese"])]
fn slip_in(bencher: Bencher<'_, '_>, script: &str) {
    let (mut engine, words) = warm();
    let (_, lines, _) = samples::SCRIPTS
        .iter()
        .find(|(name, _, _)| *name == script)
        .unwrap();
    let slip = samples::slip_in(*lines);
    bencher.bench_local(|| packing_slip(&mut engine, &words, &slip, SlipPaper::A4).unwrap());
}

#[divan::bench]
fn label(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let labels = [samples::label()];
    bencher.bench_local(|| shipping_label(&mut engine, &words, &labels, LabelPaper::In4x6, 203).unwrap());
}

#[divan::bench]
fn a_hundred_labels(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let labels = vec![samples::label(); 100];
    bencher.bench_local(|| shipping_label(&mut engine, &words, &labels, LabelPaper::In4x6, 203).unwrap());
}

#[divan::bench]
fn preview_of_a_slip(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let slip = packing_slip(&mut engine, &words, &samples::slip(), SlipPaper::A4).unwrap();
    bencher.bench_local(|| page_png(&slip.bytes, 1, 900).unwrap());
}
