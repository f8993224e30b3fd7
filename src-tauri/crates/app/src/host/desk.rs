//! One window's core: at most one open shop, and the way to one.

use super::{
    files::{Memory, free_path, in_data_dir},
    standing::{ShopState, Standing, Trouble},
};
use crate::{
    app::App,
    care,
    context::{RealWorld, World},
    failure::{ErrorCode, Failure},
    health::SecondPlace,
    place::Place,
    sample,
    shop_files::{self, NewShop, copies_beside},
    steps::named,
};
use chrono::{DateTime, Utc};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use terms::{ActivitySeq, DocumentId, PaperName, RowLimit, Tag};

/// Activities read at once when another process was busy.
const ACTIVITIES: RowLimit = RowLimit::new(1000);

/// Nobody has typed for so long: the log goes into the file.
const QUIET: Duration = Duration::from_secs(2);

/// Where a window's files are.
#[derive(Debug, Clone)]
pub struct Places {
    /// New shop files, their copies and the reports.
    pub data_dir: PathBuf,
    /// The shop file named on the command line.
    pub shop: Option<PathBuf>,
}

enum Desk {
    Closed,
    Open(Arc<App>),
    Trouble { path: PathBuf, failure: Failure },
}

/// One window's core.
pub struct Host {
    places: Places,
    world: Arc<dyn World>,
    desk: Mutex<Desk>,
    /// The newest activity that the window knows of.
    seen: Mutex<ActivitySeq>,
    /// How often a shop was opened.
    opened: AtomicI64,
    /// When the next look at the copies is due, by `World::running`.
    next_look: Mutex<Duration>,
    /// Held while one shop gives way to another.
    moving: Mutex<()>,
}

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
            seen: Mutex::new(ActivitySeq::new(0)),
            opened: AtomicI64::new(0),
            next_look: Mutex::default(),
            moving: Mutex::default(),
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

    /// Which shop is open.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let (state, path, trouble) = match &*lock(&self.desk) {
            Desk::Closed => (ShopState::NoShop, None, None),
            Desk::Open(app) => (ShopState::Open, Some(app.shop_path().to_owned()), None),
            Desk::Trouble { path, failure } => (
                ShopState::Trouble,
                Some(path.clone()),
                Some(Trouble::from(failure)),
            ),
        };
        Standing {
            state,
            shop_name: self.app().and_then(|app| app.shop_name().ok()),
            shop_file: path.map(|path| path.display().to_string()),
            trouble,
            opened: self.opened.load(Ordering::SeqCst),
            recent: Memory::read(&self.places.data_dir).recent,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// The shop that is open.
    ///
    /// # Errors
    /// `not_allowed` when none is.
    pub(super) fn opened(&self) -> Result<Arc<App>, Failure> {
        self.app().ok_or_else(|| Failure::new(ErrorCode::NotAllowed))
    }

    pub(super) fn data_dir(&self) -> &Path {
        &self.places.data_dir
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        self.world.now()
    }

    pub(super) fn app(&self) -> Option<Arc<App>> {
        on(&lock(&self.desk))
    }

    pub(super) fn create(&self, new: &NewShop) -> Result<(), Failure> {
        let path = free_path(&self.places.data_dir, &new.name)?;
        let app = shop_files::create(&path, new, Arc::clone(&self.world), copies_beside(&path))?;
        self.enter(app);
        Ok(())
    }

    pub(super) fn open_sample(&self) -> Result<(), Failure> {
        let path = in_data_dir(&self.places.data_dir, "sample.counterbook")?;
        if path.exists() {
            return self.open(&path);
        }
        let app = sample::create(&path, Arc::clone(&self.world), copies_beside(&path))?;
        self.enter(app);
        Ok(())
    }

    pub(super) fn open(&self, path: &Path) -> Result<(), Failure> {
        match self.opened_soundly(path) {
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
                        failure: failure.clone(),
                    };
                }
                Err(failure)
            }
        }
    }

    /// A file in which work can go on: no copy, and none that is older than what was saved.
    fn opened_soundly(&self, path: &Path) -> Result<App, Failure> {
        if store::copies::is_copy(path) {
            return Err(Failure::new(ErrorCode::StorageIsCopy));
        }
        let app = shop_files::open(path, Arc::clone(&self.world), copies_beside(path))?;
        if app.is_older() {
            return Err(Failure::new(ErrorCode::StorageOlder));
        }
        Ok(app)
    }

    /// Where the shop of this window lies, whether or not it can be opened.
    pub(super) fn place(&self) -> Result<Place, Failure> {
        if let Some(app) = self.app() {
            return Ok(app.place());
        }
        let Desk::Trouble { path, .. } = &*lock(&self.desk) else {
            return Err(Failure::new(ErrorCode::NotAllowed));
        };
        let mut place = Place::of(path, Arc::clone(&self.world));
        place.second = Memory::read(&self.places.data_dir).second_place(path);
        Ok(place)
    }

    /// The open shop, taken off the desk: whoever asks for it now is told that none is open.
    pub(super) fn take(&self) -> Option<Arc<App>> {
        let mut desk = lock(&self.desk);
        let taken = on(&desk);
        if taken.is_some() {
            *desk = Desk::Closed;
        }
        taken
    }

    /// One shop at a time gives way to another.
    pub(super) fn moving(&self) -> MutexGuard<'_, ()> {
        lock(&self.moving)
    }

    /// The shop file that could not be opened.
    ///
    /// # Errors
    /// `not_allowed` when none is in trouble.
    pub(super) fn in_trouble(&self) -> Result<(PathBuf, Arc<dyn World>), Failure> {
        match &*lock(&self.desk) {
            Desk::Trouble { path, .. } => Ok((path.clone(), Arc::clone(&self.world))),
            _ => Err(Failure::new(ErrorCode::NotAllowed)),
        }
    }

    fn enter(&self, app: App) {
        let app = Arc::new(app);
        let mut memory = Memory::read(&self.places.data_dir);
        memory.opened(app.shop_path());
        memory.write(&self.places.data_dir);
        let second = memory.second_place(app.shop_path());
        app.shop.learn(Tag::Copies, |health| {
            health.second = second.map(SecondPlace::named)
        });
        self.opened.fetch_add(1, Ordering::SeqCst);
        *lock(&self.next_look) = self.world.running() + care::EVERY;
        *lock(&self.seen) = app.shop.file.newest_activity().unwrap_or(ActivitySeq::new(0));
        *lock(&self.desk) = Desk::Open(Arc::clone(&app));
        // The proof and the day's copy wait for nobody and keep nobody waiting.
        std::thread::spawn(move || care::look_after(&app));
    }

    /// What another process touched since this was last asked, and what this one learnt of books and copies.
    #[must_use]
    pub fn changes_elsewhere(&self) -> Option<Vec<Tag>> {
        let app = self.app()?;
        self.look_now_and_then(&app);
        let mut tags = app.unsaid();
        let mut seen = lock(&self.seen);
        let touched = app
            .shop
            .ask(|reader| Ok(reader.activity().touched_since(*seen, ACTIVITIES)?))
            .ok();
        if let Some(touched) = touched.filter(|touched| touched.seq > *seen) {
            *seen = touched.seq;
            tags.extend(touched.tags);
            // What was proved and what was copied is no longer all there is.
            tags.extend(
                [Tag::Books, Tag::Copies]
                    .into_iter()
                    .filter(|tag| !tags.contains(tag))
                    .collect::<Vec<_>>(),
            );
        }
        (!tags.is_empty()).then_some(tags)
    }

    /// Asked twice a second, off the main thread: moves the log into the file two seconds after the last change,
    /// whichever program made it.
    pub fn rest(&self) {
        if let Some(app) = self.app() {
            // What is wrong with the file is told when something is written; the next beat tries again.
            let _ = app.rest(QUIET);
        }
    }

    /// A window may stay open for a week: its copies are looked after all the same.
    fn look_now_and_then(&self, app: &Arc<App>) {
        let running = self.world.running();
        let mut next = lock(&self.next_look);
        if running >= *next {
            *next = running + care::EVERY;
            self.look(Arc::clone(app));
        }
    }

    /// Looks at the copies; keeps nobody waiting.
    pub(super) fn look(&self, app: Arc<App>) {
        std::thread::spawn(move || care::look(&app));
    }

    /// A kept document, for a printer or a viewer: what it is called as a file, and its bytes.
    ///
    /// # Errors
    /// `not_allowed` when no shop is open, `not_found`.
    pub fn document_bytes(&self, document: DocumentId) -> Result<(PaperName, Vec<u8>), Failure> {
        self.opened()?.shop.ask(|reader| {
            let found = named::document(reader, document)?;
            Ok((found.name(), reader.paper().bytes(document)?))
        })
    }

    #[must_use]
    pub fn shop_path(&self) -> Option<PathBuf> {
        self.app().map(|app| app.shop_path().to_owned())
    }

    /// Moves everything into the file and closes it.
    pub fn close(&self) {
        if let Some(app) = self.take() {
            app.shop.leave();
            let _ = app.checkpoint();
        }
    }
}

fn on(desk: &Desk) -> Option<Arc<App>> {
    match desk {
        Desk::Open(app) => Some(Arc::clone(app)),
        _ => None,
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
