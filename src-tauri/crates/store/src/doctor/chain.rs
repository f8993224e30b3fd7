//! The chain of activities, link by link. What is no text is no reason to stop: the hash covers bytes.

use super::{
    fault::Found,
    raw::{bytes, figure},
};
use crate::{
    areas::activity::{Link, text_hash},
    error::Result,
};
use rusqlite::{Connection, Row, types::ValueRef};
use terms::{ActivitySeq, StaffId};

/// Subjects as the hash covers them; salt and text are gone where a person was erased, the salted hash stays.
const SQL: &str = "
    SELECT a.seq, a.at, a.staff_id, a.command, a.subject, a.detail, a.tags, a.text_hash, a.books, a.hash,
           (SELECT group_concat(kind || ' ' || row_id, char(10) ORDER BY kind, row_id)
            FROM activity_subjects WHERE seq = a.seq) AS subjects,
           t.salt, t.text
    FROM activities a LEFT JOIN activity_texts t ON t.seq = a.seq
    ORDER BY a.seq";

#[derive(Default)]
struct Previous {
    seq: i64,
    hash: Vec<u8>,
}

/// Every row follows the one before it, and each is as it was written.
pub(super) fn is_whole(connection: &Connection, found: &mut Found) -> Result<()> {
    let mut statement = connection.prepare(SQL)?;
    let mut previous = Previous::default();
    // One after the other: a long chain is never held at once.
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()?
        && !found.is_enough()
    {
        let seq = row.get("seq")?;
        let hash = bytes(row, "hash")?.to_vec();
        for fault in faults(row, seq, &previous)? {
            let command = String::from_utf8_lossy(bytes(row, "command")?);
            found.note(format!("activity {seq} ({command})"), fault);
        }
        previous = Previous { seq, hash };
    }
    Ok(())
}

fn faults(row: &Row<'_>, seq: i64, previous: &Previous) -> Result<Vec<&'static str>> {
    let mut faults = Vec::new();
    if seq != previous.seq + 1 {
        faults.push("rows before it are missing");
    } else if bytes(row, "hash")? != expected(row, seq, &previous.hash)? {
        faults.push("it or the row before it is not as it was written");
    }
    let is_erased = row.get_ref("salt")? == ValueRef::Null && row.get_ref("text")? == ValueRef::Null;
    if !is_erased && bytes(row, "text_hash")? != text_hash(bytes(row, "salt")?, bytes(row, "text")?) {
        faults.push("what was typed is not as it was written");
    }
    Ok(faults)
}

fn expected(row: &Row<'_>, seq: i64, previous: &[u8]) -> Result<[u8; 32]> {
    let detail = row.get_ref("detail")?;
    let link = Link {
        seq: ActivitySeq::new(seq),
        at: bytes(row, "at")?,
        staff_id: StaffId::new(figure(row, "staff_id")?),
        command: bytes(row, "command")?,
        subject: bytes(row, "subject")?,
        subjects: bytes(row, "subjects")?,
        detail: (detail != ValueRef::Null)
            .then(|| bytes(row, "detail"))
            .transpose()?,
        tags: bytes(row, "tags")?,
        text_hash: bytes(row, "text_hash")?,
        books: figure(row, "books")?,
    };
    Ok(link.hash(previous))
}
