//! What can go wrong with the shop file, without a word of what is in it.

use std::path::PathBuf;

/// Failures of the store. None carries row content.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("there is no file at {0}")]
    NoFile(PathBuf),
    #[error("there is already a file at {0}")]
    FileExists(PathBuf),
    #[error("this is not a shop file")]
    NotAShop,
    #[error("the shop file was written by a newer program (its version {found}, ours {known})")]
    Newer { found: i64, known: i64 },
    #[error("the shop file is damaged")]
    Damaged,
    #[error("the shop file lies in {0}, where another program copies it while it is in use")]
    SyncedFolder(PathBuf),
    /// A table, trigger, view or index that no version of ours has.
    #[error("the file has a part that is not ours: {0}")]
    Foreign(String),
    #[error("another file lies at the place of the shop file")]
    Replaced,
    /// Everything is in the file itself.
    #[error("the log beside the shop file was taken away while it was open")]
    LogGone,
    #[error("the shop file is in use under another name")]
    OtherName,
    #[error("the shop file is older than what was saved last")]
    Older,
    #[error("this is a copy of a shop file")]
    IsCopy,
    /// A part that is damaged takes nothing more; the others do.
    #[error("the table {0} is damaged")]
    DamagedPart(String),
    #[error("the question took too long")]
    TookTooLong,
    #[error("the disk failed")]
    DiskFailed,
    #[error("the disk is full")]
    Full,
    #[error("another program holds the shop file")]
    Locked,
    #[error("the shop file cannot be written here")]
    ReadOnly,
    #[error("it is not known whether the last change was saved")]
    OutcomeUnknown,
    #[error("the last change was not saved")]
    NotSaved,
    #[error("the request id was used for another request")]
    RequestReused,
    #[error("a copy could not be made: {0}")]
    Copy(std::io::Error),
    #[error("the books were changed and no activity tells of it")]
    Untold,
    /// A cell holds what no column of its kind holds; what it is is not said.
    #[error("the shop file cannot be read: {table}.{column} holds something unknown")]
    Unreadable { table: String, column: String },
    #[error("database: {0}")]
    Sqlite(rusqlite::Error),
}

pub type Result<T, E = StoreError> = std::result::Result<T, E>;

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        if let Some(unreadable) = Self::unreadable(&error) {
            return unreadable;
        }
        match error.sqlite_error_code() {
            Some(Code::DatabaseCorrupt) => Self::Damaged,
            Some(Code::NotADatabase) => Self::NotAShop,
            Some(Code::DiskFull) => Self::Full,
            Some(Code::DatabaseBusy | Code::DatabaseLocked | Code::FileLockingProtocolFailed) => Self::Locked,
            Some(Code::ReadOnly | Code::PermissionDenied) => Self::ReadOnly,
            // Nothing but the bound of a question stops one.
            Some(Code::OperationInterrupted) => Self::TookTooLong,
            Some(Code::SystemIoFailure | Code::CannotOpen | Code::NoLargeFileSupport) => {
                Self::of_the_disk(&error)
            }
            _ => Self::Sqlite(error),
        }
    }
}

impl StoreError {
    /// A commit that failed like this may have landed.
    #[must_use]
    pub fn is_io(&self) -> bool {
        matches!(self, Self::Full | Self::DiskFailed)
    }

    /// The memory that programs share about the log is a file, too: where it cannot grow there is no room.
    fn of_the_disk(error: &rusqlite::Error) -> Self {
        let is_no_room = error
            .sqlite_error()
            .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE);
        if is_no_room { Self::Full } else { Self::DiskFailed }
    }
}

/// Why a question or a change was refused, in the words of whoever runs it.
pub trait Refusal: From<StoreError> {
    /// The file is damaged: it takes nothing more.
    fn is_damage(&self) -> bool;
}

impl Refusal for StoreError {
    fn is_damage(&self) -> bool {
        matches!(self, Self::Damaged)
    }
}
