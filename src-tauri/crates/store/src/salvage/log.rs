//! The log beside a shop file: the newest committed version of each page that stands in it.

use super::bytes::four;
use std::{
    collections::HashMap,
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::Path,
};

const HEADER_BYTES: u64 = 32;
const FRAME_HEADER_BYTES: usize = 24;
/// The last bit says in which order the sums read their bytes.
const MAGIC: u32 = 0x377f_0682;

/// The frames of a log that count.
#[derive(Debug)]
pub(super) struct Log {
    /// Where in the log the newest version of each page stands.
    places: HashMap<u32, u64>,
    /// How many pages the file has with it.
    pub pages: u32,
    /// Frames that are not as they were written.
    pub unread: usize,
    pub page_bytes: usize,
}

/// What all frames of one log have in common.
struct Head {
    page_bytes: usize,
    salts: [u8; 8],
    sum: (u32, u32),
    is_big: bool,
}

impl Head {
    fn read(bytes: &[u8]) -> Option<Self> {
        let magic = four(bytes, 0)?;
        let page_bytes = usize::try_from(four(bytes, 8)?).ok()?;
        let head = Self {
            page_bytes,
            salts: bytes.get(16..24)?.try_into().ok()?,
            sum: (four(bytes, 24)?, four(bytes, 28)?),
            is_big: magic & 1 == 1,
        };
        let is_sound = magic & !1 == MAGIC
            && is_page_size(page_bytes)
            && sum((0, 0), bytes.get(..24)?, head.is_big) == head.sum;
        is_sound.then_some(head)
    }

    /// What a log without its head says of itself: its first frame names the salts, and is trusted for no more.
    fn guessed(frame: &[u8], page_bytes: usize, is_big: bool) -> Option<Self> {
        Some(Self {
            page_bytes,
            salts: frame.get(8..16)?.try_into().ok()?,
            sum: (0, 0),
            is_big,
        })
    }
}

/// Whether SQLite knows pages of this size.
pub(super) fn is_page_size(bytes: usize) -> bool {
    bytes.is_power_of_two() && (512..=65_536).contains(&bytes)
}

impl Log {
    /// Reads the log at `path`; `None` when it holds no commit. `page_bytes` is what the file itself says.
    pub fn read(path: &Path, page_bytes: Option<usize>) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        let mut head = [0; 32];
        file.read_exact(&mut head).ok()?;
        if let Some(head) = Head::read(&head) {
            return Self::with(&mut file, &head);
        }
        let page_bytes = page_bytes.filter(|bytes| is_page_size(*bytes))?;
        let mut frame = [0; FRAME_HEADER_BYTES];
        file.read_exact(&mut frame).ok()?;
        [false, true]
            .iter()
            .find_map(|is_big| Self::with(&mut file, &Head::guessed(&frame, page_bytes, *is_big)?))
    }

    /// A frame whose bytes changed costs that frame only: the sum that it names is the beginning of the next.
    fn with(file: &mut File, head: &Head) -> Option<Self> {
        file.seek(SeekFrom::Start(HEADER_BYTES)).ok()?;
        let mut log = Self {
            places: HashMap::new(),
            pages: 0,
            unread: 0,
            page_bytes: head.page_bytes,
        };
        let mut open = HashMap::new();
        let (mut unread, mut before) = (0, head.sum);
        let mut place = HEADER_BYTES;
        let mut frame = vec![0; FRAME_HEADER_BYTES + head.page_bytes];
        while file.read_exact(&mut frame).is_ok() {
            let page = place + u64::try_from(FRAME_HEADER_BYTES).ok()?;
            place += u64::try_from(frame.len()).ok()?;
            if frame.get(8..16)? != head.salts {
                continue;
            }
            let promised = (four(&frame, 16)?, four(&frame, 20)?);
            let begun = sum(before, frame.get(..8)?, head.is_big);
            before = promised;
            if sum(begun, frame.get(FRAME_HEADER_BYTES..)?, head.is_big) != promised {
                unread += 1;
                continue;
            }
            open.insert(four(&frame, 0)?, page);
            let pages = four(&frame, 4)?;
            if pages > 0 {
                log.places.extend(open.drain());
                log.pages = pages;
                log.unread = unread;
            }
        }
        (log.pages > 0).then_some(log)
    }

    /// How many pages stand in it.
    pub fn frames(&self) -> u32 {
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    /// Where in the log the page stands, if it does.
    pub fn place(&self, page: u32) -> Option<u64> {
        self.places.get(&page).copied()
    }
}

/// The running sum of a log over more bytes.
fn sum(before: (u32, u32), bytes: &[u8], is_big: bool) -> (u32, u32) {
    let word = |four: &[u8]| {
        let four = four.try_into().unwrap_or_default();
        if is_big {
            u32::from_be_bytes(four)
        } else {
            u32::from_le_bytes(four)
        }
    };
    bytes.chunks_exact(8).fold(before, |(first, second), eight| {
        let (left, right) = eight.split_at(4);
        let first = first.wrapping_add(word(left)).wrapping_add(second);
        (first, second.wrapping_add(word(right)).wrapping_add(first))
    })
}

#[cfg(test)]
mod tests;
