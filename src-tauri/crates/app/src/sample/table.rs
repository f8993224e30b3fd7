//! The sample's tables: a row a line, a tab between cells, empty cells for what is not there.

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

    /// The entries of a cell that holds several.
    pub(super) fn list(&self, column: usize, between: char) -> impl Iterator<Item = &'static str> + use<> {
        self.text(column)
            .into_iter()
            .flat_map(move |text| text.split(between))
    }
}

/// `MUG-BL*3` as `MUG-BL` and 3.
pub(super) fn times(text: &str) -> Option<(&str, i64)> {
    let (name, count) = text.split_once('*')?;
    Some((name, count.parse().ok()?))
}
