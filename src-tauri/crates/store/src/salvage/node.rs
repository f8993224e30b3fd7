//! One page of a tree: what kind it is, where its cells stand, and what a cell holds.

use super::bytes::{four, two, varint};

/// Where the end of a long payload stands: page after page, each naming the next.
pub(super) trait Chain {
    /// A page of a chain; `None` where there is none, or when too many were followed already.
    fn chained(&self, page: u32) -> Option<Vec<u8>>;

    /// No payload can be longer.
    fn most_bytes(&self) -> usize;
}

/// The four kinds of pages that hold cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    TableLeaf,
    TableInterior,
    IndexLeaf,
    IndexInterior,
}

impl Kind {
    fn of(byte: u8) -> Option<Self> {
        match byte {
            0x0d => Some(Self::TableLeaf),
            0x05 => Some(Self::TableInterior),
            0x0a => Some(Self::IndexLeaf),
            0x02 => Some(Self::IndexInterior),
            _ => None,
        }
    }

    pub fn is_leaf(self) -> bool {
        matches!(self, Self::TableLeaf | Self::IndexLeaf)
    }

    pub fn is_of_table(self) -> bool {
        matches!(self, Self::TableLeaf | Self::TableInterior)
    }
}

/// A page as a part of a tree.
#[derive(Debug)]
pub(super) struct Node<'p> {
    bytes: &'p [u8],
    pub kind: Kind,
    usable: usize,
    /// Where the places of the cells stand.
    pointers: usize,
    pub cells: usize,
    /// The last child of an inner page.
    pub last: Option<u32>,
}

/// A cell, as far as it could be read.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub child: Option<u32>,
    pub rowid: Option<i64>,
    pub payload: Payload,
}

/// What a cell holds.
#[derive(Debug, Default)]
pub(super) struct Payload {
    pub bytes: Vec<u8>,
    /// False when its end stood on pages that cannot be read: then `bytes` is what the cell's own page holds.
    pub is_whole: bool,
    /// The pages on which its end stands.
    pub pages: Vec<u32>,
}

impl<'p> Node<'p> {
    /// `None` when the bytes are no page of a tree.
    pub fn read(bytes: &'p [u8], page: u32, usable: usize) -> Option<Self> {
        let start = if page == 1 { 100 } else { 0 };
        let kind = Kind::of(*bytes.get(start)?)?;
        let cells = two(bytes, start + 3)?;
        let pointers = start + if kind.is_leaf() { 8 } else { 12 };
        let last = if kind.is_leaf() {
            None
        } else {
            Some(four(bytes, start + 8)?)
        };
        let fits = pointers + 2 * cells <= usable.min(bytes.len());
        fits.then_some(Self {
            bytes,
            kind,
            usable,
            pointers,
            cells,
            last,
        })
    }

    /// Where cell `at` begins, if that is inside the page and behind the places.
    fn place(&self, at: usize) -> Option<usize> {
        let place = two(self.bytes, self.pointers + 2 * at)?;
        let is_inside = place >= self.pointers + 2 * self.cells && place + 3 < self.usable;
        is_inside.then_some(place)
    }

    /// Whether every cell begins where one can.
    pub fn is_sound(&self) -> bool {
        (self.cells > 0 || self.kind == Kind::TableLeaf) && (0..self.cells).all(|at| self.place(at).is_some())
    }

    /// Cells are put in from the end of a page: one that has several reaches into its second half.
    pub fn reaches_its_end(&self) -> bool {
        let places = (0..self.cells).filter_map(|at| self.place(at));
        places.max().is_some_and(|last| last >= self.usable / 2)
    }

    /// Cell `at`; `None` where nothing can be made of it.
    pub fn cell(&self, at: usize, chain: &dyn Chain) -> Option<Cell> {
        let mut place = self.place(at)?;
        let mut cell = Cell::default();
        if !self.kind.is_leaf() {
            cell.child = Some(four(self.bytes, place)?);
            place += 4;
        }
        if self.kind == Kind::TableInterior {
            cell.rowid = Some(varint(self.bytes, place)?.0);
            return Some(cell);
        }
        let (length, mut next) = varint(self.bytes, place)?;
        if self.kind == Kind::TableLeaf {
            let (rowid, behind) = varint(self.bytes, next)?;
            (cell.rowid, next) = (Some(rowid), behind);
        }
        cell.payload = self.payload(usize::try_from(length).ok()?, next, chain)?;
        Some(cell)
    }

    fn payload(&self, length: usize, start: usize, chain: &dyn Chain) -> Option<Payload> {
        if length > chain.most_bytes() {
            return None;
        }
        let here = self.local(length);
        let mut payload = Payload {
            bytes: self.bytes.get(start..start.checked_add(here)?)?.to_vec(),
            is_whole: true,
            pages: Vec::new(),
        };
        if here < length {
            let first = four(self.bytes, start + here)?;
            payload.is_whole = payload.follow(first, length, self.usable, chain);
            if !payload.is_whole {
                payload.bytes.truncate(here);
            }
        }
        Some(payload)
    }

    /// How much of a payload of `length` bytes stands in the page itself, by the rules of the format.
    fn local(&self, length: usize) -> usize {
        let inside = (self.usable - 12) * 32 / 255 - 23;
        let most = match self.kind {
            Kind::TableLeaf => self.usable - 35,
            _ => (self.usable - 12) * 64 / 255 - 23,
        };
        if length <= most {
            return length;
        }
        let even = inside + (length - inside) % (self.usable - 4);
        if even <= most { even } else { inside }
    }
}

impl Payload {
    /// Adds what stands on other pages; false when the chain breaks or does not end where it should.
    fn follow(&mut self, first: u32, length: usize, usable: usize, chain: &dyn Chain) -> bool {
        let mut next = first;
        while self.bytes.len() < length {
            let Some(bytes) = chain.chained(next) else {
                return false;
            };
            self.pages.push(next);
            let rest = (length - self.bytes.len()).min(usable - 4);
            self.bytes
                .extend_from_slice(bytes.get(4..4 + rest).unwrap_or_default());
            next = four(&bytes, 0).unwrap_or(u32::MAX);
        }
        next == 0
    }
}

#[cfg(test)]
mod tests;
