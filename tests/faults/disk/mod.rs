//! A disk of our own under SQLite. It writes down what it is told: every write, truncation, sync and deletion of a
//! shop file and its log, in order; and it can fail the n-th call of a kind. What a power cut would leave is
//! worked out from the list afterwards (`cut`), so nothing is really synced here and a test is fast.

mod calls;
mod layer;

use rusqlite::ffi;
use std::{
    ffi::{CString, c_int},
    sync::{Mutex, MutexGuard},
};

/// The two files that have to survive; the third (`-shm`) is memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    File,
    Log,
}

/// What was done to the disk, and what the program said meanwhile.
#[derive(Clone, Debug)]
pub enum Event {
    Write {
        part: Part,
        offset: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        part: Part,
        length: usize,
    },
    Delete {
        part: Part,
    },
    Sync {
        part: Part,
    },
    /// A sync that failed: what it was to write may never be written, though later syncs succeed.
    FailedSync {
        part: Part,
    },
    /// The caller was told that its n-th change is saved.
    Acknowledged(usize),
}

/// Calls of the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Read,
    Write,
    Sync,
    Open,
    Truncate,
    Delete,
    /// Of the file, and of the log's index.
    Lock,
    /// The log's index (`-shm`) is made, or grows.
    Grow,
}

/// In which way a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The device says that it cannot.
    Broken,
    /// There is no room.
    Full,
    /// It reads half of what is there, noughts behind it, and says nothing.
    Short,
}

/// From the `after`-th call of this kind on, `times` calls fail.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    pub kind: Kind,
    pub after: usize,
    pub times: usize,
    pub how: How,
}

#[derive(Default)]
struct State {
    events: Vec<Event>,
    is_logging: bool,
    fault: Option<Fault>,
    seen: usize,
    failed: usize,
}

/// The disk; made once for each test and never freed.
pub struct Disk {
    name: CString,
    under: *mut ffi::sqlite3_vfs,
    /// Whoever asks for a sync at every commit gets one at every checkpoint.
    is_weak: bool,
    state: Mutex<State>,
}

impl Disk {
    /// A disk of this name, on the system's own.
    pub fn register(name: &str) -> &'static Self {
        layer::register(name, false)
    }

    /// A disk that makes `synchronous = NORMAL` of `FULL`, so that these tests can be seen to fail.
    pub fn register_weak(name: &str) -> &'static Self {
        layer::register(name, true)
    }

    pub fn name(&self) -> &str {
        self.name.to_str().unwrap()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Forgets what was done and begins to write down.
    pub fn watch(&self) {
        *self.state() = State {
            is_logging: true,
            ..State::default()
        };
    }

    /// What was done since `watch`; then looks away.
    pub fn events(&self) -> Vec<Event> {
        std::mem::take(&mut *self.state()).events
    }

    pub fn acknowledge(&self, change: usize) {
        self.state().events.push(Event::Acknowledged(change));
    }

    pub fn fail(&self, fault: Fault) {
        let mut state = self.state();
        (state.seen, state.failed) = (0, 0);
        state.fault = Some(fault);
    }

    /// Calls of the kind that is to fail, so far.
    pub fn seen(&self) -> usize {
        self.state().seen
    }

    /// The disk works again; says how many calls of the kind there were, and how many of them had failed.
    pub fn heal(&self) -> (usize, usize) {
        let mut state = self.state();
        state.fault = None;
        (state.seen, state.failed)
    }

    fn log(&self, event: Event) {
        let mut state = self.state();
        if state.is_logging {
            state.events.push(event);
        }
    }

    /// What SQLite is told, when this call is one that fails.
    fn fails(&self, kind: Kind) -> Option<c_int> {
        let mut state = self.state();
        let fault = state.fault.filter(|fault| fault.kind == kind)?;
        state.seen += 1;
        if state.seen < fault.after || state.failed >= fault.times {
            return None;
        }
        state.failed += 1;
        Some(match (kind, fault.how) {
            (Kind::Read, How::Short) => ffi::SQLITE_IOERR_SHORT_READ,
            (Kind::Grow, _) => ffi::SQLITE_IOERR_SHMSIZE,
            (_, How::Full) => ffi::SQLITE_FULL,
            (Kind::Read, _) => ffi::SQLITE_IOERR_READ,
            (Kind::Write, _) => ffi::SQLITE_IOERR_WRITE,
            (Kind::Sync, _) => ffi::SQLITE_IOERR_FSYNC,
            (Kind::Open, _) => ffi::SQLITE_CANTOPEN,
            (Kind::Truncate, _) => ffi::SQLITE_IOERR_TRUNCATE,
            (Kind::Delete, _) => ffi::SQLITE_IOERR_DELETE,
            (Kind::Lock, _) => ffi::SQLITE_IOERR_LOCK,
        })
    }
}
