//! A row that others name and that is gone gets a stand-in, so that an order whose customer is lost is not
//! lost with her. It holds what is known of the row, and says of itself that it is one.

use super::{
    filling::{Kept, quoted},
    missing::Key,
    record::{Record, Value},
    rescue::{Part, Rescue},
    shape::{Column, Table},
};
use crate::error::Result;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params};
use terms::plain::instant;

/// What a stand-in is called.
pub(super) const LOST: &str = "(lost)";
/// A stand-in may name a row that is gone, too: from a box to its order, its customer.
const ROUNDS: usize = 8;
/// The one row that every shop has.
const SHOP: &str = "shops";
/// What a paper can be about.
const SUBJECTS: [&str; 3] = ["order_id", "shipment_id", "return_id"];

/// A stand-in that was made, by the name of its table.
pub(super) type Made = Vec<(String, i64)>;

/// What came of a stand-in.
enum Stood {
    Invented,
    /// The row is one that every shop has from its beginning, such as its till.
    AsInEveryShop,
    Refused,
}

impl Rescue<'_> {
    /// Gives every row that is named and gone a stand-in; what cannot have one stays out with its children.
    pub fn stand_in(&mut self, fresh: &Connection, at: DateTime<Utc>) -> Result<Made> {
        let mut made = Made::new();
        let mut refused = Made::new();
        for _ in 0..ROUNDS {
            let wanted: Made = self
                .wanted()?
                .into_iter()
                .filter(|one| !refused.contains(one))
                .collect();
            if wanted.is_empty() {
                break;
            }
            for one in wanted {
                match self.stand_in_for(&one, fresh, at)? {
                    Stood::Invented => made.push(one),
                    Stood::AsInEveryShop => {}
                    Stood::Refused => refused.push(one),
                }
            }
        }
        self.leave_out_children()?;
        Ok(made)
    }

    /// Rows that are named and not there, and the shop itself.
    fn wanted(&self) -> Result<Made> {
        let mut wanted = Made::new();
        if !self
            .parts
            .iter()
            .any(|part| part.table.name == SHOP && part.found > 0)
            && !self.has(SHOP, 1)?
        {
            wanted.push((SHOP.to_owned(), 1));
        }
        for part in &self.parts {
            for (parent, sql) in dangling(&part.table) {
                let mut statement = self.new.prepare_cached(&sql)?;
                let rows = statement.query_map([], |row| row.get::<_, i64>("named"))?;
                for row in rows {
                    let one = (parent.clone(), row?);
                    if !wanted.contains(&one) {
                        wanted.push(one);
                    }
                }
            }
        }
        Ok(wanted)
    }

    fn has(&self, table: &str, rowid: i64) -> Result<bool> {
        let part = self.parts.iter().find(|part| part.table.name == table);
        part.map_or(Ok(false), |part| part.filling.has_row(self.new, rowid))
    }

    fn stand_in_for(
        &mut self,
        (table, rowid): &(String, i64),
        fresh: &Connection,
        at: DateTime<Utc>,
    ) -> Result<Stood> {
        let Some(part) = self.parts.iter_mut().find(|part| part.table.name == *table) else {
            return Ok(Stood::Refused);
        };
        let first = rows(fresh, &part.table, "rowid = ?1", [rowid])?
            .into_iter()
            .next();
        let row = match &first {
            Some(row) => row.clone(),
            None => invented(part, self.new, *rowid, at)?,
        };
        let kept = part.filling.keep(self.new, &part.table, Some(*rowid), &row)?;
        if kept != Kept::Yes {
            return Ok(Stood::Refused);
        }
        if first.is_some() {
            part.found += 1;
            return Ok(Stood::AsInEveryShop);
        }
        part.missing.learn(Key::Row(*rowid), vec![None; row.len()]);
        Ok(Stood::Invented)
    }

    /// Rows that name one which is gone and cannot have a stand-in: told with all they hold, and not kept.
    fn leave_out_children(&mut self) -> Result<()> {
        for part in &mut self.parts {
            for (column, parent) in named_columns(&part.table) {
                let dangling =
                    format!("\"{column}\" IS NOT NULL AND \"{column}\" NOT IN (SELECT rowid FROM {parent})");
                for row in rows(self.new, &part.table, &dangling, [])? {
                    let says = format!("{column} names a row of {parent} that is not there");
                    part.found = part.found.saturating_sub(1);
                    part.keep_out(None, &row, says);
                }
                let sql = format!("DELETE FROM {} WHERE {dangling}", part.table.name);
                self.new.execute(&sql, [])?;
            }
        }
        Ok(())
    }
}

/// The columns that name rows of other tables, and those tables.
fn named_columns(table: &Table) -> Vec<(String, String)> {
    let named = table.references.iter().filter_map(|reference| {
        let column = table.columns.get(reference.column)?;
        Some((column.name.clone(), reference.parent.clone()))
    });
    named.collect()
}

/// For each column that names another table: who is named and not there.
fn dangling(table: &Table) -> Vec<(String, String)> {
    let named = named_columns(table).into_iter().map(|(column, parent)| {
        let sql = format!(
            "SELECT DISTINCT c.\"{column}\" AS named FROM {} c LEFT JOIN {parent} p ON p.rowid = c.\"{column}\"
             WHERE p.rowid IS NULL AND c.\"{column}\" IS NOT NULL",
            table.name
        );
        (parent, sql)
    });
    named.collect()
}

/// Whole rows of a table.
fn rows(connection: &Connection, table: &Table, wanted: &str, values: impl Params) -> Result<Vec<Record>> {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let sql = format!(
        "SELECT {} FROM {} WHERE {wanted}",
        quoted(&names).join(", "),
        table.name
    );
    let mut statement = connection.prepare(&sql)?;
    let found = statement.query_map(values, |row| {
        let cells = names
            .iter()
            .map(|name| Ok(Some(Value::from(row.get_ref(*name)?))));
        cells.collect::<rusqlite::Result<Record>>()
    })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// What is known of the row, the defaults of its table, and words that say that it is lost.
fn invented(part: &Part, new: &Connection, rowid: i64, at: DateTime<Utc>) -> Result<Record> {
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
    if table.name == SHOP || !["country", "currency", "prices_include_tax"].contains(&column.name.as_str()) {
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
