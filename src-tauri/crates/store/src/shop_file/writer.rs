//! One write: what it changes, what it says of itself, and the answer it leaves behind.

use super::{Act, Reader};
use crate::{
    activity::{self, Entry},
    error::Result,
    instant::to_text,
};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::ops::Deref;

/// Changes to the shop file inside one transaction. Can ask, too.
pub struct Writer<'c> {
    reader: Reader<'c>,
    at: DateTime<Utc>,
    entry: Entry,
    tags: Vec<String>,
    is_logged: bool,
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

    pub(crate) fn at_text(&self) -> String {
        to_text(self.at)
    }

    /// Says what the write is about (`order 1001`) and the figures of what happened, before and after;
    /// nothing personal belongs here.
    pub fn note(
        &mut self,
        subject: impl Into<String>,
        order_id: Option<i64>,
        detail: Option<serde_json::Value>,
    ) {
        self.entry.subject = subject.into();
        self.entry.order_id = order_id;
        self.entry.detail = detail.map(|value| value.to_string());
    }

    /// Live queries with this tag are stale after the commit.
    pub fn touch(&mut self, tag: impl Into<String>) {
        let tag = tag.into();
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
    pub(super) fn finish(self, act: &Act<'_>, answer: &str) -> Result<Vec<String>> {
        if self.is_logged {
            self.append_activity(act)?;
        }
        if !self.keeps_request {
            return Ok(self.tags);
        }
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO requests (id, command, payload_sha256, answer, tags, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        statement.execute((
            act.request_id,
            act.command,
            &act.payload_sha256[..],
            act.keeps_answer.then_some(answer),
            self.tags.join(" "),
            self.at_text(),
        ))?;
        Ok(self.tags)
    }

    fn append_activity(&self, act: &Act<'_>) -> Result<()> {
        activity::append(self.connection, act, &self.entry, &self.tags)
    }
}
