//! Which shop is open, or why none is.

use crate::failure::{ErrorCode, Failure};
use terms::Problem;
use terms_derive::{wire, words};

/// How it stands with the shop of this window.
#[words]
pub enum ShopState {
    NoShop,
    Open,
    Trouble,
}

/// Which shop is open, as the window's first question is answered.
#[wire]
#[ts(rename = "HostStatus")]
pub struct Standing {
    pub state: ShopState,
    pub shop_file: Option<String>,
    pub shop_name: Option<String>,
    pub trouble: Option<Trouble>,
    /// How often a shop was opened in this window: after another number nothing of the last one is true.
    pub opened: i64,
    /// Shop files that were open lately, the newest first.
    pub recent: Vec<String>,
    pub version: String,
}

/// What there is to do about a shop file that cannot be opened, beside trying again.
#[words]
pub enum Remedy {
    /// Nothing but that: the file is whole, and something else is in the way.
    Again,
    /// A copy can take its place.
    Restore,
    /// That, or its owner says that it is the right file.
    Decide,
    /// It is a copy: a shop can be made of it.
    Adopt,
}

/// Why a shop file could not be opened. What there is to go back to is asked of its place, with `backup.list`.
#[wire]
pub struct Trouble {
    pub code: ErrorCode,
    pub remedy: Remedy,
    pub problems: Vec<Problem>,
}

impl From<&Failure> for Trouble {
    fn from(failure: &Failure) -> Self {
        Self {
            code: failure.code,
            remedy: Remedy::of(failure.code),
            problems: failure.problems.clone(),
        }
    }
}

impl Remedy {
    fn of(code: ErrorCode) -> Self {
        match code {
            ErrorCode::StorageOlder => Self::Decide,
            ErrorCode::StorageIsCopy => Self::Adopt,
            ErrorCode::StorageDamaged
            | ErrorCode::StorageDamagedPart
            | ErrorCode::StorageForeign
            | ErrorCode::StorageMissing
            | ErrorCode::StorageUnreadable
            | ErrorCode::StorageReplaced
            | ErrorCode::NotAShop => Self::Restore,
            _ => Self::Again,
        }
    }
}
