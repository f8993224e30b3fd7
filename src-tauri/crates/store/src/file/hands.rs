//! The connections to one shop file: one that writes, made at the first write, and some that read. They are
//! given up together when what lies under the shop's name is not what was opened.

mod leaving;

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
        if let Err(error) = sums::gather(&connection) {
            drop(connection);
            self.distrust(&mut None);
            return Err(error);
        }
        Ok(connection)
    }

    /// A failed commit: what the connections know of the file is not certain any more.
    pub(super) fn distrust(&self, writer: &mut Option<Connection>) {
        *writer = None;
        lock(&self.readers).clear();
        // The last to close takes the log away, and the next begins another.
        self.found.forget();
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
