//! How long the window takes from its start to the first screen that can be used, against a window of the same
//! kind with nothing in it. The goal is at most 1.3 times; the ratio is printed at the end.
//!
//! Needs Xvfb, so that nobody's screen flickers. The two take turns, so that both meet the same machine.
#![allow(clippy::print_stdout, reason = "bench code")]

use std::{
    env,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

#[path = "../../tests/window/display.rs"]
mod display;

use crate::display::Display;
use anyhow::{Context, Result, anyhow, ensure};
use app::{context::RealWorld, sample};
use tauri::{
    Builder, WebviewUrl, WebviewWindowBuilder,
    http::{Response, header::CONTENT_TYPE},
};

const GOAL: f64 = 1.3;
const PAIRS: usize = 15;
/// The word on the command line that makes this program the empty window.
const EMPTY: &str = "--empty-window";
/// What both windows begin their line with.
const PAINTED: &str = "first paint";

fn main() -> Result<()> {
    if env::args().any(|word| word == EMPTY) {
        return empty_window();
    }
    let Ok(display) = Display::start() else {
        println!("opening: not measured, because Xvfb is not installed");
        return Ok(());
    };
    let folder = tempfile::tempdir()?;
    let shop = folder.path().join("sample.counterbook");
    let copies = folder.path().join("copies");
    let sample = sample::create(&shop, Arc::new(RealWorld), copies);
    drop(sample.map_err(|failure| anyhow!("no sample shop: {:?}", failure.code))?);
    let ours = env!("CARGO_BIN_EXE_counterbook-desktop").as_ref();
    let empty = env::current_exe()?;
    let (mut desk, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..PAIRS {
        let shop = shop.to_str().context("a path in letters")?;
        desk.push(open(&display, ours, &["--shop", shop], folder.path())?);
        floor.push(open(&display, &empty, &[EMPTY], folder.path())?);
    }
    let (desk, floor) = (median(&mut desk), median(&mut floor));
    let ratio = desk.as_secs_f64() / floor.as_secs_f64();
    println!(
        "opening: {ratio:.2} times an empty window ({desk:.0?} and {floor:.0?}, medians of {PAIRS}); the goal of {GOAL} is {}",
        if ratio <= GOAL { "kept" } else { "MISSED" }
    );
    Ok(())
}

fn median(all: &mut [Duration]) -> Duration {
    all.sort_unstable();
    all[all.len() / 2]
}

/// The second frame begins when the first is on the screen; the desk's own page says it the same way.
const PAGE: &str = "<!doctype html><title>Empty</title>
<script>requestAnimationFrame(() => requestAnimationFrame(() => fetch('/painted')))</script>";

fn empty_window() -> Result<()> {
    Builder::default()
        .register_uri_scheme_protocol("empty", |_, request| {
            if request.uri().path() == "/painted" {
                eprintln!("{PAINTED}");
            }
            let page = Response::builder().header(CONTENT_TYPE, "text/html");
            page.body(PAGE.as_bytes()).unwrap_or_default()
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol("empty://localhost/".parse()?);
            WebviewWindowBuilder::new(app, "empty", page)
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())?;
    Ok(())
}

/// From the start of the process to its line about the first paint.
fn open(display: &Display, program: &Path, words: &[&str], folder: &Path) -> Result<Duration> {
    let started = Instant::now();
    let mut window = Command::new(program)
        .args(words)
        .env("DISPLAY", display.name())
        .env("COUNTERBOOK_DATA_DIR", folder.join("data"))
        .env("COUNTERBOOK_TIMING", "1")
        .env("GDK_BACKEND", "x11")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .stderr(Stdio::piped())
        .spawn()?;
    let said = BufReader::new(window.stderr.take().context("the window has no output")?);
    let mut lines = said.lines().map_while(Result::ok);
    let is_painted = lines.any(|line| line.starts_with(PAINTED));
    let age = started.elapsed();
    window.kill()?;
    window.wait()?;
    ensure!(is_painted, "{} ended before it painted", program.display());
    Ok(age)
}
