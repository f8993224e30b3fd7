//! Every slip and label made, and a sample of them read back as a scanner would.

use super::Sent;
use crate::desk::Desk;
use serde_json::json;
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
    process::Command,
};

/// How many papers are read back.
const SAMPLE: usize = 50;

/// A kept paper and the codes that its first page must bear.
pub struct Printed {
    document: i64,
    codes: BTreeSet<String>,
}

pub fn print_all(desk: &Desk, sent: &[Sent]) -> Vec<Printed> {
    let mut printed = Vec::with_capacity(sent.len() * 2);
    for Sent {
        shipment, tracking, ..
    } in sent
    {
        let slip = vec![format!("CB{shipment}.1R1")];
        let label = vec![format!("CB{shipment}.1"), tracking.clone()];
        for (kind, codes) in [("packing_slip", slip), ("shipping_label", label)] {
            let made = desk.ok("documents.make", json!({ "kind": kind, "shipment": shipment }));
            printed.push(Printed {
                document: made["document"].as_i64().unwrap(),
                codes: codes.into_iter().collect(),
            });
        }
    }
    printed
}

/// Draws papers as a printer of 203 dots to the inch would, black or white, and reads their barcodes.
pub fn barcodes_read_back(desk: &Desk, printed: &[Printed]) {
    let is_there = |program: &&str| Command::new(program).arg("--help").output().is_ok();
    if let Some(program) = ["pdftoppm", "zbarimg"].iter().find(|program| !is_there(program)) {
        println!("skipped: {program} is not installed, no barcode was read back");
        return;
    }
    let folder = desk.folder.path().join("paper");
    std::fs::create_dir_all(&folder).unwrap();
    for paper in sample(printed) {
        let saved = desk.ok(
            "documents.save",
            json!({ "document": paper.document, "to": folder }),
        );
        let pages = pages(Path::new(saved["path"].as_str().unwrap()));
        for (index, page) in pages.iter().enumerate() {
            let read = read_back(page);
            let is_whole = if index == 0 {
                read == paper.codes
            } else {
                read.is_subset(&paper.codes)
            };
            assert!(
                is_whole,
                "page {} of {}: {read:?} for {:?}",
                index + 1,
                saved["path"],
                paper.codes
            );
        }
    }
    println!("{SAMPLE} papers read back at 203 dpi");
}

/// The same papers every time, spread over all.
fn sample(printed: &[Printed]) -> Vec<&Printed> {
    let mut seed: u64 = 0x1996_0704;
    let mut chosen = BTreeSet::new();
    while chosen.len() < SAMPLE {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        chosen.insert(usize::try_from(seed >> 33).unwrap() % printed.len());
    }
    chosen.into_iter().map(|index| &printed[index]).collect()
}

fn pages(pdf: &Path) -> Vec<PathBuf> {
    let stem = pdf.with_extension("");
    let how = ["-r", "203", "-gray", "-aa", "no", "-aaVector", "no"];
    let done = Command::new("pdftoppm")
        .args(how)
        .arg(pdf)
        .arg(&stem)
        .status()
        .unwrap();
    assert!(done.success(), "{}", pdf.display());
    let name = stem.file_name().unwrap().to_str().unwrap().to_owned();
    let files = std::fs::read_dir(pdf.parent().unwrap())
        .unwrap()
        .map(|file| file.unwrap().path());
    let is_page = |path: &PathBuf| {
        let file = path.file_name().unwrap().to_str().unwrap();
        file.starts_with(&format!("{name}-")) && file.ends_with(".pgm")
    };
    let mut pages: Vec<PathBuf> = files.filter(is_page).collect();
    pages.sort();
    pages
}

fn read_back(picture: &Path) -> BTreeSet<String> {
    let read = Command::new("zbarimg")
        .args(["-q", "--nodbus", "--raw"])
        .arg(picture)
        .output()
        .unwrap();
    String::from_utf8(read.stdout)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect()
}
