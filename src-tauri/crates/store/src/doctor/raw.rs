//! Cells as they lie in the file, whatever they hold: what is no text stops no check.

use crate::error::Result;
use rusqlite::{Row, types::ValueRef};

/// The bytes of a text or of bytes; none of anything else.
pub(super) fn bytes<'r>(row: &'r Row<'_>, column: &str) -> Result<&'r [u8]> {
    Ok(match row.get_ref(column)? {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes,
        ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => &[],
    })
}

/// The figure; zero where there is none.
pub(super) fn figure(row: &Row<'_>, column: &str) -> Result<i64> {
    Ok(match row.get_ref(column)? {
        ValueRef::Integer(figure) => figure,
        _ => 0,
    })
}

/// As it is shown; nothing where nothing stands.
pub(super) fn shown(value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Integer(figure) => Some(figure.to_string()),
        ValueRef::Real(figure) => Some(figure.to_string()),
        ValueRef::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Null | ValueRef::Blob(_) => None,
    }
}
