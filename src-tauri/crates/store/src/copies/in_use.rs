//! Whether another program has a file open. Whoever has a shop open holds a lock on the file or on the map of
//! its log, also while it does nothing.

use super::kept::beside;
use std::{fs::File, path::Path};

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
    let Ok(file) = File::options().read(true).write(true).open(path) else {
        return false;
    };
    let locked = fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive);
    locked.is_err_and(|error| error == Errno::ACCESS || error == Errno::AGAIN)
}

/// Elsewhere nobody opens a file alone that somebody else has open.
#[cfg(windows)]
fn is_held(path: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt as _;
    const SHARING_VIOLATION: i32 = 32;
    let opened = File::options().read(true).share_mode(0).open(path);
    opened.is_err_and(|error| error.raw_os_error() == Some(SHARING_VIOLATION))
}

#[cfg(not(any(unix, windows)))]
fn is_held(_: &Path) -> bool {
    false
}
