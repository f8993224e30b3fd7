//! A row that a LEFT JOIN may not have found.

use crate::row::{Cells, Record};
use terms::plain::{Cell, Plain, Put, Unreadable};

/// `None` where the joined row is not there. Its first column must never be empty in a row that is.
pub(crate) struct Joined<R>(pub Option<R>);

impl<R: Record> Record for Joined<R> {
    const FROM: &'static str = R::FROM;

    /// The first column stands there twice: looked at before the row is read.
    fn columns(list: &mut Vec<&'static str>) {
        let mut columns = Vec::new();
        R::columns(&mut columns);
        list.extend(columns.first().copied());
        list.extend(columns);
    }

    fn read(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        let mut columns = Vec::new();
        R::columns(&mut columns);
        let Some(first) = columns.first() else {
            return Ok(Self(None));
        };
        if cells.take::<Passed>(first)?.is_something {
            return R::read(cells).map(|row| Self(Some(row)));
        }
        for column in columns {
            cells.take::<Passed>(column)?;
        }
        Ok(Self(None))
    }
}

/// A cell that is passed over, whatever it holds.
struct Passed {
    is_something: bool,
}

impl Put for Passed {
    fn put(&self) -> Cell<'_> {
        Cell::Nothing
    }
}

impl Plain for Passed {
    fn take(cell: Cell<'_>) -> Result<Self, Unreadable> {
        Ok(Self {
            is_something: cell != Cell::Nothing,
        })
    }
}
