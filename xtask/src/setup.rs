//! What this computer lacks to build Counterbook: found out, said, asked for, and only then installed.

use std::fs;
use std::io::{IsTerminal, stdin};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::command::{first_line, run, run_in, words};

/// The oldest Node that the tools of the window run on.
const NODE: u32 = 20;

/// A Debian package and what it is for.
struct Package {
    name: &'static str,
    why: &'static str,
    /// When one of these programs is there, however it came, the package is not needed.
    or_program: &'static [&'static str],
}

const fn library(name: &'static str, why: &'static str) -> Package {
    Package {
        name,
        why,
        or_program: &[],
    }
}

const fn program(name: &'static str, why: &'static str, or_program: &'static [&'static str]) -> Package {
    Package {
        name,
        why,
        or_program,
    }
}

const TO_BUILD: &[Package] = &[
    program("build-essential", "links the program", &["cc"]),
    program("pkg-config", "finds the libraries", &["pkg-config"]),
    library("libwebkit2gtk-4.1-dev", "draws the window"),
    library("libcups2-dev", "talks to the printers"),
];

const TO_TEST: &[Package] = &[
    program(
        "webkit2gtk-driver",
        "presses keys in the window",
        &["WebKitWebDriver"],
    ),
    program("xvfb", "a display for the window that nobody looks at", &["Xvfb"]),
    program(
        "chromium",
        "the browser tests",
        &["chromium", "chromium-browser", "google-chrome"],
    ),
    program("poppler-utils", "reads our paper back", &["pdftotext"]),
    program("qpdf", "checks our paper's inside", &["qpdf"]),
    program("zbar-tools", "scans our barcodes", &["zbarimg"]),
    program("python3", "plays the command line contract", &["python3"]),
];

/// The program that judges licences and sources, kept in the build folder.
pub const CARGO_DENY: &str = "target/tools/bin/cargo-deny";

/// The program that writes down what a program is made of.
pub const CARGO_CYCLONEDX: &str = "target/tools/bin/cargo-cyclonedx";

#[derive(Clone, Copy, PartialEq)]
pub enum Need {
    Build,
    Test,
}

/// Makes this computer ready. A second time there is nothing to do, and nothing goes over the network.
///
/// # Errors
/// Something is missing and may not or cannot be installed; the sentence says what to do.
pub fn prepare(need: Need, yes: bool) -> Result<()> {
    let wanted = TO_BUILD
        .iter()
        .chain(if need == Need::Test { TO_TEST } else { &[] });
    let missing: Vec<&Package> = wanted.filter(|package| is_missing(package)).collect();
    install(&missing, yes)?;
    node(yes)?;
    npm_ci()?;
    if need == Need::Test {
        tauri_driver()?;
        cargo_deny()?;
    }
    Ok(())
}

fn is_missing(package: &Package) -> bool {
    if !cfg!(target_os = "linux") || package.or_program.iter().any(|name| is_on_path(name)) {
        return false;
    }
    let installed = || first_line(&format!("dpkg-query -W -f=${{Status}} {}", package.name));
    if is_on_path("dpkg-query") {
        installed().as_deref() != Some("install ok installed")
    } else {
        lacks_library(package)
    }
}

/// Where there is no dpkg, a library is asked for by what its compiler flags are called.
fn lacks_library(package: &Package) -> bool {
    let flags = match package.name {
        "libwebkit2gtk-4.1-dev" => "webkit2gtk-4.1",
        "libcups2-dev" => "cups",
        _ => return true,
    };
    first_line(&format!("pkg-config --exists {flags}")).is_none()
}

fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn install(missing: &[&Package], yes: bool) -> Result<()> {
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("Counterbook needs these, and this computer lacks them:");
    for package in missing {
        eprintln!("  {:<24} {}", package.name, package.why);
    }
    ensure!(
        is_on_path("apt-get"),
        "Install these with this system's own package manager, then start again."
    );
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    apt_install(&names, yes)
}

/// Installs packages once somebody agreed; otherwise the sentence says how to do it by hand.
fn apt_install(names: &[&str], yes: bool) -> Result<()> {
    let install = format!(
        "apt-get install --yes --no-install-recommends {}",
        names.join(" ")
    );
    let by_hand = format!("By hand, as root: {install}");
    if !yes {
        ensure!(
            stdin().is_terminal(),
            "Start again with --yes to have them installed.\n{by_hand}"
        );
        ensure!(
            agrees("Install them with apt-get now?")?,
            "Nothing was installed.\n{by_hand}"
        );
    }
    // A package that asks something would wait behind its own pages of output.
    let root = match first_line("id -u").as_deref() {
        Some("0") => "env DEBIAN_FRONTEND=noninteractive",
        _ if is_on_path("sudo") => "sudo env DEBIAN_FRONTEND=noninteractive",
        _ => bail!("Nothing was installed: that takes root, and there is no sudo here.\n{by_hand}"),
    };
    run(&format!("{root} apt-get update"))?;
    run(&format!("{root} {install}"))
}

fn agrees(question: &str) -> Result<bool> {
    eprintln!("{question} [Y/n]");
    let mut answer = String::new();
    // No answer at all, as at the end of the input, is not a yes.
    let answered = stdin().read_line(&mut answer)? > 0;
    Ok(answered && matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes"))
}

/// Node and npm: from the system's packages only when those are new enough.
fn node(yes: bool) -> Result<()> {
    let major = |version: &str| {
        version
            .trim_start_matches('v')
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    };
    if is_on_path("npm") && first_line("node --version").and_then(|version| major(&version)) >= Some(NODE) {
        return Ok(());
    }
    let offered = words("apt-cache policy nodejs")
        .stderr(Stdio::null())
        .output()
        .ok();
    let offered = offered
        .and_then(|output| String::from_utf8(output.stdout).ok())
        .unwrap_or_default();
    let candidate = offered
        .lines()
        .find_map(|line| line.trim().strip_prefix("Candidate: ").and_then(major));
    if candidate < Some(NODE) {
        bail!(
            "The window is built with Node {NODE} or newer. Install it from https://nodejs.org, then start again."
        );
    }
    eprintln!("The window is built with Node {NODE} or newer, which this computer lacks.");
    apt_install(&["nodejs", "npm"], yes)
}

/// Fetches what the window is built from, when the list of it has changed since the last time.
fn npm_ci() -> Result<()> {
    let folder = Path::new("ui");
    let list = fs::read(folder.join("package-lock.json")).context("ui/package-lock.json cannot be read")?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == list) {
        return Ok(());
    }
    run_in(folder, "npm ci --no-audit --no-fund")?;
    fs::write(&stamp, list).with_context(|| format!("{} cannot be written", stamp.display()))
}

/// The program between the window tests and the window, kept in the build folder.
fn tauri_driver() -> Result<()> {
    if Path::new("target/tools/bin/tauri-driver").exists() {
        return Ok(());
    }
    run("cargo install tauri-driver --version ^2 --locked --root target/tools")
}

/// Judges licences and sources. Unoptimised: it is built in a third of the time, and needs seconds.
fn cargo_deny() -> Result<()> {
    if Path::new(CARGO_DENY).exists() {
        return Ok(());
    }
    run("cargo install cargo-deny --version ^0.20 --locked --debug --root target/tools")
}

/// Writes down what a program is made of; needed only where a package is made.
///
/// # Errors
/// It could not be built.
pub fn cargo_cyclonedx() -> Result<()> {
    if Path::new(CARGO_CYCLONEDX).exists() {
        return Ok(());
    }
    run("cargo install cargo-cyclonedx --version ^0.5 --locked --debug --root target/tools")
}

/// A program that was built in `target/debug`.
pub fn built(name: &str) -> Command {
    Command::new(Path::new("target/debug").join(name))
}
