//! Walking a tree of pages of which any may be gone: what is met, and where nothing could be read.

use super::{
    node::{Cell, Node},
    pages::Pages,
    record::{self, Record},
};
use crate::error::Result;

/// The pages that belong to something.
#[derive(Debug)]
pub(super) struct Seen(Vec<bool>);

impl Seen {
    pub fn none_of(pages: &Pages) -> Self {
        Self(vec![false; usize::try_from(pages.count).unwrap_or(0) + 1])
    }

    pub fn has(&self, page: u32) -> bool {
        let at = usize::try_from(page).unwrap_or(usize::MAX);
        self.0.get(at).copied().unwrap_or(true)
    }

    pub fn mark(&mut self, page: u32) {
        if let Ok(at) = usize::try_from(page)
            && let Some(seen) = self.0.get_mut(at)
        {
            *seen = true;
        }
    }
}

/// Row ids between two others: above the first, up to the second. `None` is no bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub above: Option<i64>,
    pub up_to: Option<i64>,
}

impl Span {
    pub const ALL: Self = Self {
        above: None,
        up_to: None,
    };

    pub fn has(self, rowid: i64) -> bool {
        self.above.is_none_or(|above| rowid > above) && self.up_to.is_none_or(|up_to| rowid <= up_to)
    }
}

/// Where a tree could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hole {
    pub span: Span,
    /// The page that is gone, or that holds the one cell that is.
    pub page: u32,
}

/// Says of a cell whether it is one of this tree.
pub(super) type Fits<'w> = &'w dyn Fn(Option<i64>, &Record) -> bool;
/// Takes what a cell holds.
pub(super) type Each<'w> = &'w mut dyn FnMut(Option<i64>, Record) -> Result<()>;

/// A walk through one tree.
pub(super) struct Walk<'w> {
    pub pages: &'w Pages,
    pub seen: &'w mut Seen,
    /// Of row ids, or of keys.
    pub is_of_table: bool,
    pub fits: Fits<'w>,
}

/// A cell that was read, with its row.
type Read = (Cell, Option<Record>);

impl Walk<'_> {
    /// Hands every cell to `each`, in order, and says where there was nothing to be read.
    pub fn run(&mut self, root: u32, each: Each<'_>) -> Result<Vec<Hole>> {
        let mut holes = Vec::new();
        let mut ahead = vec![(root, Span::ALL)];
        while let Some((page, span)) = ahead.pop() {
            if !self.visit(page, span, &mut ahead, &mut holes, each)? {
                holes.push(Hole { span, page });
            }
        }
        Ok(holes)
    }

    /// False when the page is none of this tree.
    fn visit(
        &mut self,
        page: u32,
        span: Span,
        ahead: &mut Vec<(u32, Span)>,
        holes: &mut Vec<Hole>,
        each: Each<'_>,
    ) -> Result<bool> {
        if self.seen.has(page) {
            return Ok(false);
        }
        let bytes = self.pages.page(page).unwrap_or_default();
        let Some(node) = Node::read(&bytes, page, self.pages.usable) else {
            return Ok(false);
        };
        let cells = self.cells(&node, span);
        if !self.belongs(&node, &cells) {
            return Ok(false);
        }
        self.seen.mark(page);
        if node.kind.is_leaf() {
            self.leaf(page, span, cells, holes, each)?;
        } else {
            self.inner(page, span, &node, cells, (ahead, holes), each)?;
        }
        Ok(true)
    }

    /// The cells, those that cannot be read or lie outside the bounds as `None`.
    fn cells(&self, node: &Node<'_>, span: Span) -> Vec<Option<Read>> {
        let read = |at| {
            let cell = node.cell(at, self.pages)?;
            if cell.rowid.is_some_and(|rowid| !span.has(rowid)) {
                return None;
            }
            if cell.payload.bytes.is_empty() {
                return Some((cell, None));
            }
            let record = record::read(&cell.payload)?;
            (self.fits)(cell.rowid, &record).then_some((cell, Some(record)))
        };
        (0..node.cells).map(read).collect()
    }

    fn belongs(&self, node: &Node<'_>, cells: &[Option<Read>]) -> bool {
        let is_empty = cells.is_empty() && node.kind.is_leaf();
        node.kind.is_of_table() == self.is_of_table && (is_empty || cells.iter().any(Option::is_some))
    }

    fn leaf(
        &mut self,
        page: u32,
        span: Span,
        cells: Vec<Option<Read>>,
        holes: &mut Vec<Hole>,
        each: Each<'_>,
    ) -> Result<()> {
        let (mut above, mut is_broken) = (span.above, false);
        for cell in cells {
            let Some((cell, record)) = cell else {
                is_broken = true;
                continue;
            };
            if is_broken {
                let up_to = cell.rowid.map(|rowid| rowid.saturating_sub(1));
                let span = Span { above, up_to };
                holes.push(Hole { span, page });
            }
            (above, is_broken) = (cell.rowid.or(above), false);
            self.take(cell, record, each)?;
        }
        if is_broken {
            let span = Span { above, ..span };
            holes.push(Hole { span, page });
        }
        Ok(())
    }

    /// The first of the children is walked next.
    fn inner(
        &mut self,
        page: u32,
        span: Span,
        node: &Node<'_>,
        cells: Vec<Option<Read>>,
        (ahead, holes): (&mut Vec<(u32, Span)>, &mut Vec<Hole>),
        each: Each<'_>,
    ) -> Result<()> {
        let (mut above, mut is_broken) = (span.above, false);
        let mut children = Vec::new();
        for cell in cells {
            let Some((cell, record)) = cell else {
                is_broken = true;
                continue;
            };
            let up_to = cell.rowid;
            let inside = Span { above, up_to };
            if is_broken {
                // A child whose place is lost; those beside it have narrower bounds than can be said.
                holes.push(Hole { span: inside, page });
            }
            children.extend(cell.child.map(|child| (child, inside)));
            (above, is_broken) = (up_to.or(above), false);
            self.take(cell, record, each)?;
        }
        let inside = Span { above, ..span };
        if is_broken {
            holes.push(Hole { span: inside, page });
        }
        children.extend(node.last.map(|child| (child, inside)));
        ahead.extend(children.into_iter().rev());
        Ok(())
    }

    fn take(&mut self, cell: Cell, record: Option<Record>, each: Each<'_>) -> Result<()> {
        for page in cell.payload.pages {
            self.seen.mark(page);
        }
        match record {
            Some(record) => each(cell.rowid, record),
            None => Ok(()),
        }
    }
}
