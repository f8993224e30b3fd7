//! One write: what it changes, what it says of itself, and the answer it leaves behind.

use super::{act::Act, reader::Reader};
use crate::{
    areas::{
        activity::{self, Entry, Mark},
        sums::{self, Changed, Damage},
    },
    error::{Result, StoreError},
    row::cells,
    statement::Do,
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::ops::Deref;
use terms::{Subject, Tag};

/// Changes to the shop file inside one transaction. Can ask, too.
pub struct Writer<'c> {
    reader: Reader<'c>,
    at: DateTime<Utc>,
    entry: Entry,
    tags: Vec<Tag>,
    is_logged: bool,
    pub(super) keeps_request: bool,
    /// The sums are taken anew from the rows.
    begins_anew: bool,
}

impl<'c> Deref for Writer<'c> {
    type Target = Reader<'c>;
    fn deref(&self) -> &Reader<'c> {
        &self.reader
    }
}

impl Writer<'_> {
    /// When this write happens.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Says what the write is about, the first subject before all, and the figures of what happened; nothing
    /// personal belongs there.
    pub fn tell(&mut self, subjects: impl IntoIterator<Item = Subject>, detail: Option<serde_json::Value>) {
        self.entry.subjects = subjects.into_iter().collect();
        self.entry.detail = detail.map(|value| value.to_string());
    }

    /// One more thing that the write turned out to be about.
    pub fn also_about(&mut self, subject: Subject) {
        if !self.entry.subjects.contains(&subject) {
            self.entry.subjects.push(subject);
        }
    }

    /// Live queries with this tag are stale after the commit.
    pub fn touch(&mut self, tag: Tag) {
        if !self.tags.contains(&tag) {
            self.tags.push(tag);
        }
    }

    /// What is only being typed leaves no row in the activity chain.
    pub fn leave_unlogged(&mut self) {
        self.is_logged = false;
    }

    /// The rows were laid by other means than a writer: from this write on they are proved as they lie there.
    pub fn prove_anew(&mut self) {
        self.begins_anew = true;
    }

    /// Doing it twice is the same as doing it once: the request need not be remembered.
    pub fn forget_request(&mut self) {
        self.keeps_request = false;
    }
}

/// What a write comes to at its end.
pub(super) struct Finished {
    pub tags: Vec<Tag>,
    /// Where the chain ends now; nothing where nothing was told.
    pub newest: Option<Mark>,
}

pub(super) static REMEMBER: Do = Do::hot(
    "INSERT INTO requests (id, command, payload_sha256, answer, tags, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
);

impl<'c> Writer<'c> {
    pub(super) fn begin(connection: &'c Connection, act: &Act<'_>) -> Self {
        Self {
            reader: Reader { connection },
            at: act.at,
            entry: Entry::default(),
            tags: Vec::new(),
            is_logged: true,
            keeps_request: true,
            begins_anew: false,
        }
    }

    /// Writes the request's answer, the sums of what was changed, and the activity row: the last thing before the
    /// commit.
    ///
    /// # Errors
    /// `DamagedPart` when rows beside the changed ones are known to be damaged; `Untold` when the books were
    /// changed and nothing is told of it.
    pub(super) fn finish(self, act: &Act<'_>, answer: &str, damage: &Damage) -> Result<Finished> {
        if self.keeps_request {
            self.remember(act, answer)?;
        }
        if self.begins_anew {
            sums::rebuild(self.connection)?;
            let newest = activity::append(self.connection, act, &self.entry, &self.tags, None)?;
            return Ok(Finished {
                tags: self.tags,
                newest: Some(newest),
            });
        }
        let changed = sums::changed(self.connection)?;
        damage.spares(&changed)?;
        self.tells_of(&changed)?;
        sums::add(self.connection, &changed)?;
        let newest = match self.is_logged {
            true => {
                let change = Some(sums::chained(&changed));
                Some(activity::append(
                    self.connection,
                    act,
                    &self.entry,
                    &self.tags,
                    change,
                )?)
            }
            false => None,
        };
        Ok(Finished {
            tags: self.tags,
            newest,
        })
    }

    fn remember(&self, act: &Act<'_>, answer: &str) -> Result<()> {
        REMEMBER.run(
            self.connection,
            cells![
                act.request_id,
                act.command,
                &act.payload_sha256[..],
                act.keeps_answer.then_some(answer),
                Tag::in_lines(&self.tags),
                self.at,
            ],
        )
    }

    /// What is only being typed touches no table that the chain proves.
    fn tells_of(&self, changed: &[Changed]) -> Result<()> {
        let is_fact = |changed: &Changed| sums::part(changed.part).is_none_or(|part| part.is_chained);
        match self.is_logged || !changed.iter().any(is_fact) {
            true => Ok(()),
            false => Err(StoreError::Untold),
        }
    }
}

/// Proves the books as they lie there from here on: for a file whose tables were changed by other means than a
/// writer, inside the transaction that did it.
///
/// # Errors
/// A row cannot be read.
pub(crate) fn settle(connection: &Connection, act: &Act<'_>) -> Result<()> {
    sums::rebuild(connection)?;
    let entry = Entry {
        subjects: vec![Subject::Shop],
        detail: None,
    };
    activity::append(connection, act, &entry, &[Tag::Shop], None).map(drop)
}
