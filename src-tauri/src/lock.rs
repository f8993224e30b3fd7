//! One window per shop file. SQLite would keep two windows from harming each other; this keeps a person from
//! wondering which of two windows is the shop. The single-instance plugin needs a session bus that not every
//! machine has, so the lock is ours: an exclusive lock on a small file, which the system drops with the process.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use app::private;
use sha2::{Digest, Sha256};

/// How long a second window waits for the first to come to the front.
pub const PATIENCE: Duration = Duration::from_secs(3);

/// How often the second looks whether the first has answered.
const LOOK: Duration = Duration::from_millis(50);

/// The outcome of asking for a shop file.
pub enum Answer {
    Ours(Claim),
    Theirs(Doorbell),
}

/// The right to show one shop file, held as long as this value lives.
pub struct Claim {
    shop: PathBuf,
    bell: PathBuf,
    _lock: File,
}

/// The way to tell the window that has the shop file to come to the front.
pub struct Doorbell {
    bell: PathBuf,
}

/// Asks for `shop` among all windows that share `folder`.
///
/// # Errors
/// The folder or its lock file cannot be written.
pub fn ask(folder: &Path, shop: &Path) -> io::Result<Answer> {
    private::folder(folder)?;
    let key = key(shop);
    let bell = folder.join(format!("{key}.raise"));
    let lock = private::open_or_create(&folder.join(format!("{key}.lock")))?;
    match lock.try_lock() {
        Ok(()) => {
            // A ring for a window that is gone would bring this one to the front for nobody.
            let _ = fs::remove_file(&bell);
            Ok(Answer::Ours(Claim {
                shop: shop.to_owned(),
                bell,
                _lock: lock,
            }))
        }
        Err(TryLockError::WouldBlock) => Ok(Answer::Theirs(Doorbell { bell })),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

impl Claim {
    #[must_use]
    pub fn is_for(&self, shop: &Path) -> bool {
        self.shop == shop
    }

    /// Whether a second window rang since the last look. Taking the ring away is the answer.
    #[must_use]
    pub fn was_rung(&self) -> bool {
        fs::remove_file(&self.bell).is_ok()
    }
}

impl Doorbell {
    /// Rings, and waits at most `patience` for the answer. False: nobody answered.
    ///
    /// # Errors
    /// The ring cannot be written.
    pub fn ring(&self, patience: Duration) -> io::Result<bool> {
        match private::create_new(&self.bell) {
            // Somebody else rings.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            rung => drop(rung?),
        }
        let end = Instant::now() + patience;
        while self.bell.exists() {
            if Instant::now() >= end {
                let _ = fs::remove_file(&self.bell);
                return Ok(false);
            }
            thread::park_timeout(LOOK);
        }
        Ok(true)
    }
}

/// The same file has the same key however it is spelled, also before it exists.
fn key(shop: &Path) -> String {
    let whole = fs::canonicalize(shop).ok().or_else(|| {
        let folder = fs::canonicalize(shop.parent()?).ok()?;
        Some(folder.join(shop.file_name()?))
    });
    let whole = whole.unwrap_or_else(|| shop.to_owned());
    let digest = Sha256::digest(whole.as_os_str().as_encoded_bytes());
    digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
