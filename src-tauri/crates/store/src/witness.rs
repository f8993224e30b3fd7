//! The witness: what was saved last, written down beside the copies, so that a shop file tells when it is older
//! than that. A log that was lost, an old copy put back by hand, another shop's file under the same name: each
//! is a sound file, and only somebody outside of it can say that it is not the newest.
//!
//! One line of fixed length, written over in place after every commit and never synced: after a power cut it may
//! be behind the file, never before it. A line that is torn says nothing.

use crate::{areas::activity::Mark, copies::names, error::Result, hash::sha256_of, private};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use terms::{ActivitySeq, Finding, plain::instant};

/// The check of the doctor that holds a file against its witness.
pub const CHECK: &str = "file.is_the_newest";

/// Longer than any line of ours.
const LINE_BYTES: u64 = 400;

/// What a witness says: which activity was the newest, of which shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub seq: ActivitySeq,
    pub at: DateTime<Utc>,
    hash: String,
    /// The hash of the shop's first activity.
    shop: String,
}

impl Said {
    /// What stands there; nothing when there is none, or when it cannot be read.
    #[must_use]
    pub fn read(place: &Path) -> Option<Self> {
        Self::in_file(&mut File::open(place).ok()?)
    }

    /// Which shop it is about.
    #[must_use]
    pub fn shop(&self) -> &str {
        &self.shop
    }

    fn of(newest: &Mark, shop: &str) -> Self {
        Self {
            seq: newest.seq,
            at: newest.at,
            hash: newest.hash(),
            shop: shop.to_owned(),
        }
    }

    fn in_file(file: &mut File) -> Option<Self> {
        let mut text = String::new();
        file.take(LINE_BYTES).read_to_string(&mut text).ok()?;
        Self::parse(text.lines().next()?)
    }

    fn line(&self) -> String {
        let says = self.says();
        format!("{says} sum {}\n", sum(&says))
    }

    fn says(&self) -> String {
        let (seq, at) = (self.seq.get(), instant(self.at));
        format!("activity {seq:015} {} of {at} in shop {}", self.hash, self.shop)
    }

    fn parse(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split(' ').collect();
        let ["activity", seq, hash, "of", at, "in", "shop", shop, "sum", _] = words[..] else {
            return None;
        };
        let said = Self {
            seq: ActivitySeq::new(seq.parse().ok()?),
            at: at.parse().ok()?,
            hash: hash.to_owned(),
            shop: shop.to_owned(),
        };
        // Written anew it is the same, and so is its sum: it is whole.
        (said.line().trim_end() == line).then_some(said)
    }
}

fn sum(says: &str) -> String {
    sha256_of(says.as_bytes()).chars().take(16).collect()
}

/// A file that is not the newest of its shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Older {
    /// What was saved last.
    pub saved: Said,
    /// Where the file ends.
    pub ends: (ActivitySeq, DateTime<Utc>),
    /// It is the file of another shop.
    pub is_other_shop: bool,
}

impl Older {
    /// As the doctor tells it.
    #[must_use]
    pub fn finding(&self) -> Finding {
        let saved = format!(
            "activity {} of {} was saved",
            self.saved.seq,
            instant(self.saved.at)
        );
        let (seq, at) = self.ends;
        let says = if self.is_other_shop {
            format!("is the file of another shop; here {saved}")
        } else if seq < self.saved.seq {
            format!("ends with activity {seq} of {}; {saved}", instant(at))
        } else {
            format!(
                "has another activity {} than the one that was saved",
                self.saved.seq
            )
        };
        Finding {
            check: CHECK.to_owned(),
            row: "the shop file".to_owned(),
            says,
        }
    }
}

/// The witness of an open file.
#[derive(Debug)]
pub(crate) struct Witness {
    shop: String,
    /// Kept open; nothing where it cannot be written, which is no reason not to work.
    file: Option<Mutex<File>>,
    pub older: Option<Older>,
}

impl Witness {
    /// Holds the file against what the witness says. Where there is none, one begins.
    ///
    /// # Errors
    /// The chain cannot be read.
    pub fn meet(place: &Path, connection: &Connection) -> Result<Option<Self>> {
        // Read before the file is: whoever commits meanwhile writes the file first.
        let said = Said::read(place);
        let (Some(first), Some(newest)) = (Mark::first(connection)?, Mark::newest(connection)?) else {
            return Ok(None);
        };
        let older = match said {
            Some(said) => held_against(connection, &first, &newest, said)?,
            None => None,
        };
        let witness = Self {
            shop: first.hash(),
            file: open(place).ok().map(Mutex::new),
            older,
        };
        witness.note(&newest);
        Ok(Some(witness))
    }

    /// Begins anew with what is in the file, whatever was said before.
    ///
    /// # Errors
    /// The chain cannot be read.
    pub fn begin(place: &Path, connection: &Connection) -> Result<()> {
        if let (Some(first), Some(newest)) = (Mark::first(connection)?, Mark::newest(connection)?) {
            let said = Said::of(&newest, &first.hash());
            // Without one the next opening begins it.
            let _ = open(place).and_then(|mut file| written(&mut file, &said));
        }
        Ok(())
    }

    /// Writes down the newest activity, never one before that which another process wrote down.
    pub fn note(&self, newest: &Mark) {
        let Some(file) = self.file.as_ref().filter(|_| self.older.is_none()) else {
            return;
        };
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        let said = Said::of(newest, &self.shop);
        // The commit stands whatever comes of this.
        let _ = noted(&mut file, &said);
    }
}

fn held_against(connection: &Connection, first: &Mark, newest: &Mark, said: Said) -> Result<Option<Older>> {
    let is_other_shop = first.hash() != said.shop;
    let there = Mark::of(connection, said.seq)?;
    if !is_other_shop && there.is_some_and(|mark| mark.hash() == said.hash) {
        return Ok(None);
    }
    Ok(Some(Older {
        saved: said,
        ends: (newest.seq, newest.at),
        is_other_shop,
    }))
}

/// The witness of a shop file whose copies go to `copies`.
#[must_use]
pub fn place(copies: &Path, shop_path: &Path) -> PathBuf {
    copies.join(format!("{}.witness", names::stem(shop_path)))
}

/// Takes the witness of a file that is not there any more away.
pub fn forget(place: &Path) {
    // Where it cannot be taken away none can be written, either.
    let _ = std::fs::remove_file(place);
}

fn open(place: &Path) -> io::Result<File> {
    if let Some(folder) = place.parent() {
        private::folder(folder)?;
    }
    private::open_or_create(place)
}

fn noted(file: &mut File, said: &Said) -> io::Result<()> {
    file.lock()?;
    let outcome = file.seek(SeekFrom::Start(0)).and_then(|_| {
        let is_behind =
            Said::in_file(file).is_none_or(|known| known.shop != said.shop || known.seq < said.seq);
        if is_behind { written(file, said) } else { Ok(()) }
    });
    file.unlock()?;
    outcome
}

fn written(file: &mut File, said: &Said) -> io::Result<()> {
    file.seek(SeekFrom::Start(0))?;
    file.write_all(said.line().as_bytes())
}

#[cfg(test)]
mod tests;
