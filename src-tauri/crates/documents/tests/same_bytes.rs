//! The same input gives the same bytes: in one engine, in two, and in two processes.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "test code")]

mod samples;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::process::Command;

use documents::{Engine, Fonts, PaperSize, Rendered, Words, packing_slip, shipping_label};

fn all(engine: &mut Engine) -> Vec<Rendered> {
    let words = Words::english();
    let mut documents = vec![
        packing_slip(engine, &words, &samples::slip(), PaperSize::A4).unwrap(),
        packing_slip(engine, &words, &samples::two_parcels(), PaperSize::Letter).unwrap(),
        shipping_label(
            engine,
            &words,
            &[samples::label(), samples::label_abroad()],
            PaperSize::Label4x6,
            203,
        )
        .unwrap(),
    ];
    for (_, lines, _) in samples::SCRIPTS {
        documents.push(packing_slip(engine, &words, &samples::slip_in(lines), PaperSize::A4).unwrap());
    }
    documents
}

fn digest(documents: &[Rendered]) -> u64 {
    let mut hasher = DefaultHasher::new();
    documents
        .iter()
        .for_each(|document| document.bytes.hash(&mut hasher));
    hasher.finish()
}

#[test]
fn one_engine_gives_the_same_bytes_whatever_it_made_before() {
    let mut engine = Engine::new(Fonts::embedded());
    let first = all(&mut engine);
    assert!(
        first == all(&mut engine),
        "the second round differs from the first"
    );
}

#[test]
fn two_engines_give_the_same_bytes() {
    let first = all(&mut Engine::new(Fonts::embedded()));
    assert!(
        first == all(&mut Engine::new(Fonts::embedded())),
        "the second engine differs from the first"
    );
}

/// Runs this very test once more in a process of its own, which prints its digest instead of comparing.
#[test]
fn two_processes_give_the_same_bytes() {
    let ours = digest(&all(&mut Engine::new(Fonts::embedded())));
    if std::env::var_os("PAPER_DIGEST").is_some() {
        println!("digest {ours:016x}");
        return;
    }
    let program = std::env::current_exe().unwrap();
    let test = ["--exact", "two_processes_give_the_same_bytes", "--nocapture"];
    let output = Command::new(program)
        .args(test)
        .env("PAPER_DIGEST", "1")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains(&format!("digest {ours:016x}")),
        "the other process made other bytes:\n{said}"
    );
}

#[test]
fn another_order_gives_another_file_identifier() {
    let (mut engine, words) = (Engine::new(Fonts::embedded()), Words::english());
    let mut identifier = |slip: &documents::PackingSlip| {
        let bytes = packing_slip(&mut engine, &words, slip, PaperSize::A4)
            .unwrap()
            .bytes;
        let start = bytes.windows(4).rposition(|window| window == b"/ID[").unwrap();
        bytes[start..start + 40].to_vec()
    };
    let mut other = samples::slip();
    other.order = "1043".into();
    assert_ne!(identifier(&samples::slip()), identifier(&other));
}
