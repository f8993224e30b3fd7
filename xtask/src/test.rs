//! `cargo xtask test`: everything that is checked before a change is taken, in one command.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::checks::{self, Check};
use crate::command::{Heard, hear};
use crate::setup::{self, Need};

/// The last words of one runner, as it said them.
struct Said {
    name: &'static str,
    succeeded: bool,
    summary: Vec<String>,
    /// Tests that it left out, as it named them.
    ignored: Vec<String>,
}

/// Prepares this computer and runs every check. After a failure the cheap checks go on, the long ones do not.
///
/// # Errors
/// A check failed; all that were run are said before.
pub fn test(yes: bool) -> Result<()> {
    setup::prepare(Need::Test, yes)?;
    let mut said: Vec<Said> = Vec::new();
    let mut left_out = Vec::new();
    for check in checks::all() {
        if check.is_cheap || said.iter().all(|said| said.succeeded) {
            let heard = hear(Path::new(check.folder), &check.line)?;
            said.push(Said {
                name: check.name,
                succeeded: heard.succeeded || (check.forgive)(&heard.lines),
                ignored: ignored(&heard.lines),
                summary: summary(&check, heard),
            });
        } else {
            left_out.push(check.name);
        }
    }
    tell(&said, &left_out);
    ensure!(said.iter().all(|said| said.succeeded), "Not everything is right.");
    Ok(())
}

fn summary(check: &Check, heard: Heard) -> Vec<String> {
    let is_summary = |line: &&String| {
        let line = line.trim_start();
        // Playwright puts its count before the word.
        let after_count = line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        !line.is_empty()
            && check.summary.iter().any(|start| {
                line.starts_with(start) || (after_count != line && after_count.starts_with(start))
            })
    };
    heard
        .lines
        .iter()
        .filter(is_summary)
        .map(|line| line.trim().to_owned())
        .collect()
}

/// `test shared::… ... ignored`, by the runners of Rust; the others count in their summaries what they leave out.
fn ignored(lines: &[String]) -> Vec<String> {
    let name = |line: &String| {
        let (name, outcome) = line.strip_prefix("test ")?.rsplit_once(" ... ")?;
        outcome.starts_with("ignored").then(|| name.trim().to_owned())
    };
    lines.iter().filter_map(name).collect()
}

fn tell(said: &[Said], left_out: &[&str]) {
    eprintln!("\n──────── what each said");
    for said in said {
        eprintln!(
            "{} {}",
            if said.succeeded { "ok    " } else { "FAILED" },
            said.name
        );
        for line in &said.summary {
            eprintln!("         {line}");
        }
    }
    for name in left_out {
        eprintln!("not run {name}: something before it failed");
    }
    for said in said {
        for test in &said.ignored {
            eprintln!("skipped by {}: {test}", said.name);
        }
    }
    if let Some(sentence) = checks::skipped() {
        eprintln!("{sentence}");
    }
}

#[cfg(test)]
mod tests;
