//! A disk of a few megabytes in memory, mounted where only this test sees it.

use crate::program;
use std::process::{Command, Stdio};

pub struct SmallDisk;

const MOUNT: &str = "D=$(mktemp -d) && mount -t tmpfs -o size=3m none $D && cd $D || exit 1\n";

impl SmallDisk {
    /// Whether the system lets a test have a disk of its own.
    pub fn is_possible() -> bool {
        let tried = Self::shell(&format!("{MOUNT}true"))
            .stderr(Stdio::null())
            .status();
        tried.is_ok_and(|status| status.success())
    }

    /// Plays the steps one after the other on a fresh disk; what they wrote, by line. `$P` is the program.
    pub fn play<const LINES: usize>(steps: &[&str]) -> [String; LINES] {
        let script = format!("{MOUNT}{}", steps.join("\n"));
        let done = Self::shell(&script).env("P", program::path()).output().unwrap();
        let told = String::from_utf8(done.stdout).unwrap();
        let lines: Vec<String> = told.lines().map(str::to_owned).collect();
        let said = String::from_utf8_lossy(&done.stderr);
        lines
            .try_into()
            .unwrap_or_else(|lines: Vec<String>| panic!("{script}\n{lines:#?}\n{said}"))
    }

    fn shell(script: &str) -> Command {
        let mut command = Command::new("unshare");
        command.args(["--map-root-user", "--mount", "sh", "-c", script]);
        command
    }
}
