//! Giving up what is open, when what lies under the shop's name is not what was opened: what the log holds goes into
//! the file first, through the handles that we still have.

use super::{Hands, lock, try_lock};
use crate::{
    error::{Result, StoreError},
    file::{connection::keep_log, neighbours::Hold, opening::empty_log},
};
use rusqlite::Connection;

impl Hands {
    /// A change was committed: it is in a log that lies beside the file, or else in the file itself.
    ///
    /// # Errors
    /// `OutcomeUnknown` when it is where nobody will look for it.
    pub(in crate::file) fn acknowledge(&self, writer: &mut Option<Connection>) -> Result<()> {
        let Err(why) = self.found.is_still_there() else {
            return Ok(());
        };
        let is_in_the_file = self.leave(writer, &why);
        match why {
            StoreError::LogGone | StoreError::OtherName if is_in_the_file => Ok(()),
            _ => Err(StoreError::OutcomeUnknown),
        }
    }

    /// For a reader: gives up what is open when the log is gone, so that it can be opened anew.
    pub(super) fn mend(&self) {
        let Ok(mut writer) = try_lock(&self.writer) else {
            return;
        };
        if let Err(why) = self.found.is_still_there() {
            self.leave(&mut writer, &why);
        }
    }

    /// Moves what the log holds into the file, through the handles that are still open, and lets go of all of
    /// them; says whether all of it is in the file.
    pub(super) fn leave(&self, writer: &mut Option<Connection>, why: &StoreError) -> bool {
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
