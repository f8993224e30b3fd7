//! An open shop with everything a command needs beside it.

use crate::{
    context::{Context, World},
    failure::Failure,
    health::Health,
};
use std::{
    convert::Infallible,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
};
use store::{Act, Reader, Refusal, ShopFile, Writer, Written};
use terms::{StaffId, Tag};

/// An open shop.
pub struct OpenShop {
    pub(crate) file: ShopFile,
    pub(crate) world: Arc<dyn World>,
    /// Where copies go when no folder is named.
    pub(crate) copies: PathBuf,
    health: Mutex<Health>,
    paper: Mutex<Option<documents::Engine>>,
    /// What changed in this process and in no file: told to whoever asks next.
    unsaid: Mutex<Vec<Tag>>,
    /// Where a log went that lay beside the file at opening and was not its own.
    log_set_aside: Mutex<Option<PathBuf>>,
    /// Somebody waits for the shop to be closed.
    is_leaving: Arc<AtomicBool>,
    /// Held by whoever looks after the shop: one look at a time.
    pub(crate) care: Mutex<()>,
    gone: Mutex<Option<Receiver<Infallible>>>,
    /// The last field, so that the file is closed when it goes.
    _held: Sender<Infallible>,
}

impl OpenShop {
    #[must_use]
    pub(crate) fn new(file: ShopFile, world: Arc<dyn World>, copies: PathBuf) -> Self {
        let (held, gone) = channel();
        Self {
            file,
            world,
            copies,
            care: Mutex::default(),
            gone: Mutex::new(Some(gone)),
            _held: held,
            health: Mutex::default(),
            paper: Mutex::default(),
            unsaid: Mutex::default(),
            log_set_aside: Mutex::default(),
            is_leaving: Arc::default(),
        }
    }

    #[must_use]
    pub(crate) fn path(&self) -> &Path {
        self.file.path()
    }

    pub(crate) fn context(&self) -> Context {
        Context {
            now: self.world.now(),
            today: self.world.today(),
            staff_id: StaffId::new(1),
            shop_file: self.file.path().to_owned(),
        }
    }

    /// Asks, on one moment of the file.
    pub(crate) fn ask<T>(&self, run: impl FnOnce(&Reader<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        self.telling_damage(self.file.read(run))
    }

    /// Changes, in one transaction.
    pub(crate) fn change(
        &self,
        act: &Act<'_>,
        run: impl FnOnce(&mut Writer<'_>) -> Result<String, Failure>,
    ) -> Result<Written, Failure> {
        self.telling_damage(self.file.write(act, run))
    }

    /// Changes and takes all of it back.
    pub(crate) fn rehearse<T>(
        &self,
        act: &Act<'_>,
        run: impl FnOnce(&mut Writer<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        self.file.rehearse(act, run)
    }

    /// The engine that sets paper; made at its first use, since it loads the fonts.
    pub(crate) fn set_paper<T>(&self, print: impl FnOnce(&mut documents::Engine) -> T) -> T {
        let mut kept = lock(&self.paper);
        print(kept.get_or_insert_with(|| documents::Engine::new(documents::Fonts::embedded())))
    }

    pub(crate) fn health(&self) -> Health {
        lock(&self.health).clone()
    }

    /// Notes what was learnt of books or copies, so that their light changes.
    pub(crate) fn learn(&self, of: Tag, note: impl FnOnce(&mut Health)) {
        note(&mut lock(&self.health));
        let mut unsaid = lock(&self.unsaid);
        if !unsaid.contains(&of) {
            unsaid.push(of);
        }
    }

    /// Notes where a log went that lay beside the file and was not its own.
    pub(crate) fn tell_of_log_set_aside(&self, to: Option<PathBuf>) {
        *lock(&self.log_set_aside) = to;
    }

    pub(crate) fn log_set_aside(&self) -> Option<PathBuf> {
        lock(&self.log_set_aside).clone()
    }

    /// A refusal for damage changes the light of the books: from now on nothing is written.
    fn telling_damage<T>(&self, answer: Result<T, Failure>) -> Result<T, Failure> {
        if answer.as_ref().is_err_and(Refusal::is_damage) {
            self.learn(Tag::Books, |_| {});
        }
        answer
    }

    /// What takes long stops soon.
    pub(crate) fn leave(&self) {
        self.is_leaving.store(true, Ordering::SeqCst);
    }

    /// Disconnected as soon as nobody has the shop any more, and its file is closed. Given once.
    pub(crate) fn when_gone(&self) -> Option<Receiver<Infallible>> {
        lock(&self.gone).take()
    }

    /// The same, for what runs long and knows no shop.
    pub(crate) fn leaving(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.is_leaving)
    }

    pub(crate) fn is_leaving(&self) -> bool {
        self.is_leaving.load(Ordering::SeqCst)
    }

    /// What was learnt since this was last asked.
    pub(crate) fn unsaid(&self) -> Vec<Tag> {
        std::mem::take(&mut lock(&self.unsaid))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
