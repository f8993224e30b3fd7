//! Lists with an end: as many rows as were asked for, and whether there are more.

use terms::{RowLimit, number::Number};

/// Some rows of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// The list goes on after them.
    pub has_more: bool,
}

impl<T> Page<T> {
    /// Of rows that were asked for with [`one_more`].
    pub(crate) fn of(mut rows: Vec<T>, limit: RowLimit) -> Self {
        let has_more = rows.len() > limit.rows();
        rows.truncate(limit.rows());
        Self { rows, has_more }
    }

    /// The same page with every row made into something else.
    pub fn map<U>(self, make: impl FnMut(T) -> U) -> Page<U> {
        Page {
            rows: self.rows.into_iter().map(make).collect(),
            has_more: self.has_more,
        }
    }
}

/// One row more than is shown: by it the page knows whether the list goes on.
pub(crate) fn one_more(limit: RowLimit) -> i64 {
    limit.get().saturating_add(1)
}

/// Many ids as the one value of `json_each(?1)`, for a question about all of them at once.
pub(crate) fn ids<N: Number>(ids: &[N]) -> String {
    let figures: Vec<String> = ids.iter().map(|id| id.get().to_string()).collect();
    format!("[{}]", figures.join(","))
}
