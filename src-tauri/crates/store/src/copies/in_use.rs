//! Whether another program has a file open. Whoever has a shop open holds a lock on the file or on the map of
//! its log, also while it does nothing.

use super::kept::beside;
#[cfg(unix)]
use crate::private;
use std::path::Path;

/// Whether another program holds the shop file at `path`, whatever is left of it. This program must not have it
/// open itself: on Unix asking drops its own locks.
#[must_use]
pub fn is_in_use(path: &Path) -> bool {
    [path.to_owned(), beside(path, "-shm")]
        .iter()
        .any(|path| is_held(path))
}

#[cfg(unix)]
fn is_held(path: &Path) -> bool {
    use rustix::{
        fs::{FlockOperation, fcntl_lock},
        io::Errno,
    };
    // What cannot be opened for writing cannot be locked for it either; then nobody writes it.
    let Ok(file) = private::open(path) else {
        return false;
    };
    let locked = fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive);
    locked.is_err_and(|error| error == Errno::ACCESS || error == Errno::AGAIN)
}

/// Elsewhere the system moves no file away that somebody has open.
#[cfg(not(unix))]
fn is_held(_: &Path) -> bool {
    false
}
