//! The locks of other processes, asked of the system without taking one.
//!
//! Closing any descriptor of a file drops every lock that this process has on it, also those of a connection.
//! So the descriptors that are needed for asking are kept as long as anything of this process has the file open.

use super::super::found::{Found, Identity};
use crate::error::{Result, StoreError};
use rustix::process::{Flock, FlockOffsetType, FlockType, fcntl_getlk};
use std::{
    collections::BTreeMap,
    fs::File,
    io,
    os::unix::fs::FileExt as _,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// What every connection locks while it has a file with a log open (SQLite's file format, "locking").
const SHARED: (u64, u64) = (0x4000_0002, 510);
/// What every connection locks in the memory about the log.
const IN_USE: (u64, u64) = (128, 1);
/// Two bytes of a file's head; 2 says that changes are kept in a log.
const READ_VERSION: u64 = 19;
const WITH_LOG: u8 = 2;

/// What this process has open, by file.
static HELD: Mutex<BTreeMap<Identity, Held>> = Mutex::new(BTreeMap::new());

#[derive(Default)]
struct Held {
    /// The names by which it is open, one for each hold.
    names: Vec<PathBuf>,
    files: BTreeMap<Identity, Arc<File>>,
}

/// While it lives, locks can be asked for. Let go after every connection to the file is closed.
#[derive(Debug)]
pub(in super::super) struct Hold {
    main: Identity,
    name: PathBuf,
}

impl Hold {
    /// # Errors
    /// `NoFile`, or `ReadOnly` for a file that may not be read.
    pub(in super::super) fn take(path: &Path) -> Result<Self> {
        let name = std::fs::canonicalize(path).map_err(|_| StoreError::NoFile(path.to_owned()))?;
        let mut all = held();
        let (main, file) = file_of(&all, &name).ok_or(StoreError::ReadOnly)?;
        let held = all.entry(main).or_default();
        held.names.push(name.clone());
        held.files.insert(main, file);
        Ok(Self { main, name })
    }

    /// Another process has the file open.
    pub(in super::super) fn is_open_elsewhere(&self) -> bool {
        self.asks(|file| is_locked(file, SHARED))
    }

    /// Somebody has the file open, and not with the log that lies at our name.
    pub(super) fn is_at_odds(&self, found: &Found) -> bool {
        if self.has_another_name() {
            return true;
        }
        // Whoever has a file open has made its log before the memory about it.
        let is_with_ours = || found.log().exists() && self.is_used(&found.index());
        self.has_log() && self.is_open_elsewhere() && !is_with_ours()
    }

    fn has_another_name(&self) -> bool {
        let all = held();
        let names = all.get(&self.main).map(|held| &held.names);
        names.is_some_and(|names| names.iter().any(|name| *name != self.name))
    }

    /// Without one the file is locked as a whole, by whatever name.
    fn has_log(&self) -> bool {
        let mut version = [0];
        self.asks(|file| file.read_exact_at(&mut version, READ_VERSION).is_ok()) && version[0] == WITH_LOG
    }

    /// The first bytes of the file, up to the version that its program gave it.
    pub(super) fn head(&self, _: &Path) -> io::Result<[u8; 64]> {
        let mut head = [0; 64];
        let read = |file: &File| file.read_exact_at(&mut head, 0).is_ok();
        match self.asks(read) {
            true => Ok(head),
            false => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    fn asks(&self, ask: impl FnOnce(&File) -> bool) -> bool {
        let all = held();
        let file = all.get(&self.main).and_then(|held| held.files.get(&self.main));
        file.is_some_and(|file| ask(file))
    }

    fn is_used(&self, index: &Path) -> bool {
        let mut all = held();
        let Some((identity, file)) = file_of(&all, index) else {
            return false;
        };
        let is_used = is_locked(&file, IN_USE);
        all.entry(self.main).or_default().files.insert(identity, file);
        is_used
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        let mut all = held();
        let Some(held) = all.get_mut(&self.main) else {
            return;
        };
        if let Some(place) = held.names.iter().position(|name| *name == self.name) {
            held.names.swap_remove(place);
        }
        if held.names.is_empty() {
            all.remove(&self.main);
        }
    }
}

/// Opened only when no descriptor of the file is kept: closing a second one is what must not happen.
fn file_of(all: &BTreeMap<Identity, Held>, path: &Path) -> Option<(Identity, Arc<File>)> {
    let identity = Identity::of(&std::fs::metadata(path).ok()?)?;
    let kept = all.values().find_map(|held| held.files.get(&identity));
    match kept {
        Some(file) => Some((identity, Arc::clone(file))),
        None => Some((identity, Arc::new(File::open(path).ok()?))),
    }
}

fn is_locked(file: &File, (start, length): (u64, u64)) -> bool {
    let wish = Flock {
        start,
        length,
        pid: None,
        typ: FlockType::WriteLock,
        offset_type: FlockOffsetType::Set,
    };
    fcntl_getlk(file, &wish).is_ok_and(|lock| lock.is_some())
}

fn held() -> MutexGuard<'static, BTreeMap<Identity, Held>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}
