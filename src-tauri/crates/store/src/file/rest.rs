//! How long nobody has written to the log.

use std::{
    path::Path,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant, SystemTime},
};

/// The log as it was seen, and since when it has been so.
#[derive(Debug, Default)]
pub(super) struct Rest {
    seen: Mutex<Option<Seen>>,
}

#[derive(Debug, Clone, Copy)]
struct Seen {
    length: u64,
    changed: Option<SystemTime>,
    since: Instant,
}

impl Rest {
    /// Whether there is something in the log and nobody has written for as long as `quiet`.
    pub(super) fn is_due(&self, log: &Path, quiet: Duration) -> bool {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = std::fs::metadata(log).ok().filter(|log| log.len() > 0);
        let Some(now) = now else {
            *seen = None;
            return false;
        };
        // The system's clock tells one state of the log from another; the time between is measured by ours.
        let (length, changed) = (now.len(), now.modified().ok());
        let same = seen.filter(|seen| seen.length == length && seen.changed == changed);
        let since = same.map_or_else(Instant::now, |seen| seen.since);
        *seen = Some(Seen {
            length,
            changed,
            since,
        });
        since.elapsed() >= quiet
    }
}

#[cfg(test)]
mod tests;
