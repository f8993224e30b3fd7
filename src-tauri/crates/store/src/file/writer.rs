//! One write: what it changes, what it says of itself, and the answer it leaves behind.

use super::{act::Act, reader::Reader};
use crate::{
    areas::activity::{self, Entry},
    error::Result,
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
    pub(super) is_logged: bool,
    pub(super) keeps_request: bool,
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

    /// Doing it twice is the same as doing it once: the request need not be remembered.
    pub fn forget_request(&mut self) {
        self.keeps_request = false;
    }
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
        }
    }

    /// Writes the activity row and the request's answer: the last thing before the commit.
    pub(super) fn finish(self, act: &Act<'_>, answer: &str) -> Result<Vec<Tag>> {
        if self.is_logged {
            activity::append(self.connection, act, &self.entry, &self.tags)?;
        }
        if self.keeps_request {
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
            )?;
        }
        Ok(self.tags)
    }
}
