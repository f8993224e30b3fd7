//! Other programs, started where a person can see which.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;

use anyhow::{Context, Result, ensure};

/// The folder of the project.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// A command line of plain words; no word of ours has a space in it.
pub fn words(line: &str) -> Command {
    let mut parts = line.split_whitespace();
    let mut command = Command::new(parts.next().unwrap_or_default());
    command.args(parts);
    command
}

/// Says and runs a command line.
///
/// # Errors
/// It could not be started, or it failed.
pub fn run(line: &str) -> Result<()> {
    run_in(Path::new("."), line)
}

/// The same in another folder of the project.
pub fn run_in(folder: &Path, line: &str) -> Result<()> {
    eprintln!("\n> {line}");
    let status = words(line)
        .current_dir(folder)
        .status()
        .with_context(|| format!("`{line}` cannot be started"))?;
    ensure!(status.success(), "`{line}` failed");
    Ok(())
}

/// The first line that a program says, or nothing when it is not there.
pub fn first_line(line: &str) -> Option<String> {
    let output = words(line).stderr(Stdio::null()).output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    output
        .status
        .success()
        .then(|| said.lines().next().unwrap_or_default().to_owned())
}

/// What a program did while everything it said was passed on.
pub struct Heard {
    pub succeeded: bool,
    pub lines: Vec<String>,
}

/// Says and runs a command line, passing on every line and keeping it.
///
/// # Errors
/// It could not be started.
pub fn hear(folder: &Path, line: &str) -> Result<Heard> {
    eprintln!("\n> {line}");
    let mut child = words(line)
        .current_dir(folder)
        // The summaries at the end are found by how their lines begin.
        .env("NO_COLOR", "1")
        .env_remove("FORCE_COLOR")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{line}` cannot be started"))?;
    let (told, lines) = mpsc::channel();
    let streams: [Option<Box<dyn Read + Send>>; 2] = [
        child
            .stdout
            .take()
            .map(|stream| Box::new(stream) as Box<dyn Read + Send>),
        child
            .stderr
            .take()
            .map(|stream| Box::new(stream) as Box<dyn Read + Send>),
    ];
    for stream in streams.into_iter().flatten() {
        let told = told.clone();
        thread::spawn(move || pass_on(stream, &told));
    }
    drop(told);
    let lines = lines.into_iter().collect();
    Ok(Heard {
        succeeded: child.wait()?.success(),
        lines,
    })
}

fn pass_on(stream: impl Read, told: &mpsc::Sender<String>) {
    let mut reader = BufReader::new(stream);
    let mut bytes = Vec::new();
    while reader
        .read_until(b'\n', &mut bytes)
        .is_ok_and(|length| length > 0)
    {
        let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
        eprintln!("{line}");
        // The listener goes only when the whole program goes.
        let _ = told.send(line);
        bytes.clear();
    }
}
