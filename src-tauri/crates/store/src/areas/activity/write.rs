//! One more link of the chain.

use super::link::{Link, text_hash};
use crate::{
    error::Result,
    file::Act,
    row::cells,
    statement::{Do, Select},
};
use rusqlite::Connection;
use terms::{ActivitySeq, Subject, SubjectKind, Tag, plain::instant};
use terms_derive::row;

/// What a write says about itself.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    /// The first is what people read.
    pub subjects: Vec<Subject>,
    pub detail: Option<String>,
}

/// The end of the chain.
#[row(from = "activities a")]
pub(super) struct Last {
    seq: ActivitySeq,
    hash: Vec<u8>,
}

pub(super) static LAST: Select<Last> = Select::hot("ORDER BY a.seq DESC LIMIT 1");
pub(super) static INSERT: Do = Do::hot(
    "INSERT INTO activities (seq, at, staff_id, command, subject, detail, tags, text_hash, hash)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
);
pub(super) static INSERT_SUBJECT: Do =
    Do::hot("INSERT INTO activity_subjects (kind, row_id, seq) VALUES (?1, ?2, ?3)");
pub(super) static INSERT_TEXT: Do =
    Do::hot("INSERT INTO activity_texts (seq, salt, text) VALUES (?1, ?2, ?3)");

/// Writes the activity behind the newest one.
pub(crate) fn append(connection: &Connection, act: &Act<'_>, entry: &Entry, tags: &[Tag]) -> Result<()> {
    let (seq, previous) = match LAST.one(connection, ())? {
        Some(last) => (ActivitySeq::new(last.seq.get() + 1), last.hash),
        None => (ActivitySeq::new(1), Vec::new()),
    };
    let subjects = rows(&entry.subjects);
    let link = Link {
        seq,
        at: &instant(act.at),
        staff_id: act.staff_id,
        command: act.command,
        subject: &entry
            .subjects
            .first()
            .map(ToString::to_string)
            .unwrap_or_default(),
        subjects: &in_lines(&subjects),
        detail: entry.detail.as_deref(),
        tags: &Tag::in_lines(tags),
        text_hash: &text_hash(&act.salt, act.text),
    };
    insert(connection, &link, &link.hash(&previous))?;
    for (kind, row) in subjects {
        INSERT_SUBJECT.run(connection, cells![kind, row, seq])?;
    }
    INSERT_TEXT.run(connection, cells![seq, &act.salt[..], act.text])
}

fn insert(connection: &Connection, link: &Link<'_>, hash: &[u8]) -> Result<()> {
    INSERT.run(
        connection,
        cells![
            link.seq,
            link.at,
            link.staff_id,
            link.command,
            link.subject,
            link.detail,
            link.tags,
            link.text_hash,
            hash,
        ],
    )
}

/// Each once, as the table sorts them: the order in which they were told is not kept.
fn rows(subjects: &[Subject]) -> Vec<(SubjectKind, i64)> {
    let mut rows: Vec<_> = subjects
        .iter()
        .map(|subject| (subject.kind(), subject.row()))
        .collect();
    rows.sort_unstable_by_key(|(kind, row)| (kind.as_str(), *row));
    rows.dedup();
    rows
}

fn in_lines(rows: &[(SubjectKind, i64)]) -> String {
    let lines: Vec<String> = rows.iter().map(|(kind, row)| format!("{kind} {row}")).collect();
    lines.join("\n")
}
