//! `counterbook batch` and its neighbours as another program sees them: what they end with, and what they say.
#![allow(clippy::unwrap_used, reason = "test code")]

use std::{
    io::{Read, Write},
    path::Path,
    process::{Command, Output, Stdio},
};

fn counterbook(shop: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_counterbook"));
    command.arg("--shop").arg(shop);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn shop(folder: &Path) -> std::path::PathBuf {
    let shop = folder.join("shop.counterbook");
    let words = ["init", "--name", "Fjord", "--country", "GB", "--currency", "GBP"];
    assert!(counterbook(&shop).args(words).output().unwrap().status.success());
    shop
}

fn batch(lines: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut program = counterbook(&shop(folder.path())).arg("batch").spawn().unwrap();
    program.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    program.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

const SHOW: &str = r#"{"command":"shop.show","payload":{}}"#;

#[test]
fn a_refused_line_is_named_and_the_batch_ends_with_one() {
    let lines =
        format!("{SHOW}\n\n{{\"command\":\"orders.show\",\"payload\":{{\"order\":\"1001\"}}}}\n{SHOW}\n");
    let done = batch(&lines);
    assert_eq!(done.status.code(), Some(1));
    assert!(text(&done.stderr).contains("Line 3:"), "{}", text(&done.stderr));
    let answers: Vec<&str> = text(&done.stdout).lines().collect();
    assert_eq!(answers.len(), 3, "an empty line is no line");
    assert!(answers[0].starts_with("{\"ok\":true") && answers[2].starts_with("{\"ok\":true"));
    assert!(answers[1].starts_with("{\"ok\":false"), "{}", answers[1]);
}

#[test]
fn a_text_that_begins_with_its_mark_is_read_and_all_taken_ends_with_nothing() {
    let done = batch(&format!("\u{feff}{SHOW}\n{SHOW}"));
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), ""));
    assert_eq!(text(&done.stdout).lines().count(), 2);
    // A mark in the middle is no mark.
    assert_eq!(batch(&format!("{SHOW}\n\u{feff}{SHOW}\n")).status.code(), Some(1));
}

#[test]
fn whoever_reads_only_the_beginning_hears_no_complaint() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = counterbook(&shop(folder.path()))
        .args(["commands", "--json"])
        .spawn()
        .unwrap();
    let mut beginning = [0; 10];
    program.stdout.take().unwrap().read_exact(&mut beginning).unwrap();
    let done = program.wait_with_output().unwrap();
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), ""));
}
