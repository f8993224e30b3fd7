//! Why a command was refused: a closed list of codes a caller acts on, and every problem with its path.

use crate::wire::{wire, words};
use domain::problem::{Problem, ProblemCode, Problems};
use serde::Serialize;
use store::StoreError;

words! {
    /// What a caller does about it differs for each of these.
    pub enum ErrorCode {
        /// The request is wrong; `problems` says where.
        Invalid = "invalid",
        /// What the command is about does not exist.
        NotFound = "not_found",
        /// Somebody changed it in between; `problems` holds the difference.
        Conflict = "conflict",
        UnknownCommand = "unknown_command",
        /// Not JSON, or not an object.
        BadRequest = "bad_request",
        /// Not possible here: the right is missing, or no shop is open.
        NotAllowed = "not_allowed",
        /// The paper cannot be made or the file not be written; `problems` says why.
        PaperFailed = "paper_failed",
        /// No copy was made, or it was made and its books do not add up; `problems` says why.
        CopyFailed = "copy_failed",
        StorageFull = "storage_full",
        StorageLocked = "storage_locked",
        StorageReadOnly = "storage_read_only",
        StorageDamaged = "storage_damaged",
        StorageNewer = "storage_newer",
        StorageMissing = "storage_missing",
        StorageSynced = "storage_synced",
        NotAShop = "not_a_shop",
        FileExists = "file_exists",
        /// The disk failed and nothing was saved.
        NotSaved = "not_saved",
        /// The disk failed and it is not known whether the change was saved.
        OutcomeUnknown = "outcome_unknown",
        /// A fault of the program; a report lies in the reports folder.
        Internal = "internal",
    }
}

wire! {
    /// One problem as it crosses the wire.
    pub struct ProblemView {
        pub path: String,
        pub code: String,
        #[serde(default, skip_serializing_if = "serde_json::Map::is_empty")]
        #[ts(type = "Record<string, unknown>")]
        #[schemars(with = "std::collections::BTreeMap<String, serde_json::Value>")]
        pub args: serde_json::Map<String, serde_json::Value>,
    }
}

impl From<Problem> for ProblemView {
    fn from(problem: Problem) -> Self {
        let code = serde_json::to_value(problem.code)
            .ok()
            .and_then(|code| code.as_str().map(str::to_owned));
        Self {
            path: problem.path,
            code: code.unwrap_or_default(),
            args: problem.args,
        }
    }
}

/// A refusal. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
            StoreError::Sqlite(_) => ErrorCode::Internal,
        };
        Self::new(code)
    }
}
