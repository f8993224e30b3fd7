//! The open shop file: one writer, some readers, every write one transaction with its activity and its
//! answer.

use crate::{
    connection::{self, Mode},
    error::{Result, StoreError},
    migrate::SHOP,
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};
use std::{
    fs::File,
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

mod writer;

pub use writer::Writer;

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
}

/// Who does what, when, and under which request.
#[derive(Debug, Clone)]
pub struct Act<'a> {
    pub command: &'a str,
    pub staff_id: i64,
    pub at: DateTime<Utc>,
    /// The request's id; made up when the caller gave none, so that an uncertain commit can be looked up.
    pub request_id: &'a str,
    /// The caller gave the id itself and may ask again with it: the answer is kept.
    pub keeps_answer: bool,
    pub payload_sha256: [u8; 32],
    /// The request as typed; kept apart from the chain.
    pub text: &'a str,
    pub salt: [u8; 16],
}

/// What a write gave back, and what in the window it makes stale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub answer: String,
    pub tags: Vec<String>,
    /// The request had been done before; nothing was changed now.
    pub was_done: bool,
}

/// Questions to the shop file, all seeing one moment of it.
pub struct Reader<'c> {
    pub(crate) connection: &'c Connection,
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
        let mut writer = Writer::begin(&tx, act);
        first(&mut writer)?;
        writer.finish(act, "null")?;
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
        let connection = open_checked(path, vfs)?;
        Ok(Self::with(path, connection, vfs.map(str::to_owned)))
    }

    fn with(path: &Path, connection: Connection, vfs: Option<String>) -> Self {
        Self {
            path: path.to_owned(),
            vfs,
            identity: identity(path),
            writer: Mutex::new(Some(connection)),
            readers: Mutex::default(),
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
    pub fn read<T, E: From<StoreError>>(
        &self,
        ask: impl FnOnce(&Reader<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let kept = lock(&self.readers).pop();
        let mut connection = match kept {
            Some(connection) => connection,
            None => {
                self.still_there()?;
                connection::open(&self.path, Mode::ReadWrite, self.vfs.as_deref())?
            }
        };
        let tx = connection.transaction().map_err(StoreError::from)?;
        let answer = ask(&Reader { connection: &tx });
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
    pub fn write<E: From<StoreError>>(
        &self,
        act: &Act<'_>,
        run: impl FnOnce(&mut Writer<'_>) -> Result<String, E>,
    ) -> Result<Written, E> {
        let mut guard = lock(&self.writer);
        let mut connection = self.writing(&mut guard)?;
        let tx = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        if let Some(done) = find_done(&tx, act)? {
            drop(tx);
            *guard = Some(connection);
            return Ok(done);
        }
        let mut writer = Writer::begin(&tx, act);
        let outcome = run(&mut writer);
        let answer = match outcome {
            Ok(answer) => answer,
            Err(error) => {
                drop(tx);
                *guard = Some(connection);
                return Err(error);
            }
        };
        let is_kept = writer.keeps_request;
        let tags = writer.finish(act, &answer)?;
        let written = Written {
            answer,
            tags,
            was_done: false,
        };
        match tx.commit().map_err(StoreError::from) {
            Ok(()) => {
                *guard = Some(connection);
                Ok(written)
            }
            Err(error) => {
                drop(connection);
                if is_kept || !error.is_io() {
                    Ok(self.after_failed_commit(act, written, error, &mut guard)?)
                } else {
                    Err(StoreError::OutcomeUnknown.into())
                }
            }
        }
    }

    /// The connection that writes, out of its place for the time of the write.
    fn writing(&self, guard: &mut MutexGuard<'_, Option<Connection>>) -> Result<Connection> {
        let kept = guard.take();
        if let Err(gone) = self.still_there() {
            // The log keeps its old name: what is in it goes into the file while we still hold both.
            if let Some(connection) = kept {
                let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
            }
            return Err(gone);
        }
        match kept {
            Some(connection) => Ok(connection),
            None => open_checked(&self.path, self.vfs.as_deref()),
        }
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
        let again = open_checked(&self.path, self.vfs.as_deref()).map_err(|_| StoreError::OutcomeUnknown)?;
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
    pub fn rehearse<T, E: From<StoreError>>(
        &self,
        act: &Act<'_>,
        run: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut guard = lock(&self.writer);
        let mut connection = self.writing(&mut guard)?;
        let tx = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let outcome = run(&mut Writer::begin(&tx, act));
        drop(tx);
        *guard = Some(connection);
        outcome
    }

    /// A number that moves whenever any process has changed the file.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn newest_activity(&self) -> Result<i64> {
        self.read(|reader| reader.newest_activity())
    }

    /// Moves the write-ahead log into the file; done at idle and on closing.
    ///
    /// # Errors
    /// As SQLite reports them.
    pub fn checkpoint(&self) -> Result<()> {
        lock(&self.readers).clear();
        if let Some(connection) = lock(&self.writer).as_ref() {
            connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        }
        Ok(())
    }
}

/// Device and number of a file, which stay when its name changes.
type Identity = (u64, u64);

#[cfg(unix)]
fn identity(path: &Path) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt as _;
    let meta = std::fs::metadata(path).ok()?;
    Some((meta.dev(), meta.ino()))
}

/// Elsewhere the system keeps an open file from being moved or replaced.
#[cfg(not(unix))]
fn identity(_: &Path) -> Option<Identity> {
    None
}

fn open_checked(path: &Path, vfs: Option<&str>) -> Result<Connection> {
    if !path.is_file() {
        return Err(StoreError::NoFile(path.to_owned()));
    }
    let connection = connection::open(path, Mode::ReadWrite, vfs)?;
    connection::check_application_id(&connection)?;
    SHOP.steps_behind(&connection)?;
    Ok(connection)
}

/// What was just read of the file, there or not there, stays so after a power cut; says whether all of the
/// log got into the file.
///
/// A system whose sync failed once may never write those bytes: the log is emptied into the file, and a commit
/// that changes nothing begins it anew, under another salt, so that nothing of the old one is ever read again.
fn make_it_last(connection: &Connection) -> Result<bool> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    connection.pragma_update(None, "user_version", SHOP.newest())?;
    Ok(busy == 0)
}

/// Makes the empty file, so that no two programs can lay a shop at the same place.
fn claim(path: &Path) -> Result<()> {
    match File::options().write(true).create_new(true).open(path) {
        Ok(_) => Ok(()),
        Err(error) => Err(match error.kind() {
            ErrorKind::AlreadyExists => StoreError::FileExists(path.to_owned()),
            ErrorKind::NotFound => StoreError::NoFile(path.parent().unwrap_or(path).to_owned()),
            ErrorKind::StorageFull => StoreError::Full,
            _ => StoreError::ReadOnly,
        }),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while a transaction was open rolled it back; the connection behind the lock is whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn find_done(connection: &Connection, act: &Act<'_>) -> Result<Option<Written>> {
    let mut statement = connection
        .prepare_cached("SELECT command, payload_sha256, answer, tags FROM requests WHERE id = ?1")?;
    let found = statement
        .query_row([act.request_id], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, Vec<u8>>(1)?,
                row.get::<_, Option<String>>(2)?,
                row.get::<_, String>(3)?,
            ))
        })
        .optional()?;
    let Some((command, sha256, answer, tags)) = found else {
        return Ok(None);
    };
    if command != act.command || sha256 != act.payload_sha256 {
        return Err(StoreError::RequestReused);
    }
    let tags = tags.split_whitespace().map(str::to_owned).collect();
    Ok(Some(Written {
        answer: answer.unwrap_or_default(),
        tags,
        was_done: true,
    }))
}

#[cfg(test)]
mod tests;
