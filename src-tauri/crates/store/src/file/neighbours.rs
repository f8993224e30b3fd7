//! Who else has the file open. Two programs that reach one file by two names, or one of which lost its log, do
//! not see each other's locks on the log, and each would write over what the other wrote.

use super::found::Found;
use crate::error::{Result, StoreError};
use std::{path::Path, time::Duration};

/// Another program may just be opening or closing the file, or about to notice that its log is gone: a window
/// looks twice a second.
const PATIENCE: Duration = Duration::from_millis(900);
const BEAT: Duration = Duration::from_millis(20);

#[cfg(unix)]
mod locks;
#[cfg(not(unix))]
mod no_locks;

#[cfg(unix)]
pub(super) use locks::Hold;
#[cfg(not(unix))]
pub(super) use no_locks::Hold;

impl Hold {
    /// Refuses a file that another program has open under another name, or with a log that lies here no more.
    ///
    /// # Errors
    /// `OtherName`.
    pub(super) fn agree(&self, found: &Found) -> Result<()> {
        let tries = PATIENCE.as_millis() / BEAT.as_millis();
        for _ in 0..tries {
            if !self.is_at_odds(found) {
                return Ok(());
            }
            wait();
        }
        Err(StoreError::OtherName)
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "another program's state tells nobody when it changes"
)]
fn wait() {
    std::thread::sleep(BEAT);
}

/// Whether another program has the file open: then a log with something in it was left by no crash.
pub(crate) fn is_open_elsewhere(path: &Path) -> bool {
    Hold::take(path).is_ok_and(|hold| hold.is_open_elsewhere())
}

/// The version that stands in the file itself, without opening it as a shop.
pub(crate) fn version_in_the_file(path: &Path) -> Option<i64> {
    let head = Hold::take(path).ok()?.head(path).ok()?;
    let version = head.last_chunk::<4>().copied()?;
    Some(i64::from(i32::from_be_bytes(version)))
}

#[cfg(test)]
mod tests;
