//! How long paper takes, fonts loaded. The goal is 2 ms a document.
#![allow(clippy::unwrap_used, reason = "bench code")]

#[path = "../tests/samples/mod.rs"]
mod samples;

use divan::Bencher;
use documents::{
    Engine, Fonts, PackingSlip, PaperSize, ShippingLabel, Words, packing_slip, page_png, shipping_label,
};

fn main() {
    divan::main();
}

fn warm() -> (Engine, Words) {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    packing_slip(&mut engine, &words, &samples::slip(), PaperSize::A4).unwrap();
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
    bencher.bench_local(|| packing_slip(&mut engine, &words, &slip, PaperSize::A4).unwrap());
}

/// A different order each time, as in a shop: number, names, codes and notes of the `n`-th.
fn order(n: u32) -> PackingSlip {
    let mut slip = samples::slip();
    slip.order = format!("{}", 1_000 + n);
    slip.shipment = format!("{}-1", 1_000 + n);
    slip.parcels[0].code = format!("CB{}-1.1R2", 1_000 + n);
    slip.recipient_lines
        .iter_mut()
        .for_each(|line| line.push_str(&format!(" {n}")));
    for line in &mut slip.parcels[0].lines {
        line.name = format!("{n} {}", line.name);
        line.sku = format!("{}-{n}", line.sku);
    }
    slip.customer_note = Some(format!(
        "Please ring twice, flat {n}, and leave it with the neighbour."
    ));
    slip
}

#[divan::bench]
fn slip(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let mut n = 0;
    let next = || {
        n += 1;
        order(n)
    };
    bencher
        .with_inputs(next)
        .bench_local_refs(|slip| packing_slip(&mut engine, &words, slip, PaperSize::A4).unwrap());
}

#[divan::bench]
fn slip_of_two_hundred_lines(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let slip = samples::long_slip(200);
    bencher.bench_local(|| packing_slip(&mut engine, &words, &slip, PaperSize::A4).unwrap());
}

#[divan::bench(args = ["Vietnamese", "Arabic", "Devanagari", "Chinese"])]
fn slip_in(bencher: Bencher<'_, '_>, script: &str) {
    let (mut engine, words) = warm();
    let (_, lines, _) = samples::SCRIPTS
        .iter()
        .find(|(name, _, _)| *name == script)
        .unwrap();
    let slip = samples::slip_in(*lines);
    bencher.bench_local(|| packing_slip(&mut engine, &words, &slip, PaperSize::A4).unwrap());
}

#[divan::bench]
fn label(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let mut n = 0;
    let next = || {
        n += 1;
        [one_of_many(n)]
    };
    bencher.with_inputs(next).bench_local_refs(|labels| {
        shipping_label(&mut engine, &words, labels, PaperSize::Label4x6, 203).unwrap()
    });
}

fn one_of_many(n: u32) -> ShippingLabel {
    let mut label = samples::label();
    label.recipient_name = format!("{} {n}", label.recipient_name);
    label
        .recipient_lines
        .iter_mut()
        .for_each(|line| line.push_str(&format!(" {n}")));
    label.shipment_code = format!("CB{}-1.1R2", 1_000 + n);
    label.tracking = Some(format!("JD{:016}", u64::from(n) * 7_919));
    label
}

#[divan::bench]
fn a_hundred_labels(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let labels: Vec<ShippingLabel> = (0..100).map(one_of_many).collect();
    bencher.bench_local(|| shipping_label(&mut engine, &words, &labels, PaperSize::Label4x6, 203).unwrap());
}

#[divan::bench]
fn preview_of_a_slip(bencher: Bencher<'_, '_>) {
    let (mut engine, words) = warm();
    let slip = packing_slip(&mut engine, &words, &samples::slip(), PaperSize::A4).unwrap();
    bencher.bench_local(|| page_png(&slip.bytes, 1, 900).unwrap());
}
