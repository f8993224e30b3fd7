//! A row that a LEFT JOIN may not have found.

use crate::row::{Cells, Record};

/// `None` where the joined row is not there. Its first column must never be empty in a row that is.
pub(crate) struct Joined<R>(pub Option<R>);

impl<R: Record> Record for Joined<R> {
    const FROM: &'static str = R::FROM;

    fn columns(list: &mut Vec<&'static str>) {
        R::columns(list);
    }

    fn read(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        if !cells.is_next_nothing()? {
            return R::read(cells).map(|row| Self(Some(row)));
        }
        let mut columns = Vec::new();
        R::columns(&mut columns);
        cells.skip(columns.len());
        Ok(Self(None))
    }
}
