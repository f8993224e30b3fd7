//! `counterbook` as a person at a terminal has it: a command and its answer, or a batch that stays open.

use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::LazyLock,
};

static COUNTERBOOK: LazyLock<PathBuf> = LazyLock::new(|| {
    let mut cargo = Command::new(env!("CARGO"));
    let built = cargo
        .args(["build", "-q", "-p", "cli"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status();
    assert!(built.unwrap().success(), "the program does not build");
    Path::new(env!("CARGO_TARGET_TMPDIR"))
        .with_file_name("debug")
        .join("counterbook")
});

/// What one call answers, made in the shop's own folder; `Err` when it ends with another code than 0.
pub fn run(shop: &Path, words: &[&str]) -> Result<Value, Value> {
    let mut program = Command::new(&*COUNTERBOOK);
    program.current_dir(shop.parent().unwrap());
    let done = program
        .arg("--shop")
        .arg(shop.file_name().unwrap())
        .args(words)
        .output()
        .unwrap();
    let said = serde_json::from_slice(&done.stdout).unwrap_or(Value::Null);
    if done.status.success() {
        Ok(said)
    } else {
        Err(said)
    }
}

/// A batch, asked a line at a time.
pub struct Batch {
    child: Child,
    answers: BufReader<ChildStdout>,
}

impl Batch {
    pub fn open(shop: &Path) -> Self {
        let mut program = Command::new(&*COUNTERBOOK);
        let program = program.arg("--shop").arg(shop).arg("batch");
        let mut child = program
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap());
        Self { child, answers }
    }

    pub fn ask(&mut self, line: &Value) -> Value {
        writeln!(self.child.stdin.as_mut().unwrap(), "{line}").unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        serde_json::from_str(&answer).unwrap()
    }

    pub fn end(mut self) {
        drop(self.child.stdin.take());
        self.child.wait().unwrap();
    }
}
