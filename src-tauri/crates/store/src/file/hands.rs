//! The connections to one shop file: one that writes, made at the first write, and some that read. They are
//! given up together when what lies under the shop's name is not what was opened.

use super::{
    connection::{self, BUSY_TIMEOUT, Mode, keep_log, open_still},
    found::Found,
    neighbours::Hold,
    opening::empty_log,
    still::{self, Look},
};
use crate::{
    areas::sums,
    error::{Result, StoreError},
};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, TryLockError},
    time::Duration,
};

/// Readers kept open for the next question.
const READERS_KEPT: usize = 4;

#[derive(Debug)]
pub(super) struct Hands {
    found: Found,
    vfs: Option<String>,
    /// Looked at only, and never as something that could change.
    is_copy: bool,
    writer: Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
    /// Read: a reader is in somebody's hand. Written: all connections are given up.
    in_use: RwLock<()>,
    /// Last, so that it is dropped after every connection.
    hold: Mutex<Option<Hold>>,
}

/// A reader in somebody's hand.
pub(super) struct Reading<'h> {
    pub look: Look,
    _in_use: RwLockReadGuard<'h, ()>,
}

impl Hands {
    /// Opens a first reader, by which the file has shown that it is a shop of ours.
    pub(super) fn open(path: &Path, vfs: Option<&str>, is_copy: bool) -> Result<Self> {
        let hands = Self {
            found: Found::at(path),
            vfs: vfs.map(str::to_owned),
            is_copy,
            writer: Mutex::default(),
            readers: Mutex::default(),
            in_use: RwLock::default(),
            hold: Mutex::default(),
        };
        let first = hands.reader()?;
        hands.put_back(first);
        Ok(hands)
    }

    pub(super) fn is_copy(&self) -> bool {
        self.is_copy
    }

    /// A connection to read, kept from before or opened.
    pub(super) fn reader(&self) -> Result<Reading<'_>> {
        let in_use = self.in_use.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(connection) = lock(&self.readers).pop() {
            return Ok(Reading {
                look: Look::lasting(connection),
                _in_use: in_use,
            });
        }
        drop(in_use);
        self.mend();
        let _in_use = self.in_use.read().unwrap_or_else(PoisonError::into_inner);
        Ok(Reading {
            look: self.look()?,
            _in_use,
        })
    }

    pub(super) fn put_back(&self, reading: Reading<'_>) {
        let mut readers = lock(&self.readers);
        if reading.look.is_lasting && readers.len() < READERS_KEPT {
            readers.push(reading.look.connection);
        }
    }

    /// A connection of the caller's own, outside the kept ones.
    pub(super) fn look(&self) -> Result<Look> {
        if self.is_copy {
            return Ok(Look::lasting(open_still(self.found.real())?));
        }
        match self.connect(Mode::Look) {
            Ok(connection) => Ok(Look::lasting(connection)),
            Err(error) if still::is_of_the_place(&error) => {
                still::look(&self.found).map_err(|_| still::why(&self.found, error))
            }
            Err(other) => Err(other),
        }
    }

    /// Opens the file after seeing that it is still the one, and that nobody has it open by another name.
    fn connect(&self, mode: Mode) -> Result<Connection> {
        self.found.is_still_there()?;
        let mut hold = lock(&self.hold);
        let is_first = hold.is_none();
        if is_first {
            let mine = Hold::take(self.found.path())?;
            mine.agree(&self.found)?;
            *hold = Some(mine);
        }
        let opened = connection::open(self.found.path(), mode, self.vfs.as_deref());
        let agreed = opened.and_then(|connection| {
            self.found.learn();
            // Another program may have come in the meantime, and by another name.
            let agreed = match hold.as_ref().filter(|_| is_first) {
                Some(mine) => mine.agree(&self.found),
                None => self.found.is_still_there(),
            };
            match agreed {
                Ok(()) => Ok(connection),
                Err(error) => keep_log(&connection).and(Err(error)),
            }
        });
        if agreed.is_err() && is_first {
            self.found.forget();
            *hold = None;
        }
        agreed
    }

    /// The connection that writes, for whoever has it alone.
    pub(super) fn writer(&self) -> MutexGuard<'_, Option<Connection>> {
        lock(&self.writer)
    }

    /// A transaction that writes.
    ///
    /// # Errors
    /// `IsCopy`; `LogGone`, `Replaced`, `OtherName`, `NoFile` for a file that is not as it was opened: then
    /// nothing is written, and what was is in the file that we have.
    pub(super) fn begin<'g>(&self, writer: &'g mut Option<Connection>) -> Result<Transaction<'g>> {
        if self.is_copy {
            return Err(StoreError::IsCopy);
        }
        if let Err(why) = self.found.is_still_there() {
            self.leave(writer, &why);
            return Err(why);
        }
        let connection = match writer {
            Some(connection) => connection,
            None => writer.insert(self.connect_to_write()?),
        };
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        self.found.learn();
        Ok(tx)
    }

    pub(super) fn connect_to_write(&self) -> Result<Connection> {
        let connection = self.connect(Mode::ReadWrite);
        let connection = connection.map_err(|error| still::why(&self.found, error))?;
        // What is written through it is added to the sums.
        sums::gather(&connection)?;
        Ok(connection)
    }

    /// A change was committed: it is in a log that lies beside the file, or else in the file itself.
    ///
    /// # Errors
    /// `OutcomeUnknown` when it is where nobody will look for it.
    pub(super) fn acknowledge(&self, writer: &mut Option<Connection>) -> Result<()> {
        let Err(why) = self.found.is_still_there() else {
            return Ok(());
        };
        let is_in_the_file = self.leave(writer, &why);
        match why {
            StoreError::LogGone | StoreError::OtherName if is_in_the_file => Ok(()),
            _ => Err(StoreError::OutcomeUnknown),
        }
    }

    /// A failed commit: what the connections know of the file is not certain any more.
    pub(super) fn distrust(&self, writer: &mut Option<Connection>) {
        *writer = None;
        lock(&self.readers).clear();
        // The last to close takes the log away, and the next begins another.
        self.found.forget();
    }

    /// For a reader: gives up what is open when the log is gone, so that it can be opened anew.
    fn mend(&self) {
        let Ok(mut writer) = try_lock(&self.writer) else {
            return;
        };
        if let Err(why) = self.found.is_still_there() {
            self.leave(&mut writer, &why);
        }
    }

    /// Moves what the log holds into the file, through the handles that are still open, and lets go of all of
    /// them; says whether all of it is in the file.
    fn leave(&self, writer: &mut Option<Connection>, why: &StoreError) -> bool {
        if self.found.is_only_the_log_another() && !self.is_other_log_unused() {
            return false;
        }
        let mut readers = lock(&self.readers);
        let any = writer.as_ref().or(readers.last());
        let is_in_the_file = any.is_none_or(|connection| matches!(empty_log(connection), Ok(0)));
        // Whoever comes by the other name has to see that we are here.
        if !is_in_the_file || matches!(why, StoreError::OtherName) {
            return is_in_the_file;
        }
        // Somebody is still reading: all of it once more at the next write.
        let Ok(_alone) = self.in_use.try_write() else {
            return is_in_the_file;
        };
        for connection in readers.drain(..).chain(writer.take()) {
            // Else the last to close takes away what has the name of our log now.
            let _ = keep_log(&connection);
        }
        *lock(&self.hold) = None;
        self.found.tidy();
        self.found.forget();
        is_in_the_file
    }

    /// Somebody only looked, after our log was taken away: nothing is in the other.
    fn is_other_log_unused(&self) -> bool {
        let is_empty = std::fs::metadata(self.found.log()).is_ok_and(|log| log.len() == 0);
        let is_open_elsewhere = lock(&self.hold).as_ref().is_some_and(Hold::is_open_elsewhere);
        is_empty && !is_open_elsewhere
    }

    /// When nobody is writing: notices what happened to the file, and moves the log into it when `is_due` says so.
    ///
    /// # Errors
    /// As `begin`. Somebody who reads keeps it from happening now, which is none.
    pub(super) fn rest(&self, is_due: impl FnOnce(&Path) -> bool) -> Result<()> {
        if self.is_copy {
            return Ok(());
        }
        let Ok(mut writer) = try_lock(&self.writer) else {
            return Ok(());
        };
        if let Err(why) = self.found.is_still_there() {
            self.leave(&mut writer, &why);
            return Err(why);
        }
        if !is_due(&self.found.log()) {
            return Ok(());
        }
        let connection = match &*writer {
            Some(connection) => connection,
            None => writer.insert(self.connect_to_write()?),
        };
        // Waiting for a reader would keep the next who writes waiting, too.
        connection.busy_timeout(Duration::ZERO)?;
        let emptied = empty_log(connection);
        connection.busy_timeout(BUSY_TIMEOUT)?;
        match emptied {
            Ok(_) | Err(StoreError::Locked) => Ok(()),
            Err(other) => Err(other),
        }
    }
}

/// What lies under the name may not be ours any more, and closing goes by the name.
impl Drop for Hands {
    fn drop(&mut self) {
        if self.is_copy {
            return;
        }
        if let Err(why) = self.found.is_still_there() {
            let mut writer = lock(&self.writer).take();
            self.leave(&mut writer, &why);
            for connection in lock(&self.readers).iter().chain(&writer) {
                let _ = keep_log(connection);
            }
        }
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic while a transaction was open rolled it back; the connection behind the lock is whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn try_lock<T>(mutex: &Mutex<T>) -> Result<MutexGuard<'_, T>, ()> {
    match mutex.try_lock() {
        Ok(guard) => Ok(guard),
        Err(TryLockError::Poisoned(poisoned)) => Ok(poisoned.into_inner()),
        Err(TryLockError::WouldBlock) => Err(()),
    }
}

#[cfg(test)]
mod tests;
