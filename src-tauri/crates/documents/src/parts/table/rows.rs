//! What stands in a table.

use std::borrow::Cow;

/// A row, and what belongs to it.
#[derive(Debug, Clone, Default)]
pub struct Row<'a> {
    /// As many as there are columns.
    pub cells: Vec<Cell<'a>>,
    /// Smaller rows below it, of as many cells, with nothing ruled between them.
    pub parts: Vec<Vec<Cell<'a>>>,
}

#[derive(Debug, Clone, Default)]
pub struct Cell<'a> {
    pub text: Option<Cow<'a, str>>,
    /// Smaller, below the text.
    pub note: Option<&'a str>,
}

impl<'a> Cell<'a> {
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            text: Some(text.into()),
            note: None,
        }
    }

    /// Nothing, where there is no text.
    pub fn maybe(text: Option<&'a str>) -> Self {
        Self {
            text: text.map(Cow::Borrowed),
            note: None,
        }
    }

    pub fn note(self, note: Option<&'a str>) -> Self {
        Self { note, ..self }
    }

    fn says_nothing(&self) -> bool {
        self.text.as_deref().is_none_or(|text| text.trim().is_empty())
    }
}

/// Whether no row and no part has anything in this column.
pub fn is_empty(rows: &[Row<'_>], cell: usize) -> bool {
    let mut cells = rows
        .iter()
        .flat_map(|row| std::iter::once(&row.cells).chain(&row.parts))
        .filter_map(|cells| cells.get(cell));
    cells.all(Cell::says_nothing)
}

/// The texts of a column: of every row, and then of every part.
pub fn texts<'t>(rows: &'t [&[Row<'_>]], cell: usize) -> impl Iterator<Item = &'t str> {
    let all = move || rows.iter().flat_map(|rows| rows.iter());
    let parts = all().flat_map(|row| &row.parts);
    all()
        .map(|row| &row.cells)
        .chain(parts)
        .filter_map(move |cells| cells.get(cell)?.text.as_deref())
}
