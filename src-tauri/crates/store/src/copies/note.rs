//! The note beside a copy: its hash in the form that `sha256sum -c` reads, and in lines that it passes over how
//! far the copy goes. Which copy is the newest is told by that, never by a date: a clock may have been wrong.

use super::names::{self, beside};
use crate::{
    areas::activity::{Mark, turn},
    error::Result,
    private,
};
use rusqlite::Connection;
use std::{
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::Path,
};
use terms::ActivitySeq;

/// Much longer than any of ours.
const LONGEST_BYTES: u64 = 1 << 16;

/// How far a copy goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holds {
    /// The newest activity in it, and its hash.
    pub seq: ActivitySeq,
    pub hash: String,
    /// The hash of the shop's first activity.
    pub shop: String,
    /// How often the shop went back before: a copy of the latest turn is newer than a longer one of an earlier.
    pub turn: i64,
}

impl Holds {
    /// Of a file that can be read; nothing of an empty one.
    pub(crate) fn of(connection: &Connection) -> Result<Option<Self>> {
        let (first, newest) = (Mark::first(connection)?, Mark::newest(connection)?);
        let turn = turn(connection)?;
        Ok(first.zip(newest).map(|(first, newest)| Self {
            seq: newest.seq,
            hash: newest.hash(),
            shop: first.hash(),
            turn,
        }))
    }
}

/// What stands beside a copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Note {
    pub sha256: String,
    pub holds: Option<Holds>,
    pub findings: usize,
}

impl Note {
    /// The note beside a copy; nothing when there is none.
    pub fn beside(copy: &Path) -> Option<Self> {
        let path = beside(copy, names::NOTE);
        if fs::metadata(&path).ok()?.len() > LONGEST_BYTES {
            return None;
        }
        Self::parse(&fs::read_to_string(path).ok()?)
    }

    /// Writes it where none is; also another program's takes the name.
    pub fn write(&self, copy: &Path) -> io::Result<()> {
        let name = copy.file_name().unwrap_or_default().to_string_lossy();
        let mut file = private::create_new(&beside(copy, names::NOTE))?;
        file.write_all(self.text(&name).as_bytes())?;
        file.sync_all()
    }

    fn text(&self, name: &str) -> String {
        let mut text = format!("{}  {name}\n", self.sha256);
        if let Some(holds) = &self.holds {
            let _ = write!(
                text,
                "# activity {} {}\n# shop {}\n",
                holds.seq, holds.hash, holds.shop
            );
            if holds.turn > 0 {
                let _ = writeln!(text, "# turn {}", holds.turn);
            }
        }
        if self.findings > 0 {
            let _ = writeln!(text, "# findings {}", self.findings);
        }
        text
    }

    fn parse(text: &str) -> Option<Self> {
        let mut note = Self {
            sha256: String::new(),
            holds: None,
            findings: 0,
        };
        let (mut newest, mut shop, mut turn) = (None, None, 0);
        for line in text.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            match words[..] {
                ["#", "activity", seq, hash] => newest = Some((ActivitySeq::new(seq.parse().ok()?), hash)),
                ["#", "shop", hash] => shop = Some(hash),
                ["#", "turn", count] => turn = count.parse().ok()?,
                // A figure that cannot be read is no reason to call the copy a good one.
                ["#", "findings", count] => note.findings = count.parse().unwrap_or(1),
                ["#", ..] | [] => {}
                [sha256, ..] if note.sha256.is_empty() => note.sha256 = sha256.to_lowercase(),
                _ => {}
            }
        }
        note.holds = newest.zip(shop).map(|((seq, hash), shop)| Holds {
            seq,
            hash: hash.to_owned(),
            shop: shop.to_owned(),
            turn,
        });
        (!note.sha256.is_empty()).then_some(note)
    }
}

#[cfg(test)]
mod tests;
