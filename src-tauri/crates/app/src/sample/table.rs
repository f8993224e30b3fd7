//! The sample's tables: a row a line, a tab between cells, empty cells for what is not there.

use crate::failure::{ErrorCode, Failure};
use std::str::FromStr;
use terms::{Problem, Problems};

/// The cells of each row.
pub(super) fn rows(text: &'static str) -> impl Iterator<Item = Cells> {
    text.lines().map(|line| Cells(line.split('\t').collect()))
}

pub(super) struct Cells(Vec<&'static str>);

impl Cells {
    /// The text of a cell; nothing when it is empty or not there.
    pub(super) fn text(&self, column: usize) -> Option<&'static str> {
        self.0.get(column).copied().filter(|text| !text.is_empty())
    }

    pub(super) fn number(&self, column: usize) -> Option<i64> {
        self.text(column)?.parse().ok()
    }

    /// The term in a cell.
    pub(super) fn said<T: FromStr<Err = Problem>>(&self, column: usize) -> Result<Option<T>, Failure> {
        self.text(column).map(said).transpose()
    }

    /// The term in a cell that is never empty.
    pub(super) fn must<T: FromStr<Err = Problem>>(&self, column: usize) -> Result<T, Failure> {
        there(self.said(column)?)
    }

    /// The entries of a cell that holds several.
    pub(super) fn list(&self, column: usize, between: char) -> impl Iterator<Item = &'static str> + use<> {
        self.text(column)
            .into_iter()
            .flat_map(move |text| text.split(between))
    }
}

/// A term, from how the table writes it.
pub(super) fn said<T: FromStr<Err = Problem>>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|problem| Problems::from(problem).into())
}

/// What the tables must hold: where it is missing, the program is at fault.
pub(super) fn there<T>(found: Option<T>) -> Result<T, Failure> {
    found.ok_or_else(|| Failure::new(ErrorCode::Internal))
}

/// `MUG-BL*3` as `MUG-BL` and 3.
pub(super) fn times(text: &str) -> Option<(&str, i64)> {
    let (name, count) = text.split_once('*')?;
    Some((name, count.parse().ok()?))
}
