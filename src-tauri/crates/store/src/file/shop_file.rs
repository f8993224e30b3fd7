//! The open shop file: one writer, some readers, every write one transaction with its activity and its
//! answer.

use super::{
    act::{Act, Written},
    birth,
    bound::{QUESTION, WHOLE_FILE, bound},
    done::find_done,
    hands::{Hands, lock},
    opening::{empty_log, is_copy, make_it_last},
    reader::Reader,
    rest::Rest,
    writer::{Finished, Writer},
};
use crate::{
    areas::sums::{self, Damage},
    error::{Refusal, Result, StoreError},
    witness::{Older, Witness},
};
use rusqlite::{Connection, Transaction};
use std::{
    path::{Path, PathBuf},
    sync::Mutex,
    time::Duration,
};
use terms::ActivitySeq;

/// An open shop file. Many threads may ask and write at once; writes queue.
#[derive(Debug)]
pub struct ShopFile {
    path: PathBuf,
    hands: Hands,
    rest: Rest,
    /// How long one question or one change may take.
    patience: Duration,
    /// What was found damaged: it takes nothing more.
    damage: Mutex<Damage>,
    /// Knows outside of the file what was saved last.
    witness: Option<Witness>,
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
        birth::lay(path, act, first)?;
        Self::open(path)
    }

    /// Opens a shop file of the newest version. A copy is opened to be looked at.
    ///
    /// # Errors
    /// `NoFile`, `NotAShop`, `Newer`, `Damaged`; `Foreign` for a file with parts that are not ours; `OtherName`
    /// when another program has it open by another name. A file of an older version needs `crate::upgrade` first
    /// (`steps_behind` says so).
    pub fn open(path: &Path) -> Result<Self> {
        Self::open_on(path, None)
    }

    /// As `open`, on another file layer.
    ///
    /// # Errors
    /// As `open`.
    pub fn open_on(path: &Path, vfs: Option<&str>) -> Result<Self> {
        if !path.is_file() {
            return Err(StoreError::NoFile(path.to_owned()));
        }
        Ok(Self {
            path: path.to_owned(),
            hands: Hands::open(path, vfs, is_copy(path))?,
            rest: Rest::default(),
            patience: QUESTION,
            damage: Mutex::default(),
            witness: None,
        })
    }

    /// Holds the file against the witness at `place`, and tells it of every commit from now on. What cannot be
    /// read says nothing about its age.
    #[must_use]
    pub fn witnessed(mut self, place: &Path) -> Self {
        let met = self.read(|reader| Witness::meet(place, reader.connection));
        self.witness = met.ok().flatten();
        self
    }

    /// As `witnessed`, after the witness began anew with this file: it was made or restored here, or its owner
    /// says that it is the right one.
    ///
    /// # Errors
    /// As reading the file.
    pub fn witnessed_anew(self, place: &Path) -> Result<Self> {
        self.read(|reader| Witness::begin(place, reader.connection))?;
        Ok(self.witnessed(place))
    }

    /// What the file lacks of what was saved last; then nothing is written to it.
    #[must_use]
    pub fn older(&self) -> Option<&Older> {
        self.witness.as_ref()?.older.as_ref()
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is a copy, which is looked at and takes nothing.
    #[must_use]
    pub fn is_copy(&self) -> bool {
        self.hands.is_copy()
    }

    /// From now on, a question or a change may take so long.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Runs questions on one moment of the file.
    ///
    /// # Errors
    /// Whatever `ask` returns, or what opening a reader does; `TookTooLong`.
    pub fn read<T, E: Refusal>(&self, ask: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut reading = self.hands.reader()?;
        bound(&reading.look.connection, self.patience)?;
        let tx = reading.look.connection.transaction().map_err(StoreError::from)?;
        let answer = self.noting_damage(ask(&Reader { connection: &tx }));
        drop(tx);
        self.hands.put_back(reading);
        answer
    }

    /// Gives a connection outside any transaction to what reads the whole file.
    ///
    /// # Errors
    /// Whatever `run` returns, or what opening the file does.
    pub(crate) fn read_whole<T>(&self, run: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let reading = self.hands.reader()?;
        bound(&reading.look.connection, WHOLE_FILE)?;
        let answer = run(&reading.look.connection);
        self.hands.put_back(reading);
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
        let mut guard = self.hands.writer();
        let tx = self.begin(&mut guard)?;
        if let Some(done) = self.noting_damage(find_done(&tx, act))? {
            return Ok(done);
        }
        let mut writer = Writer::begin(&tx, act);
        let answer = self.noting_damage(run(&mut writer))?;
        let is_kept = writer.keeps_request;
        let Finished { tags, newest } = self.noting_damage(writer.finish(act, &answer, &self.damage()))?;
        let written = Written {
            answer,
            tags,
            was_done: false,
        };
        let Err(error) = tx.commit().map_err(StoreError::from) else {
            // Only from here on may anybody be told.
            self.hands.acknowledge(&mut guard)?;
            if let (Some(witness), Some(newest)) = (&self.witness, &newest) {
                witness.note(newest);
            }
            return Ok(written);
        };
        self.hands.distrust(&mut guard);
        if is_kept || !error.is_io() {
            let told = self.after_failed_commit(act, written, error, &mut guard);
            if guard.is_none() {
                // What was opened to look has been closed again, and with it the log may be gone.
                self.hands.distrust(&mut guard);
            }
            Ok(told?)
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

    /// A transaction on the connection that writes, for a file that may be written.
    fn begin<'g>(&self, writer: &'g mut Option<Connection>) -> Result<Transaction<'g>> {
        if self.older().is_some() {
            return Err(StoreError::Older);
        }
        if lock(&self.damage).is_everywhere() {
            return Err(StoreError::Damaged);
        }
        let tx = self.hands.begin(writer)?;
        bound(&tx, self.patience)?;
        sums::begin(&tx)?;
        Ok(tx)
    }

    /// A failed commit may have landed: reopens and looks the request up before anything is said.
    fn after_failed_commit(
        &self,
        act: &Act<'_>,
        written: Written,
        error: StoreError,
        writer: &mut Option<Connection>,
    ) -> Result<Written> {
        if !error.is_io() {
            return Err(error);
        }
        let again = self
            .hands
            .connect_to_write()
            .map_err(|_| StoreError::OutcomeUnknown)?;
        let landed = find_done(&again, act)
            .map_err(|_| StoreError::OutcomeUnknown)?
            .is_some();
        if !landed && matches!(error, StoreError::Full) {
            // The end of the log could not even be written: there is nothing that could come back.
            return Err(StoreError::Full);
        }
        let is_lasting = make_it_last(&again).map_err(|_| StoreError::OutcomeUnknown)?;
        *writer = Some(again);
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
        let mut guard = self.hands.writer();
        let tx = self.begin(&mut guard)?;
        self.noting_damage(run(&mut Writer::begin(&tx, act)))
    }

    /// A number that moves whenever any process has changed the file.
    pub fn newest_activity(&self) -> Result<ActivitySeq> {
        self.read(|reader| reader.activity().newest())
    }

    /// Moves the write-ahead log into the file; done on closing.
    pub fn checkpoint(&self) -> Result<()> {
        if let Some(connection) = self.hands.writer().as_ref() {
            empty_log(connection)?;
        }
        Ok(())
    }

    /// Asked again and again while nothing else is to do: moves the log into the file once nobody, whichever
    /// program, has written for as long as `quiet`, so that the file taken away from an idle program is the
    /// whole shop. Notices, too, when the file was moved or lost its log.
    ///
    /// # Errors
    /// As for a write.
    pub fn rest(&self, quiet: Duration) -> Result<()> {
        self.hands.rest(|log| self.rest.is_due(log, quiet))
    }
}
