//! What is on the disk after a power cut: all that was synced, and of the rest nothing, everything, or some
//! sectors in any order.

use crate::disk::{Event, Part};
use std::{collections::BTreeMap, fs, path::Path};

/// What of the writes that were not synced reached the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsynced {
    Dropped,
    Kept,
    /// Each sector by the throw of a coin that this number seeds.
    Torn(u64),
    /// Some of them whole, in any order: an older one may lie over a newer one.
    Shuffled(u64),
}

const SECTOR_BYTES: usize = 512;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Pending,
    /// Its sync failed: later ones pass over it.
    Orphan,
    Durable,
}

/// The disk, as far as a list of events goes.
#[derive(Clone, Default)]
pub struct Image {
    base: BTreeMap<Part, Vec<u8>>,
    since: Vec<(Event, State)>,
}

impl Image {
    /// A disk that holds a closed shop file.
    pub fn of(shop: &Path) -> Self {
        Self {
            base: BTreeMap::from([(Part::File, fs::read(shop).unwrap())]),
            since: Vec::new(),
        }
    }

    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Sync { part } => self.settle(*part, State::Durable),
            Event::FailedSync { part } => self.settle(*part, State::Orphan),
            Event::Acknowledged(_) => {}
            change => self.since.push((change.clone(), State::Pending)),
        }
        if self.since.iter().all(|(_, state)| *state == State::Durable) {
            for (event, _) in std::mem::take(&mut self.since) {
                change(&mut self.base, &event);
            }
        }
    }

    fn settle(&mut self, part: Part, to: State) {
        for (event, state) in &mut self.since {
            if part_of(event) == Some(part) && *state == State::Pending {
                *state = to;
            }
        }
    }

    /// Whether there is anything that a cut could take away.
    pub fn is_settled(&self) -> bool {
        self.since.is_empty()
    }

    /// What a cut leaves: the file and its log.
    pub fn after(&self, unsynced: Unsynced) -> BTreeMap<Part, Vec<u8>> {
        let mut parts = self.base.clone();
        let (Unsynced::Torn(seed) | Unsynced::Shuffled(seed)) = unsynced else {
            for (event, state) in &self.since {
                if *state == State::Durable || unsynced == Unsynced::Kept {
                    change(&mut parts, event);
                }
            }
            return parts;
        };
        let mut coin = Coin(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut order: Vec<&(Event, State)> = self.since.iter().collect();
        if matches!(unsynced, Unsynced::Shuffled(_)) {
            coin.shuffle(&mut order);
        }
        for (event, state) in order {
            match unsynced {
                _ if *state == State::Durable => change(&mut parts, event),
                Unsynced::Torn(_) => tear(&mut parts, event, &mut coin),
                _ if coin.throw() => change(&mut parts, event),
                _ => {}
            }
        }
        parts
    }

    /// Writes what a cut leaves to `shop` and its log.
    pub fn cut(&self, unsynced: Unsynced, shop: &Path) {
        lay(&self.after(unsynced), shop);
    }
}

/// Lays a file and its log at a place, and nothing else.
pub fn lay(parts: &BTreeMap<Part, Vec<u8>>, shop: &Path) {
    let beside = |end: &str| shop.with_extension(format!("counterbook{end}"));
    for (part, path) in [(Part::File, beside("")), (Part::Log, beside("-wal"))] {
        match parts.get(&part) {
            Some(bytes) => fs::write(path, bytes).unwrap(),
            None => drop(fs::remove_file(path)),
        }
    }
    drop(fs::remove_file(beside("-shm")));
}

fn part_of(event: &Event) -> Option<Part> {
    match event {
        Event::Write { part, .. }
        | Event::Truncate { part, .. }
        | Event::Delete { part }
        | Event::Sync { part }
        | Event::FailedSync { part } => Some(*part),
        Event::Acknowledged(_) => None,
    }
}

fn change(parts: &mut BTreeMap<Part, Vec<u8>>, event: &Event) {
    match event {
        Event::Write { part, offset, bytes } => put(parts.entry(*part).or_default(), *offset, bytes),
        Event::Truncate { part, length } => parts.entry(*part).or_default().truncate(*length),
        Event::Delete { part } => {
            parts.remove(part);
        }
        Event::Sync { .. } | Event::FailedSync { .. } | Event::Acknowledged(_) => {}
    }
}

fn put(file: &mut Vec<u8>, offset: usize, bytes: &[u8]) {
    let end = offset + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    file[offset..end].copy_from_slice(bytes);
}

fn tear(parts: &mut BTreeMap<Part, Vec<u8>>, event: &Event, coin: &mut Coin) {
    match event {
        Event::Write { part, offset, bytes } => {
            let mut from = 0;
            while from < bytes.len() {
                // Sectors of the disk, not of the write.
                let to = bytes
                    .len()
                    .min(from + SECTOR_BYTES - (offset + from) % SECTOR_BYTES);
                if coin.throw() {
                    put(parts.entry(*part).or_default(), offset + from, &bytes[from..to]);
                }
                from = to;
            }
        }
        other if coin.throw() => change(parts, other),
        _ => {}
    }
}

/// The same throws for the same seed (xorshift).
struct Coin(u64);

impl Coin {
    fn throw(&mut self) -> bool {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 63 == 1
    }

    fn below(&mut self, limit: usize) -> usize {
        self.throw();
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// Only what waits for a sync changes its place: what was synced was there before.
    fn shuffle(&mut self, order: &mut [&(Event, State)]) {
        let mut free: Vec<usize> = (0..order.len())
            .filter(|at| order[*at].1 == State::Pending)
            .collect();
        while let Some(last) = free.pop() {
            if !free.is_empty() {
                let other = free[self.below(free.len())];
                order.swap(last, other);
            }
        }
    }
}
