//! The open shop file: one writer, some readers, every write one transaction with its activity and its
//! answer.

use super::{
    act::{Act, Written},
    connection::{self, Mode},
    done::find_done,
    opening::{Identity, claim, empty_log, identity, make_it_last, open_to_write},
    reader::Reader,
    writer::Writer,
};
use crate::{
    areas::sums::{self, Damage},
    error::{Refusal, Result, StoreError},
    ladder::SHOP,
};
use rusqlite::{Connection, TransactionBehavior};
use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};
use terms::ActivitySeq;

/// Readers kept open for the next question.
const READERS_KEPT: usize = 4;

/// An open shop file. Many threads may ask and write at once; writes queue.
#[derive(Debug)]
pub struct ShopFile {
    path: PathBuf,
    vfs: Option<String>,
    /// Which file it was when it was opened.
    identity: Option<Identity>,
    writer: Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
    /// What was found damaged: it takes nothing more.
    damage: Mutex<Damage>,
}

impl ShopFile {
    /// Makes a new shop file and lays the schema; `first` writes the shop's own row in the same transaction.
    ///
    /// # Errors
    /// `FileExists` when something is there: a shop file is never written over.
    pub fn create(
        path: &Path,
        act: &Act<'_>,
        first: impl FnOnce(&mut Writer<'_>) -> Result<()>,
    ) -> Result<Self> {
        claim(path)?;
        Self::lay(path, act, first).inspect_err(|_| {
            // The file is ours, made a moment ago, and holds nothing.
            for end in ["", "-wal", "-shm"] {
                let mut name = path.as_os_str().to_owned();
                name.push(end);
                let _ = std::fs::remove_file(name);
            }
        })
    }

    fn lay(path: &Path, act: &Act<'_>, first: impl FnOnce(&mut Writer<'_>) -> Result<()>) -> Result<Self> {
        let mut connection = connection::open(path, Mode::Create, None)?;
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.pragma_update(None, "application_id", connection::APPLICATION_ID)?;
        SHOP.create(&tx)?;
        sums::rebuild(&tx)?;
        sums::gather(&tx)?;
        let mut writer = Writer::begin(&tx, act);
        first(&mut writer)?;
        writer.finish(act, "null", &Damage::default())?;
        tx.commit()?;
        Ok(Self::with(path, connection, None))
    }

    /// Opens a shop file of the newest version.
    ///
    /// # Errors
    /// `NoFile`, `NotAShop`, `Newer`, `Damaged`. A file of an older version needs `crate::upgrade` first
    /// (`steps_behind` says so).
    pub fn open(path: &Path) -> Result<Self> {
        Self::open_on(path, None)
    }

    /// As `open`, on another file layer.
    ///
    /// # Errors
    /// As `open`.
    pub fn open_on(path: &Path, vfs: Option<&str>) -> Result<Self> {
        let connection = open_to_write(path, vfs)?;
        Ok(Self::with(path, connection, vfs.map(str::to_owned)))
    }

    fn with(path: &Path, connection: Connection, vfs: Option<String>) -> Self {
        Self {
            path: path.to_owned(),
            vfs,
            identity: identity(path),
            writer: Mutex::new(Some(connection)),
            readers: Mutex::default(),
            damage: Mutex::default(),
        }
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file layer under it; `None` for the system's own.
    pub(crate) fn vfs(&self) -> Option<&str> {
        self.vfs.as_deref()
    }

    /// Runs questions on one moment of the file.
    ///
    /// # Errors
    /// Whatever `ask` returns, or what opening a reader does.
    pub fn read<T, E: Refusal>(&self, ask: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let kept = lock(&self.readers).pop();
        let mut connection = match kept {
            Some(connection) => connection,
            None => {
                self.still_there()?;
                connection::open(&self.path, Mode::ReadWrite, self.vfs.as_deref())?
            }
        };
        let tx = connection.transaction().map_err(StoreError::from)?;
        let answer = self.noting_damage(ask(&Reader { connection: &tx }));
        drop(tx);
        let mut readers = lock(&self.readers);
        if readers.len() < READERS_KEPT {
            readers.push(connection);
        }
        answer
    }

    /// Runs a change: all of it, with its activity and its kept answer, or nothing.
    ///
    /// # Errors
    /// Whatever `run` returns, then nothing is changed. `OutcomeUnknown` when the disk failed at the commit
    /// and the file could not be asked afterwards.
    pub fn write<E: Refusal>(
        &self,
        act: &Act<'_>,
        run: impl FnOnce(&mut Writer<'_>) -> Result<String, E>,
    ) -> Result<Written, E> {
        let mut guard = lock(&self.writer);
        let tx = self.begin(&mut guard)?;
        if let Some(done) = self.noting_damage(find_done(&tx, act))? {
            return Ok(done);
        }
        let mut writer = Writer::begin(&tx, act);
        let answer = self.noting_damage(run(&mut writer))?;
        let is_kept = writer.keeps_request;
        let tags = self.noting_damage(writer.finish(act, &answer, &self.damage()))?;
        let written = Written {
            answer,
            tags,
            was_done: false,
        };
        let Err(error) = tx.commit().map_err(StoreError::from) else {
            return Ok(written);
        };
        // What this connection knows of the file is not certain any more.
        *guard = None;
        if is_kept || !error.is_io() {
            Ok(self.after_failed_commit(act, written, error, &mut guard)?)
        } else {
            Err(StoreError::OutcomeUnknown.into())
        }
    }

    /// What is known to be damaged; nothing more is written there.
    #[must_use]
    pub fn damage(&self) -> Damage {
        lock(&self.damage).clone()
    }

    /// Replaces what was known by what a whole examination found.
    pub(crate) fn note_damage(&self, found: Damage) {
        *lock(&self.damage) = found;
    }

    /// Who was told that nothing more is written can rely on it.
    fn noting_damage<T, E: Refusal>(&self, answer: Result<T, E>) -> Result<T, E> {
        if answer.as_ref().is_err_and(Refusal::is_damage) {
            lock(&self.damage).join(Damage::everywhere());
        }
        answer
    }

    /// A transaction on the connection that writes, opened when there is none.
    fn begin<'g>(&self, kept: &'g mut Option<Connection>) -> Result<rusqlite::Transaction<'g>> {
        if lock(&self.damage).is_everywhere() {
            return Err(StoreError::Damaged);
        }
        if let Err(gone) = self.still_there() {
            // The log keeps its old name: what is in it goes into the file while we still hold both.
            if let Some(connection) = kept.take() {
                let _ = empty_log(&connection);
            }
            return Err(gone);
        }
        let connection = match kept {
            Some(connection) => connection,
            None => kept.insert(open_to_write(&self.path, self.vfs.as_deref())?),
        };
        Ok(connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Somebody may have moved, deleted or replaced the file while it was open: what is written now would be in
    /// a file that has no name, or in one beside a log of another.
    fn still_there(&self) -> Result<()> {
        if identity(&self.path) == self.identity {
            return Ok(());
        }
        Err(StoreError::NoFile(self.path.clone()))
    }

    /// A failed commit may have landed: reopens and looks the request up before anything is said.
    fn after_failed_commit(
        &self,
        act: &Act<'_>,
        written: Written,
        error: StoreError,
        guard: &mut MutexGuard<'_, Option<Connection>>,
    ) -> Result<Written> {
        if !error.is_io() {
            return Err(error);
        }
        lock(&self.readers).clear();
        let again = open_to_write(&self.path, self.vfs.as_deref()).map_err(|_| StoreError::OutcomeUnknown)?;
        let landed = find_done(&again, act)
            .map_err(|_| StoreError::OutcomeUnknown)?
            .is_some();
        if !landed && matches!(error, StoreError::Full) {
            // The end of the log could not even be written: there is nothing that could come back.
            return Err(StoreError::Full);
        }
        let is_lasting = make_it_last(&again).map_err(|_| StoreError::OutcomeUnknown)?;
        **guard = Some(again);
        match landed {
            true if is_lasting => Ok(written),
            true => Err(StoreError::OutcomeUnknown),
            false => Err(StoreError::NotSaved),
        }
    }

    /// Runs a change and takes all of it back: for telling problems without changing anything.
    ///
    /// # Errors
    /// Whatever `run` returns.
    pub fn rehearse<T, E: Refusal>(
        &self,
        act: &Act<'_>,
        run: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut guard = lock(&self.writer);
        let tx = self.begin(&mut guard)?;
        self.noting_damage(run(&mut Writer::begin(&tx, act)))
    }

    /// A number that moves whenever any process has changed the file.
    pub fn newest_activity(&self) -> Result<ActivitySeq> {
        self.read(|reader| reader.activity().newest())
    }

    /// Moves the write-ahead log into the file; done at idle and on closing.
    pub fn checkpoint(&self) -> Result<()> {
        lock(&self.readers).clear();
        if let Some(connection) = lock(&self.writer).as_ref() {
            empty_log(connection)?;
        }
        Ok(())
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while a transaction was open rolled it back; the connection behind the lock is whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
