//! One more link of the chain.

use super::{
    link::{Link, text_hash},
    mark::Mark,
};
use crate::{
    areas::sums,
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
    books: i64,
    hash: Vec<u8>,
}

pub(super) static LAST: Select<Last> = Select::hot("ORDER BY a.seq DESC LIMIT 1");
pub(super) static INSERT: Do = Do::hot(
    "INSERT INTO activities (seq, at, staff_id, command, subject, detail, tags, text_hash, books, hash)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
);
pub(super) static INSERT_SUBJECT: Do =
    Do::hot("INSERT INTO activity_subjects (kind, row_id, seq) VALUES (?1, ?2, ?3)");
pub(super) static INSERT_TEXT: Do =
    Do::hot("INSERT INTO activity_texts (seq, salt, text) VALUES (?1, ?2, ?3)");

/// Writes the activity behind the newest one, and says where the chain ends now. `change`: by how much the write changed the sum over the books;
/// without it the sum is taken anew.
pub(crate) fn append(
    connection: &Connection,
    act: &Act<'_>,
    entry: &Entry,
    tags: &[Tag],
    change: Option<i64>,
) -> Result<Mark> {
    let last = LAST.one(connection, ())?;
    let books = match (&last, change) {
        (Some(last), Some(change)) => last.books ^ change,
        _ => sums::total(connection)?,
    };
    let (seq, previous) = match last {
        Some(last) => (ActivitySeq::new(last.seq.get() + 1), last.hash),
        None => (ActivitySeq::new(1), Vec::new()),
    };
    let subjects = rows(&entry.subjects);
    let kept = Kept {
        seq,
        at: instant(act.at),
        subject: entry
            .subjects
            .first()
            .map(ToString::to_string)
            .unwrap_or_default(),
        subjects: in_lines(&subjects),
        tags: Tag::in_lines(tags),
        text_hash: text_hash(&act.salt, act.text.as_bytes()),
        books,
    };
    let hash = kept.insert(connection, act, entry, &previous)?;
    for (kind, row) in subjects {
        INSERT_SUBJECT.run(connection, cells![kind, row, seq])?;
    }
    INSERT_TEXT.run(connection, cells![seq, &act.salt[..], act.text])?;
    Ok(Mark {
        seq,
        at: act.at,
        hash: hash.to_vec(),
    })
}

/// An activity as it is kept, but for what the act and the entry say.
struct Kept {
    seq: ActivitySeq,
    at: String,
    subject: String,
    subjects: String,
    tags: String,
    text_hash: [u8; 32],
    books: i64,
}

impl Kept {
    fn insert(
        &self,
        connection: &Connection,
        act: &Act<'_>,
        entry: &Entry,
        previous: &[u8],
    ) -> Result<[u8; 32]> {
        let link = Link {
            seq: self.seq,
            at: self.at.as_bytes(),
            staff_id: act.staff_id,
            command: act.command.as_bytes(),
            subject: self.subject.as_bytes(),
            subjects: self.subjects.as_bytes(),
            detail: entry.detail.as_deref().map(str::as_bytes),
            tags: self.tags.as_bytes(),
            text_hash: &self.text_hash,
            books: self.books,
        };
        let hash = link.hash(previous);
        INSERT.run(
            connection,
            cells![
                self.seq,
                self.at,
                act.staff_id,
                act.command,
                self.subject,
                entry.detail,
                self.tags,
                &self.text_hash[..],
                self.books,
                &hash[..],
            ],
        )?;
        Ok(hash)
    }
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
