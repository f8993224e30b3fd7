//! `counterbook batch` as a child: lines in, answers out, killed at will.

use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::LazyLock,
};

pub struct Program {
    child: Child,
    /// Closed when nothing more is asked.
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

/// The program that `COUNTERBOOK_PROGRAM` names (a long run of a release), or the one that cargo builds: built
/// first, so that it is never an old one.
static PROGRAM: LazyLock<PathBuf> =
    LazyLock::new(|| std::env::var_os("COUNTERBOOK_PROGRAM").map_or_else(built, PathBuf::from));

fn built() -> PathBuf {
    let done = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--package", "cli", "--message-format", "json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(done.status.success(), "the program does not build");
    let told = String::from_utf8(done.stdout).unwrap();
    let path = told.lines().find_map(|line| {
        let line: Value = serde_json::from_str(line).ok()?;
        let is_ours = line["target"]["name"] == "counterbook";
        is_ours.then(|| line["executable"].as_str().map(PathBuf::from))?
    });
    path.expect("cargo names the program it built")
}

/// What the doctor says of a shop file.
pub fn doctor(shop: &Path) -> Result<(), String> {
    let told = Command::new(&*PROGRAM)
        .arg("--shop")
        .arg(shop)
        .arg("doctor")
        .output()
        .unwrap();
    let says = || String::from_utf8_lossy(&[told.stdout.clone(), told.stderr.clone()].concat()).into_owned();
    if told.status.success() {
        Ok(())
    } else {
        Err(says())
    }
}

/// A program that makes a shop.
pub fn init(shop: &Path) -> Child {
    Command::new(&*PROGRAM)
        .arg("--shop")
        .arg(shop)
        .args([
            "init",
            "--name",
            "Fjord & Kiln",
            "--country",
            "GB",
            "--currency",
            "GBP",
        ])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

pub fn path() -> &'static Path {
    &PROGRAM
}

impl Program {
    pub fn batch(shop: &Path) -> Self {
        let mut child = Command::new(&*PROGRAM)
            .arg("--shop")
            .arg(shop)
            .arg("batch")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        Self {
            input: child.stdin.take(),
            output: BufReader::new(child.stdout.take().unwrap()),
            child,
        }
    }

    pub fn send(&mut self, lines: &[String]) {
        let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let input = self.input.as_mut().unwrap();
        input.write_all(text.as_bytes()).unwrap();
        input.flush().unwrap();
    }

    /// Nothing more is asked: it moves its log into the file, and ends.
    pub fn close(&mut self) {
        self.input = None;
    }

    /// The next answer; waits for it.
    pub fn answer(&mut self) -> Value {
        self.heard().expect("the program answers every line")
    }

    /// A whole line, or `None` when the program is gone: half a line acknowledges nothing.
    fn heard(&mut self) -> Option<Value> {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        line.ends_with('\n').then(|| serde_json::from_str(&line).unwrap())
    }

    /// Ends it as a power cut would, without a word; what it had said before.
    pub fn kill(mut self) -> Vec<Value> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::iter::from_fn(|| self.heard()).collect()
    }

    /// Holds it where it is, as a machine does that has too much to do.
    pub fn stop(&self) {
        self.signal("-STOP");
    }

    pub fn go_on(&self) {
        self.signal("-CONT");
    }

    fn signal(&self, which: &str) {
        let done = Command::new("kill")
            .args([which, &self.child.id().to_string()])
            .status();
        assert!(done.unwrap().success());
    }

    /// Lets it end as it would: nothing more is asked.
    pub fn end(mut self) {
        self.close();
        // One: a line was refused, which each trial reads from the answers.
        let ended = self.child.wait().unwrap().code();
        assert!(matches!(ended, Some(0 | 1)), "{ended:?}");
    }
}
