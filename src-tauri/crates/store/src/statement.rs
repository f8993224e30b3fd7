//! Statements with a name. Each stands in its area's list, so that a test can prepare all of them against
//! the newest schema and read the plans of those that the desk asks all day.

use crate::{
    error::Result,
    row::{Cells, Column, Record},
};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Params};
use std::{marker::PhantomData, sync::OnceLock};
use terms::plain::Plain;

/// What the tests ask of every statement.
pub trait Statement: Sync {
    /// Every text that it can have.
    fn texts(&self) -> Vec<&str>;

    /// Asked all day: no step of it may walk a whole table.
    fn is_hot(&self) -> bool;
}

/// The statements of an area.
pub type Statements = &'static [&'static dyn Statement];

/// Reads rows: the columns come from the struct, this holds what stands behind FROM.
pub struct Select<R> {
    tail: &'static str,
    is_hot: bool,
    text: OnceLock<String>,
    row: PhantomData<fn() -> R>,
}

impl<R: Record> Select<R> {
    /// `tail`: WHERE, ORDER BY, LIMIT.
    pub const fn new(tail: &'static str) -> Self {
        Self {
            tail,
            is_hot: false,
            text: OnceLock::new(),
            row: PhantomData,
        }
    }

    pub const fn hot(tail: &'static str) -> Self {
        Self {
            tail,
            is_hot: true,
            text: OnceLock::new(),
            row: PhantomData,
        }
    }

    fn text(&self) -> &str {
        self.text.get_or_init(|| select::<R>(self.tail))
    }

    pub(crate) fn one(&self, connection: &Connection, values: impl Params) -> Result<Option<R>> {
        let mut statement = connection.prepare_cached(self.text())?;
        Ok(statement
            .query_row(values, |row| R::read(&mut Cells::of(row, R::FROM)))
            .optional()?)
    }

    /// The row that must be there.
    pub(crate) fn the(&self, connection: &Connection, values: impl Params) -> Result<R> {
        let mut statement = connection.prepare_cached(self.text())?;
        Ok(statement.query_row(values, |row| R::read(&mut Cells::of(row, R::FROM)))?)
    }

    pub(crate) fn all(&self, connection: &Connection, values: impl Params) -> Result<Vec<R>> {
        rows(connection, self.text(), values)
    }
}

/// `SELECT` the columns of a record, and the rest of the statement.
pub(crate) fn select<R: Record>(tail: &str) -> String {
    let mut columns = Vec::new();
    R::columns(&mut columns);
    format!("SELECT {} FROM {} {tail}", columns.join(", "), R::FROM)
}

fn rows<R: Record>(connection: &Connection, text: &str, values: impl Params) -> Result<Vec<R>> {
    let mut statement = connection.prepare_cached(text)?;
    let rows = statement.query_map(values, |row| R::read(&mut Cells::of(row, R::FROM)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Asks for one figure or word, in one row or in many.
pub struct Ask<T> {
    text: &'static str,
    is_hot: bool,
    answer: PhantomData<fn() -> T>,
}

impl<T: Plain> Ask<T> {
    pub const fn new(text: &'static str) -> Self {
        Self {
            text,
            is_hot: false,
            answer: PhantomData,
        }
    }

    pub const fn hot(text: &'static str) -> Self {
        Self {
            text,
            is_hot: true,
            answer: PhantomData,
        }
    }

    /// The answer of a statement that always has one.
    pub(crate) fn the(&self, connection: &Connection, values: impl Params) -> Result<T> {
        let mut statement = connection.prepare_cached(self.text)?;
        Ok(statement.query_row(values, |row| row.get::<_, Column<T>>(0))?.0)
    }

    pub(crate) fn one(&self, connection: &Connection, values: impl Params) -> Result<Option<T>> {
        let mut statement = connection.prepare_cached(self.text)?;
        let found = statement
            .query_row(values, |row| row.get::<_, Column<T>>(0))
            .optional()?;
        Ok(found.map(|column| column.0))
    }

    pub(crate) fn all(&self, connection: &Connection, values: impl Params) -> Result<Vec<T>> {
        let mut statement = connection.prepare_cached(self.text)?;
        let rows = statement.query_map(values, |row| row.get::<_, Column<T>>(0).map(|column| column.0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Changes something.
pub struct Do {
    text: &'static str,
    is_hot: bool,
}

impl Do {
    pub const fn new(text: &'static str) -> Self {
        Self { text, is_hot: false }
    }

    pub const fn hot(text: &'static str) -> Self {
        Self { text, is_hot: true }
    }

    pub(crate) fn run(&self, connection: &Connection, values: impl Params) -> Result<()> {
        self.told(connection, |statement| statement.execute(values))?;
        Ok(())
    }

    /// Runs it and says whether there was a row to change.
    pub(crate) fn changed(&self, connection: &Connection, values: impl Params) -> Result<bool> {
        Ok(self.told(connection, |statement| statement.execute(values))? > 0)
    }

    /// Runs an INSERT; the id of the new row.
    pub(crate) fn insert(&self, connection: &Connection, values: impl Params) -> Result<i64> {
        self.told(connection, |statement| statement.insert(values))
    }

    /// Runs a statement that ends with `RETURNING` one column.
    pub(crate) fn returning<T: Plain>(&self, connection: &Connection, values: impl Params) -> Result<T> {
        let returned = self.told(connection, |statement| {
            statement.query_row(values, |row| row.get::<_, Column<T>>(0))
        })?;
        Ok(returned.0)
    }

    /// Runs it. One that fails takes its rows back, which were told to the sums already: they learn of it, and the
    /// transaction cannot be finished.
    fn told<T>(
        &self,
        connection: &Connection,
        run: impl FnOnce(&mut CachedStatement<'_>) -> rusqlite::Result<T>,
    ) -> Result<T> {
        let outcome = run(&mut connection.prepare_cached(self.text)?);
        if outcome.is_err() {
            // A connection that tells no rows has nothing to take back.
            let _ = connection.query_row("SELECT tell_failure()", [], |_| Ok(()));
        }
        Ok(outcome?)
    }
}

/// A statement with parts that are chosen: every choice is one text, made once, known to the tests.
pub struct Chosen<R> {
    tails: fn() -> Vec<String>,
    is_hot: bool,
    texts: OnceLock<Vec<String>>,
    row: PhantomData<fn() -> R>,
}

impl<R: Record> Chosen<R> {
    /// `tails` gives all of them, always in one order; a caller names its own by its place.
    pub const fn new(tails: fn() -> Vec<String>) -> Self {
        Self {
            tails,
            is_hot: false,
            texts: OnceLock::new(),
            row: PhantomData,
        }
    }

    fn all_texts(&self) -> &[String] {
        self.texts
            .get_or_init(|| (self.tails)().iter().map(|tail| select::<R>(tail)).collect())
    }

    /// The rows of the choice at `place`; none where there is no such choice.
    pub(crate) fn all(&self, place: usize, connection: &Connection, values: impl Params) -> Result<Vec<R>> {
        match self.all_texts().get(place) {
            Some(text) => rows(connection, text, values),
            None => Ok(Vec::new()),
        }
    }
}

impl<R: Record> Statement for Select<R> {
    fn texts(&self) -> Vec<&str> {
        vec![self.text()]
    }

    fn is_hot(&self) -> bool {
        self.is_hot
    }
}

impl<T: Plain> Statement for Ask<T> {
    fn texts(&self) -> Vec<&str> {
        vec![self.text]
    }

    fn is_hot(&self) -> bool {
        self.is_hot
    }
}

impl Statement for Do {
    fn texts(&self) -> Vec<&str> {
        vec![self.text]
    }

    fn is_hot(&self) -> bool {
        self.is_hot
    }
}

impl<R: Record> Statement for Chosen<R> {
    fn texts(&self) -> Vec<&str> {
        self.all_texts().iter().map(String::as_str).collect()
    }

    fn is_hot(&self) -> bool {
        self.is_hot
    }
}
