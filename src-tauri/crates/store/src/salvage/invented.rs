//! What stands in the cells of a stand-in: what is known of the row, and words that say that it is lost.

use super::{
    record::{Record, Value},
    rescue::Part,
    shape::{Column, THE_SHOP, Table},
};
use crate::error::Result;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use terms::plain::instant;

/// What a stand-in is called.
const LOST: &str = "(lost)";
/// What a paper can be about.
const SUBJECTS: [&str; 3] = ["order_id", "shipment_id", "return_id"];

/// What is known of the row, the defaults of its table, and words that say that it is lost.
pub(super) fn invented(part: &Part, new: &Connection, rowid: i64, at: DateTime<Utc>) -> Result<Record> {
    let known = part.missing.known(rowid);
    let names = known.map(|row| known_names(&part.table, row)).unwrap_or_default();
    let mut row = Record::new();
    for (place, column) in part.table.columns.iter().enumerate() {
        let known = known.and_then(|row| row.get(place).cloned().flatten());
        let value = match known {
            Some(value) => value,
            None if part.table.alias() == Some(place) => Value::Integer(rowid),
            None => placeholder(&part.table, (place, column), &names, new, (rowid, at))?,
        };
        row.push(Some(value));
    }
    Ok(row)
}

fn known_names<'t>(table: &'t Table, row: &Record) -> Vec<&'t str> {
    let known = table.columns.iter().zip(row);
    let known = known.filter(|(_, value)| value.as_ref().is_some_and(|value| *value != Value::Nothing));
    known.map(|(column, _)| column.name.as_str()).collect()
}

fn placeholder(
    table: &Table,
    (place, column): (usize, &Column),
    known: &[&str],
    new: &Connection,
    (rowid, at): (i64, DateTime<Utc>),
) -> Result<Value> {
    if let Some(value) = exceptional(table, column, known, new)? {
        return Ok(value);
    }
    if column.has_default {
        let sql = format!(
            "SELECT dflt_value FROM pragma_table_xinfo('{}') WHERE name = ?1",
            table.name
        );
        let default: String = new
            .prepare(&sql)?
            .query_row([&column.name], |row| row.get("dflt_value"))?;
        return Ok(literal(&default));
    }
    if !column.is_needed {
        return Ok(Value::Nothing);
    }
    if let Some(value) = as_the_shop(table, column, new)? {
        return Ok(value);
    }
    let is_named = table.references.iter().any(|reference| reference.column == place);
    Ok(if column.is_blob() {
        Value::Bytes(vec![0; length(table, column).unwrap_or(0)])
    } else if column.is_text() {
        Value::Text(text(table, (place, column), rowid, at).into_bytes())
    } else if is_named {
        Value::Integer(rowid)
    } else {
        Value::Integer(number(table, (place, column), rowid))
    })
}

/// Where a table wants several columns to agree. `known`: the columns that are, without those that hold nothing.
fn exceptional(table: &Table, column: &Column, known: &[&str], new: &Connection) -> Result<Option<Value>> {
    Ok(match (table.name.as_str(), column.name.as_str()) {
        // Nothing is left to do about a line of which nothing is known.
        ("order_lines", "cancelled") => Some(Value::Integer(1)),
        // A paper has to be about something.
        ("documents", "order_id") if !known.iter().any(|name| SUBJECTS.contains(name)) => {
            let first: Option<i64> =
                new.query_row("SELECT min(id) AS first FROM orders", [], |row| row.get("first"))?;
            first.map(Value::Integer)
        }
        _ => None,
    })
}

/// Country, currency and the like are those of the shop.
fn as_the_shop(table: &Table, column: &Column, new: &Connection) -> Result<Option<Value>> {
    if table.name == THE_SHOP
        || !["country", "currency", "prices_include_tax"].contains(&column.name.as_str())
    {
        return Ok(None);
    }
    let sql = format!("SELECT \"{}\" AS own FROM shops", column.name);
    Ok(new
        .query_row(&sql, [], |row| Ok(Value::from(row.get_ref("own")?)))
        .optional()?)
}

fn text(table: &Table, (place, column): (usize, &Column), rowid: i64, at: DateTime<Utc>) -> String {
    if let Some(word) = column.words.first() {
        return word.clone();
    }
    if column.name == "at" || column.name.ends_with("_at") {
        return instant(at);
    }
    if column.name.ends_with("_on") || column.name == "valid_from" {
        return at.date_naive().to_string();
    }
    if table.sql.contains(&format!("json_valid({})", column.name)) {
        return "{}".to_owned();
    }
    match length(table, column) {
        Some(length) => "X".repeat(length),
        None if is_sorted_alone(table, place) => format!("LOST-{rowid}"),
        None => LOST.to_owned(),
    }
}

/// A rule that asks for more than nothing gets one; what must differ from row to row takes the row's number.
fn number(table: &Table, (place, column): (usize, &Column), rowid: i64) -> i64 {
    if is_sorted_alone(table, place) {
        return rowid;
    }
    let is_above = table.sql.contains(&format!("CHECK ({} > 0)", column.name));
    i64::from(is_above)
}

/// Whether no two rows may have the same.
fn is_sorted_alone(table: &Table, place: usize) -> bool {
    let mut unique = table.indexes.iter().filter(|index| index.is_unique);
    unique.any(|index| {
        index
            .holds
            .iter()
            .take(index.sorted_by)
            .any(|column| *column == Some(place))
    })
}

/// The length that a rule asks for.
fn length(table: &Table, column: &Column) -> Option<usize> {
    let (_, behind) = table.sql.split_once(&format!("length({}) = ", column.name))?;
    behind.split(')').next()?.trim().parse().ok()
}

/// A default as the schema writes it.
fn literal(text: &str) -> Value {
    text.parse().map_or_else(
        |_| Value::Text(text.trim_matches('\'').as_bytes().to_vec()),
        Value::Integer,
    )
}
