//! The pages of a damaged file: those of its log where the log has them, else its own. Only ever read.

use super::{
    bytes::{four, two},
    log::{Log, is_page_size},
    node::{Chain, Node},
};
use crate::{
    copies::beside,
    error::{Result, StoreError},
};
use std::{
    cell::{Cell, RefCell},
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::Path,
    time::SystemTime,
};

const MARK: &[u8] = b"SQLite format 3\0";
/// What a file without its first page is tried with; ours have the first.
const SIZES: [usize; 8] = [4096, 1024, 2048, 8192, 16_384, 32_768, 65_536, 512];
/// Pages looked at to tell their size.
const LOOKED_AT: u32 = 200;
/// How often every page may be followed: each tree is walked a few times.
const TIMES_FOLLOWED: u64 = 16;

/// A file by its pages. Any of them may hold anything.
#[derive(Debug)]
pub(super) struct Pages {
    file: RefCell<File>,
    log_file: Option<RefCell<File>>,
    log: Option<Log>,
    page_bytes: usize,
    /// Of a page, what is not kept for others.
    pub usable: usize,
    pub count: u32,
    bytes: u64,
    /// Pages of chains that may still be followed: more than any honest file has, so that cells which all
    /// name one long chain do not keep us for ever.
    chained: Cell<u64>,
}

impl Pages {
    /// # Errors
    /// `NoFile`; `DiskFailed` when it cannot be opened at all; `NotAShop` when it is shorter than a page.
    pub fn open(path: &Path) -> Result<Self> {
        if !path.is_file() {
            return Err(StoreError::NoFile(path.to_owned()));
        }
        let mut file = File::open(path).map_err(|_| StoreError::DiskFailed)?;
        let bytes = file.metadata().map_err(|_| StoreError::DiskFailed)?.len();
        let mut head = [0; 100];
        let head = file.read_exact(&mut head).map(|()| head).ok();
        let head = head.filter(|head| head.starts_with(MARK));
        let said = head.and_then(|head| page_bytes(&head));
        let log_path = beside(path, "-wal");
        let log = Log::read(&log_path, Some(said.unwrap_or(SIZES[0])));
        let mut pages = Self {
            file: RefCell::new(file),
            log_file: File::open(&log_path).ok().map(RefCell::new),
            page_bytes: SIZES[0],
            usable: 0,
            count: 0,
            bytes,
            chained: Cell::new(0),
            log,
        };
        let known = said.or(pages.log.as_ref().map(|log| log.page_bytes));
        let page_bytes = match known {
            Some(known) => known,
            None => pages.guess(),
        };
        pages.measure(page_bytes);
        let reserved = head.map_or(0, |head| usize::from(head[20]));
        pages.usable = pages.page_bytes - reserved.min(pages.page_bytes - 480);
        pages.chained.set(u64::from(pages.count) * TIMES_FOLLOWED);
        if pages.count == 0 {
            return Err(StoreError::NotAShop);
        }
        Ok(pages)
    }

    fn measure(&mut self, page_bytes: usize) {
        self.page_bytes = page_bytes;
        self.usable = page_bytes;
        let own = u32::try_from(self.bytes.div_ceil(page_bytes as u64)).unwrap_or(u32::MAX);
        self.count = match &self.log {
            // A log may name any number; there are no more pages than stand somewhere.
            Some(log) if log.page_bytes == page_bytes => log.pages.min(own.saturating_add(log.frames())),
            _ => own,
        };
        if self.log.as_ref().is_some_and(|log| log.page_bytes != page_bytes) {
            self.log = None;
        }
    }

    /// The size by which most of the first pages look like pages.
    fn guess(&mut self) -> usize {
        let mut best = (0, SIZES[0]);
        for size in SIZES {
            self.measure(size);
            let looked_at = 2..=self.count.min(LOOKED_AT);
            let sound = looked_at.filter(|page| {
                let bytes = self.page(*page).unwrap_or_default();
                Node::read(&bytes, *page, size).is_some_and(|node| node.is_sound() && node.reaches_its_end())
            });
            // Small pages are more, but each says less.
            let weight = sound.count() * size;
            if weight > best.0 {
                best = (weight, size);
            }
        }
        best.1
    }

    /// The bytes of a page; `None` where there are none. What was cut off is read as zeros.
    pub fn page(&self, page: u32) -> Option<Vec<u8>> {
        if page == 0 || page > self.count {
            return None;
        }
        let logged = self.log.as_ref().and_then(|log| log.place(page));
        if let (Some(place), Some(file)) = (logged, &self.log_file) {
            return read(file, place, self.page_bytes);
        }
        read(
            &self.file,
            u64::from(page - 1) * self.page_bytes as u64,
            self.page_bytes,
        )
    }

    /// Frames of the log that are not as they were written.
    pub fn unread_frames(&self) -> usize {
        self.log.as_ref().map_or(0, |log| log.unread)
    }

    /// The first page's own words about the file; `None` when it is gone.
    pub fn head(&self) -> Option<Vec<u8>> {
        self.page(1).filter(|head| head.starts_with(MARK))
    }

    /// The pages that nothing stands on, as far as their list can be read.
    pub fn free(&self) -> Vec<u32> {
        let mut free = Vec::new();
        let Some(head) = self.head() else { return free };
        let mut trunk = four(&head, 32).unwrap_or(0);
        let listed = four(&head, 36).unwrap_or(0).min(self.count);
        let listed = usize::try_from(listed).unwrap_or(0);
        while free.len() < listed {
            let Some(bytes) = self.page(trunk) else { break };
            free.push(trunk);
            let leaves = four(&bytes, 4).and_then(|leaves| usize::try_from(leaves).ok());
            let Some(leaves) = leaves.filter(|leaves| *leaves <= self.usable / 4 - 2) else {
                break;
            };
            free.extend((0..leaves).filter_map(|leaf| four(&bytes, 8 + 4 * leaf)));
            trunk = four(&bytes, 0).unwrap_or(0);
        }
        free
    }
}

impl Chain for Pages {
    fn chained(&self, page: u32) -> Option<Vec<u8>> {
        self.chained.set(self.chained.get().checked_sub(1)?);
        self.page(page)
    }

    fn most_bytes(&self) -> usize {
        usize::try_from(self.count).map_or(usize::MAX, |count| count.saturating_mul(self.usable))
    }
}

/// The size that the head names, where it can be one.
fn page_bytes(head: &[u8]) -> Option<usize> {
    let size = match two(head, 16)? {
        1 => 65_536,
        size => size,
    };
    is_page_size(size).then_some(size)
}

fn read(file: &RefCell<File>, place: u64, length: usize) -> Option<Vec<u8>> {
    let mut file = file.borrow_mut();
    file.seek(SeekFrom::Start(place)).ok()?;
    let mut bytes = Vec::with_capacity(length);
    file.by_ref().take(length as u64).read_to_end(&mut bytes).ok()?;
    if bytes.is_empty() {
        return None;
    }
    bytes.resize(length, 0);
    Some(bytes)
}

/// How file and log lie there: it must be the same when everything is read, or another program wrote.
pub(super) fn traces(path: &Path) -> Vec<Option<(u64, Option<SystemTime>)>> {
    let trace = |path: &Path| {
        let known = std::fs::metadata(path).ok()?;
        Some((known.len(), known.modified().ok()))
    };
    vec![trace(path), trace(&beside(path, "-wal"))]
}

#[cfg(test)]
mod tests;
