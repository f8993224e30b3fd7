//! The schema of a file as it stands there, part by part, and which ones a version of ours can have.

use super::Ladder;
use crate::error::{Result, StoreError};
use rusqlite::{Connection, types::ValueRef};
use std::{
    collections::BTreeSet,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

/// A table, index, view or trigger with the words that made it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    kind: String,
    name: String,
    table: String,
    /// None for the index that SQLite makes of a key.
    sql: Option<String>,
}

/// Letters of a name from the file that are said.
const NAMED: usize = 60;

pub type Schema = BTreeSet<Part>;

/// As a person would name it. It comes from the file: no more of it is said than fits a line.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", printable(&self.kind), printable(&self.name))
    }
}

fn printable(text: &str) -> String {
    let letters = text.chars().filter(|letter| !letter.is_control());
    letters.take(NAMED).collect()
}

/// Every part of the schema, also those that SQLite keeps for itself.
///
/// # Errors
/// `Foreign` when SQLite does not understand it.
pub fn schema_of(connection: &Connection) -> Result<Schema> {
    read(connection).map_err(not_understood)
}

fn read(connection: &Connection) -> rusqlite::Result<Schema> {
    let mut statement = connection.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let rows = statement.query_map([], |row| {
        Ok(Part {
            kind: text(row.get_ref("type")?).unwrap_or_default(),
            name: text(row.get_ref("name")?).unwrap_or_default(),
            table: text(row.get_ref("tbl_name")?).unwrap_or_default(),
            sql: text(row.get_ref("sql")?),
        })
    })?;
    rows.collect()
}

/// Whatever a stranger put there; nothing that is not text equals a text of ours.
fn text(value: ValueRef<'_>) -> Option<String> {
    match value {
        ValueRef::Null => None,
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Integer(number) => Some(number.to_string()),
        ValueRef::Real(number) => Some(number.to_string()),
    }
}

/// What was made of one ladder: it costs some milliseconds, and every opening asks for it.
struct Made {
    ladder: Ladder,
    version: i64,
    schemas: Arc<Vec<Schema>>,
}

static MADE: Mutex<Vec<Made>> = Mutex::new(Vec::new());

impl Ladder {
    /// Refuses a file whose schema is not to the letter one that a program of ours left behind.
    ///
    /// # Errors
    /// `Foreign` with the first part that is more, less or other; `Newer`, `NotAShop`.
    pub fn recognise(&self, connection: &Connection) -> Result<()> {
        self.steps_behind(connection)?;
        let version = Self::version_of(connection)?;
        let found = schema_of(connection)?;
        let known = self.schemas(version)?;
        if known.contains(&found) {
            return Ok(());
        }
        let wanted = known.first().ok_or(StoreError::NotAShop)?;
        let more = found.difference(wanted).next().map(Part::to_string);
        let less = wanted.difference(&found).next();
        let less = || less.map(|part| format!("{part}, which is missing"));
        Err(StoreError::Foreign(more.or_else(less).unwrap_or_default()))
    }

    /// Every schema that a file of this version can have: as it was laid, or as it was climbed to. Adding a column
    /// leaves other words behind than laying it at once.
    fn schemas(&self, version: i64) -> Result<Arc<Vec<Schema>>> {
        let mut kept = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = |made: &&Made| made.ladder == *self && made.version == version;
        if let Some(made) = kept.iter().find(is_it) {
            return Ok(Arc::clone(&made.schemas));
        }
        let from = (1..=version).rev().map(|from| self.schema_from(from, version));
        let schemas = Arc::new(from.collect::<Result<Vec<_>>>()?);
        kept.push(Made {
            ladder: *self,
            version,
            schemas: Arc::clone(&schemas),
        });
        Ok(schemas)
    }

    /// The schema of a file that was laid as version `from` and climbed to `version`.
    fn schema_from(&self, from: i64, version: i64) -> Result<Schema> {
        let place = |version: i64| usize::try_from(version - 1).unwrap_or(usize::MAX);
        let laid = self.released.get(place(from)).copied().unwrap_or(self.fresh);
        let file = Connection::open_in_memory()?;
        file.execute_batch(laid)?;
        for step in self.steps.get(place(from)..place(version)).unwrap_or_default() {
            file.execute_batch(step)?;
        }
        schema_of(&file)
    }
}

/// A schema that SQLite does not understand is none of ours; it says which part.
fn not_understood(error: rusqlite::Error) -> StoreError {
    let said = error.to_string();
    if let Some(rest) = said.strip_prefix("malformed database schema (") {
        let part = rest.split_once(')').map_or(rest, |(part, _)| part);
        return StoreError::Foreign(printable(part));
    }
    match StoreError::from(error) {
        StoreError::Sqlite(_) => StoreError::Foreign("its tables".to_owned()),
        other => other,
    }
}

#[cfg(test)]
mod tests;
