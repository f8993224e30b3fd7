//! What lives as long as the window: the core, the claim on the shop file, and the folders.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Instant;

use app::host::{Host, Places};

use crate::lock::{self, Answer, Claim, Doorbell};

pub struct Desk {
    folder: PathBuf,
    wish: Option<PathBuf>,
    host: OnceLock<Host>,
    claim: Mutex<Option<Claim>>,
    started: Instant,
}

impl Desk {
    /// `folder` is the app's own folder, `wish` the shop file asked for on the command line, `started` the
    /// instant at which the process began.
    pub fn new(folder: PathBuf, wish: Option<PathBuf>, started: Instant) -> Self {
        Self {
            folder,
            wish,
            host: OnceLock::new(),
            claim: Mutex::new(None),
            started,
        }
    }

    /// The core, opened by whoever asks first; never ask on the main thread, opening reads the shop file.
    pub fn host(&self) -> &Host {
        self.host.get_or_init(|| {
            Host::new(Places {
                data_dir: self.folder.join("shops"),
                shop: self.wish.clone(),
            })
        })
    }

    /// The app's own folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes this window the one of `shop`, giving up the shop it had. Some: another window has it.
    ///
    /// # Errors
    /// The lock file cannot be written.
    pub fn claim(&self, shop: &Path) -> io::Result<Option<Doorbell>> {
        let mut held = self.held();
        if held.as_ref().is_some_and(|claim| claim.is_for(shop)) {
            return Ok(None);
        }
        match lock::ask(&self.folder.join("windows"), shop)? {
            Answer::Ours(claim) => {
                *held = Some(claim);
                Ok(None)
            }
            Answer::Theirs(bell) => Ok(Some(bell)),
        }
    }

    /// Whether a second window asked this one to come to the front.
    pub fn was_rung(&self) -> bool {
        self.held().as_ref().is_some_and(Claim::was_rung)
    }

    /// Milliseconds since the process began.
    pub fn age_ms(&self) -> u128 {
        self.started.elapsed().as_millis()
    }

    /// Closes the shop file, if it was ever opened.
    pub fn close(&self) {
        if let Some(host) = self.host.get() {
            host.close();
        }
    }

    fn held(&self) -> MutexGuard<'_, Option<Claim>> {
        self.claim.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
