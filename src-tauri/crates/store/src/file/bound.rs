//! How long a question to the file may take. A file from a stranger can hold a question that never ends, and a
//! fault of our own can ask one.

use crate::error::Result;
use rusqlite::Connection;
use std::time::{Duration, Instant};

/// For what a person waits for, to be read or to be written.
pub(super) const QUESTION: Duration = Duration::from_secs(60);

/// For what reads the whole file: the proof of the books, a copy.
pub(crate) const WHOLE_FILE: Duration = Duration::from_secs(4 * 60 * 60);

/// Steps of a statement between two looks at the clock: a few dozen microseconds.
const STEPS: i32 = 4000;

/// From now on, every statement of this connection together has so long; the one that is running when the time
/// is over ends with `TookTooLong`.
pub(crate) fn bound(connection: &Connection, time: Duration) -> Result<()> {
    bound_while(connection, time, || true)
}

/// As `bound`, and ends as soon as `may_go_on` says no.
pub(crate) fn bound_while(
    connection: &Connection,
    time: Duration,
    may_go_on: impl Fn() -> bool + Send + 'static,
) -> Result<()> {
    let begun = Instant::now();
    let is_over = move || begun.elapsed() >= time || !may_go_on();
    Ok(connection.progress_handler(STEPS, Some(is_over))?)
}

#[cfg(test)]
mod tests;
