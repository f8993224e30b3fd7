//! A row as it stands in a cell: a list of kinds, then the values.

use super::{bytes::varint, node::Payload};
use rusqlite::{
    ToSql,
    types::{ToSqlOutput, ValueRef},
};

/// More columns than any table of ours has.
const MOST_COLUMNS: usize = 200;

/// One value. A text may be in no alphabet at all.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Nothing,
    Integer(i64),
    Real(f64),
    Text(Vec<u8>),
    Bytes(Vec<u8>),
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Nothing => ValueRef::Null,
            Self::Integer(value) => ValueRef::Integer(*value),
            Self::Real(value) => ValueRef::Real(*value),
            Self::Text(text) => ValueRef::Text(text),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl From<ValueRef<'_>> for Value {
    fn from(value: ValueRef<'_>) -> Self {
        match value {
            ValueRef::Null => Self::Nothing,
            ValueRef::Integer(value) => Self::Integer(value),
            ValueRef::Real(value) => Self::Real(value),
            ValueRef::Text(text) => Self::Text(text.to_vec()),
            ValueRef::Blob(bytes) => Self::Bytes(bytes.to_vec()),
        }
    }
}

/// The values of a row from the left. `None`: it stood where nothing can be read any more.
pub(super) type Record = Vec<Option<Value>>;

/// Reads a payload; `None` when its parts do not fit each other.
pub(super) fn read(payload: &Payload) -> Option<Record> {
    let kinds = kinds(&payload.bytes)?;
    let mut place = usize::try_from(varint(&payload.bytes, 0)?.0).ok()?;
    let mut record = Record::with_capacity(kinds.len());
    for kind in kinds {
        let end = place.checked_add(length(kind)?)?;
        record.push(match payload.bytes.get(place..end) {
            Some(bytes) => Some(value(kind, bytes)?),
            None if payload.is_whole => return None,
            None => None,
        });
        place = end;
    }
    let is_used_up = !payload.is_whole || place == payload.bytes.len();
    is_used_up.then_some(record)
}

fn kinds(bytes: &[u8]) -> Option<Vec<i64>> {
    let (head, mut place) = varint(bytes, 0)?;
    let head = usize::try_from(head).ok()?;
    let mut kinds = Vec::new();
    while place < head {
        let (kind, next) = varint(bytes, place)?;
        kinds.push(kind);
        place = next;
        if kinds.len() > MOST_COLUMNS {
            return None;
        }
    }
    (place == head).then_some(kinds)
}

fn length(kind: i64) -> Option<usize> {
    match kind {
        0 | 8 | 9 => Some(0),
        1..=4 => usize::try_from(kind).ok(),
        5 => Some(6),
        6 | 7 => Some(8),
        12.. => usize::try_from((kind - 12) / 2).ok(),
        _ => None,
    }
}

fn value(kind: i64, bytes: &[u8]) -> Option<Value> {
    Some(match kind {
        0 => Value::Nothing,
        8 => Value::Integer(0),
        9 => Value::Integer(1),
        7 => Value::Real(f64::from_be_bytes(bytes.try_into().ok()?)),
        1..=6 => Value::Integer(integer(bytes)),
        12.. if kind % 2 == 0 => Value::Bytes(bytes.to_vec()),
        13.. => Value::Text(bytes.to_vec()),
        _ => return None,
    })
}

/// One to eight bytes, the largest first, the sign in the first bit.
fn integer(bytes: &[u8]) -> i64 {
    let sign = if bytes.first().is_some_and(|first| *first >= 0x80) {
        -1
    } else {
        0
    };
    bytes
        .iter()
        .fold(sign, |value: i64, byte| value << 8 | i64::from(*byte))
}

#[cfg(test)]
mod tests;
