//! What stands behind a window: at most one open shop, the way to one, and the door with a net under it. A
//! panic is caught, told as a sentence, and written to a report.

use crate::{
    app::{App, Outcome},
    context::{RealWorld, World},
    failure::{ErrorCode, Failure},
    host_files::{Memory, Trouble},
    sample,
    shop_files::{self, NewShop, copies_beside},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Value, value::RawValue};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Where a window's files are.
#[derive(Debug, Clone)]
pub struct Places {
    /// New shop files, their copies and the reports.
    pub data_dir: PathBuf,
    /// The shop file named on the command line.
    pub shop: Option<PathBuf>,
}

/// What a call is answered with, in the words of the wire.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Reply {
    Done {
        ok: bool,
        value: Box<RawValue>,
        changes: Vec<String>,
    },
    Refused {
        ok: bool,
        failure: Failure,
    },
}

/// Which shop is open, as the window's first question is answered.
#[derive(Debug, Clone, Serialize)]
pub struct Status {
    /// `no_shop`, `open` or `trouble`.
    pub state: &'static str,
    pub shop_file: Option<String>,
    pub shop_name: Option<String>,
    pub trouble: Option<Trouble>,
    pub recent: Vec<String>,
    pub version: &'static str,
}

enum Desk {
    Closed,
    Open(Arc<App>),
    Trouble { path: PathBuf, code: ErrorCode },
}

/// One window's core.
pub struct Host {
    places: Places,
    world: Arc<dyn World>,
    desk: Mutex<Desk>,
    /// The newest activity that the window knows of.
    seen: Mutex<i64>,
}

#[derive(Deserialize)]
struct AtPath {
    path: PathBuf,
}

#[derive(Deserialize)]
struct Nothing {}

impl Host {
    /// Opens the shop of the command line, or else the last one; a shop that cannot be opened is trouble to
    /// be shown, never a window that does not come up.
    #[must_use]
    pub fn new(places: Places) -> Self {
        Self::in_world(places, Arc::new(RealWorld))
    }

    fn in_world(places: Places, world: Arc<dyn World>) -> Self {
        let host = Self {
            world,
            desk: Mutex::new(Desk::Closed),
            seen: Mutex::new(0),
            places,
        };
        let wanted = host
            .places
            .shop
            .clone()
            .or_else(|| Memory::read(&host.places.data_dir).last());
        if let Some(path) = wanted {
            let _ = host.open(&path);
        }
        host
    }

    /// Answers one call; never panics.
    #[must_use]
    pub fn rpc(&self, name: &str, payload: Value, request_id: Option<&str>) -> Reply {
        let outcome = catch_unwind(AssertUnwindSafe(|| self.answer(name, payload, request_id)));
        let outcome = outcome.unwrap_or_else(|panic| {
            crate::host_files::report(&self.places.data_dir, self.world.now(), name, panic.as_ref());
            Err(Failure::new(ErrorCode::Internal))
        });
        match outcome {
            Ok(outcome) => reply(outcome),
            Err(failure) => Reply::Refused { ok: false, failure },
        }
    }

    fn answer(&self, name: &str, payload: Value, request_id: Option<&str>) -> Result<Outcome, Failure> {
        match name {
            "host.status" => with(payload, |_: Nothing| Ok(())).and_then(|()| self.told()),
            "host.create_shop" => with(payload, |new: NewShop| self.create(&new)).and_then(|()| self.told()),
            "host.open_sample" => with(payload, |_: Nothing| self.open_sample()).and_then(|()| self.told()),
            "host.open_shop" => with(payload, |at: AtPath| self.open(&at.path)).and_then(|()| self.told()),
            "host.restore_copy" => {
                with(payload, |at: AtPath| self.restore(&at.path)).and_then(|()| self.told())
            }
            _ => match self.app() {
                Some(app) => app.dispatch(name, payload, request_id),
                None => Err(Failure::new(ErrorCode::NotAllowed)),
            },
        }
    }

    fn told(&self) -> Result<Outcome, Failure> {
        Outcome::of(&self.status(), Vec::new())
    }

    /// Which shop is open.
    #[must_use]
    pub fn status(&self) -> Status {
        let (state, path, trouble) = match &*lock(&self.desk) {
            Desk::Closed => ("no_shop", None, None),
            Desk::Open(app) => ("open", Some(app.shop_path().to_owned()), None),
            Desk::Trouble { path, code } => ("trouble", Some(path.clone()), Some(Trouble::of(path, *code))),
        };
        Status {
            state,
            shop_name: self.app().and_then(|app| app.shop_name().ok()),
            shop_file: path.map(|path| path.display().to_string()),
            trouble,
            recent: Memory::read(&self.places.data_dir).recent,
            version: env!("CARGO_PKG_VERSION"),
        }
    }

    fn app(&self) -> Option<Arc<App>> {
        match &*lock(&self.desk) {
            Desk::Open(app) => Some(Arc::clone(app)),
            _ => None,
        }
    }

    fn create(&self, new: &NewShop) -> Result<(), Failure> {
        let path = crate::host_files::free_path(&self.places.data_dir, &new.name)?;
        let app = shop_files::create(&path, new, Arc::clone(&self.world), copies_beside(&path))?;
        self.enter(app);
        Ok(())
    }

    fn open_sample(&self) -> Result<(), Failure> {
        let path = crate::host_files::in_data_dir(&self.places.data_dir, "sample.counterbook")?;
        if path.exists() {
            return self.open(&path);
        }
        let app = sample::create(&path, Arc::clone(&self.world), copies_beside(&path))?;
        self.enter(app);
        Ok(())
    }

    fn open(&self, path: &Path) -> Result<(), Failure> {
        match shop_files::open(path, Arc::clone(&self.world), copies_beside(path)) {
            Ok(app) => {
                self.enter(app);
                Ok(())
            }
            Err(failure) => {
                // Whoever has a shop open keeps it; an empty window shows what is wrong.
                let mut desk = lock(&self.desk);
                if !matches!(*desk, Desk::Open(_)) {
                    *desk = Desk::Trouble {
                        path: path.to_owned(),
                        code: failure.code,
                    };
                }
                Err(failure)
            }
        }
    }

    fn restore(&self, copy: &Path) -> Result<(), Failure> {
        let path = match &*lock(&self.desk) {
            Desk::Trouble { path, .. } => path.clone(),
            _ => return Err(Failure::new(ErrorCode::NotAllowed)),
        };
        if path.exists() {
            store::copies::restore(&path, copy, self.world.now())?;
        } else {
            store::copies::place(&path, copy)?;
        }
        self.open(&path)
    }

    fn enter(&self, app: App) {
        let app = Arc::new(app);
        let mut memory = Memory::read(&self.places.data_dir);
        memory.opened(app.shop_path());
        memory.write(&self.places.data_dir);
        *lock(&self.seen) = app.file.newest_activity().unwrap_or(0);
        *lock(&self.desk) = Desk::Open(Arc::clone(&app));
        // The proof and the day's copy wait for nobody and keep nobody waiting.
        std::thread::spawn(move || app.look_after());
    }

    /// What another process touched since this was last asked.
    #[must_use]
    pub fn changes_elsewhere(&self) -> Option<Vec<String>> {
        let app = self.app()?;
        let mut seen = lock(&self.seen);
        let touched = app
            .file
            .read(|reader| reader.touched_since(*seen, crate::desk::changes::ACTIVITIES))
            .ok()?;
        let is_new = touched.seq > *seen;
        *seen = touched.seq;
        is_new.then_some(touched.tags)
    }

    /// A kept document, for a printer or a viewer: its file name and its bytes.
    ///
    /// # Errors
    /// `not_allowed` when no shop is open, `not_found`.
    pub fn document_bytes(&self, document: i64) -> Result<(String, Vec<u8>), Failure> {
        let app = self.app().ok_or_else(|| Failure::new(ErrorCode::NotAllowed))?;
        app.file.read(|reader| {
            let found = crate::documents::the_one(reader, document)?;
            Ok((found.file_name, reader.document_bytes(document)?))
        })
    }

    #[must_use]
    pub fn shop_path(&self) -> Option<PathBuf> {
        self.app().map(|app| app.shop_path().to_owned())
    }

    /// Moves everything into the file and closes it.
    pub fn close(&self) {
        if let Desk::Open(app) = std::mem::replace(&mut *lock(&self.desk), Desk::Closed) {
            let _ = app.file.checkpoint();
        }
    }
}

fn reply(outcome: Outcome) -> Reply {
    match RawValue::from_string(outcome.value) {
        Ok(value) => Reply::Done {
            ok: true,
            value,
            changes: outcome.changes,
        },
        Err(_) => Reply::Refused {
            ok: false,
            failure: Failure::new(ErrorCode::Internal),
        },
    }
}

fn with<Q: DeserializeOwned>(
    payload: Value,
    run: impl FnOnce(Q) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let request = serde_json::from_value(payload).map_err(|_| Failure::new(ErrorCode::BadRequest))?;
    run(request)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
