//! Why a command was refused: a closed list of codes a caller acts on, and every problem with its path.

use store::{Refusal, StoreError};
use terms::{Problem, ProblemCode, Problems};
use terms_derive::{wire, words};

/// What a caller does about it differs for each of these.
#[words]
pub enum ErrorCode {
    /// The request is wrong; `problems` says where.
    Invalid,
    /// What the command is about does not exist.
    NotFound,
    /// Somebody changed it in between; `problems` holds the difference.
    Conflict,
    UnknownCommand,
    /// Not JSON, or not an object.
    BadRequest,
    /// Not possible here: the right is missing, or no shop is open.
    NotAllowed,
    /// The paper cannot be made or the file not be written; `problems` says why.
    PaperFailed,
    /// No copy was made, or it was made and its books do not add up; `problems` says why.
    CopyFailed,
    StorageFull,
    StorageLocked,
    StorageReadOnly,
    StorageDamaged,
    StorageNewer,
    StorageMissing,
    StorageSynced,
    /// The file has parts that no Counterbook made; nothing of it was run.
    StorageForeign,
    /// Another file lies at the place of the one that is open.
    StorageReplaced,
    /// The log beside the file was taken away; everything is in the file, and the next try opens it anew.
    StorageLogGone,
    /// Another program has the same file open under another name.
    StorageOtherName,
    /// The file ends before what was saved last: an old copy, or one that lost its log.
    StorageOlder,
    /// A copy is looked at or restored, never worked in.
    StorageIsCopy,
    /// A part of the file is damaged and takes nothing more; `problems` names it.
    StorageDamagedPart,
    /// The disk cannot be read or written here.
    StorageFailed,
    /// A question ran into its bound.
    TookTooLong,
    NotAShop,
    FileExists,
    /// The disk failed and nothing was saved.
    NotSaved,
    /// The disk failed and it is not known whether the change was saved.
    OutcomeUnknown,
    /// A cell of the shop file holds what nobody can read; `problems` names table and column.
    StorageUnreadable,
    /// There is no printer of that name, or none at all.
    NoPrinter,
    /// The spooler did not take it.
    PrinterRefused,
    /// No other program shows it.
    CannotOpen,
    /// The file for another program could not be written.
    CannotWrite,
    /// A fault of the program. The window writes a report to the reports folder where it can.
    Internal,
}

/// A refusal. Nothing was changed.
#[wire]
#[derive(PartialEq)]
pub struct Failure {
    pub code: ErrorCode,
    pub problems: Vec<Problem>,
}

impl Failure {
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self {
            code,
            problems: Vec::new(),
        }
    }

    /// One problem with the request.
    #[must_use]
    pub fn invalid(path: impl Into<String>, code: ProblemCode) -> Self {
        Self {
            code: ErrorCode::Invalid,
            problems: vec![Problem::new(path, code)],
        }
    }

    /// What the field at `path` names does not exist.
    #[must_use]
    pub fn not_found(path: impl Into<String>) -> Self {
        Self {
            code: ErrorCode::NotFound,
            problems: vec![Problem::new(path, ProblemCode::Unknown)],
        }
    }

    /// The same refusal, with what else is wrong beside it.
    #[must_use]
    pub fn and(mut self, beside: Problems) -> Self {
        self.problems.extend(beside.into_vec());
        self
    }

    /// One problem with figures for its sentence.
    #[must_use]
    pub fn because(code: ErrorCode, problem: Problem) -> Self {
        Self {
            code,
            problems: vec![problem],
        }
    }
}

impl From<Problems> for Failure {
    fn from(problems: Problems) -> Self {
        Self {
            code: ErrorCode::Invalid,
            problems: problems.into_vec(),
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let code = match error {
            StoreError::NoFile(_) => ErrorCode::StorageMissing,
            StoreError::FileExists(_) => ErrorCode::FileExists,
            StoreError::NotAShop => ErrorCode::NotAShop,
            StoreError::Newer { .. } => ErrorCode::StorageNewer,
            StoreError::Damaged => ErrorCode::StorageDamaged,
            StoreError::SyncedFolder(_) => ErrorCode::StorageSynced,
            StoreError::Foreign(part) => {
                let problem = Problem::new("", ProblemCode::NotAllowed).with("part", part);
                return Self::because(ErrorCode::StorageForeign, problem);
            }
            StoreError::DamagedPart(table) => {
                let problem = Problem::new("", ProblemCode::NotAllowed).with("table", table);
                return Self::because(ErrorCode::StorageDamagedPart, problem);
            }
            StoreError::Replaced => ErrorCode::StorageReplaced,
            StoreError::LogGone => ErrorCode::StorageLogGone,
            StoreError::OtherName => ErrorCode::StorageOtherName,
            StoreError::Older => ErrorCode::StorageOlder,
            StoreError::IsCopy => ErrorCode::StorageIsCopy,
            StoreError::TookTooLong => ErrorCode::TookTooLong,
            StoreError::DiskFailed => ErrorCode::StorageFailed,
            StoreError::Full => ErrorCode::StorageFull,
            StoreError::Locked => ErrorCode::StorageLocked,
            StoreError::ReadOnly => ErrorCode::StorageReadOnly,
            StoreError::OutcomeUnknown => ErrorCode::OutcomeUnknown,
            StoreError::NotSaved => ErrorCode::NotSaved,
            StoreError::RequestReused => {
                return Self::because(
                    ErrorCode::Conflict,
                    Problem::new("request_id", ProblemCode::Duplicate),
                );
            }
            StoreError::Copy(why) => {
                let problem = Problem::new("to", ProblemCode::NotAllowed).with("says", why.to_string());
                return Self::because(ErrorCode::CopyFailed, problem);
            }
            StoreError::Unreadable { table, column } => {
                let problem = Problem::new("", ProblemCode::Unknown)
                    .with("table", table)
                    .with("column", column);
                return Self::because(ErrorCode::StorageUnreadable, problem);
            }
            StoreError::Untold | StoreError::Sqlite(_) => ErrorCode::Internal,
        };
        Self::new(code)
    }
}

impl Refusal for Failure {
    fn is_damage(&self) -> bool {
        self.code == ErrorCode::StorageDamaged
    }
}
