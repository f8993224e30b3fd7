//! Which shop is open, or why none is.

use crate::{failure::ErrorCode, shop_files::copies_beside};
use chrono::{DateTime, Utc};
use std::path::Path;
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
    /// Shop files that were open lately, the newest first.
    pub recent: Vec<String>,
    pub version: String,
}

/// Why a shop file could not be opened, and what there is to go back to.
#[wire]
pub struct Trouble {
    pub code: ErrorCode,
    pub copies: Vec<GoodCopy>,
}

/// A copy that was verified just now.
#[wire]
pub struct GoodCopy {
    pub path: String,
    pub made_at: DateTime<Utc>,
}

impl Trouble {
    pub(super) fn of(path: &Path, code: ErrorCode) -> Self {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let copies = store::copies::good_copies(&copies_beside(path), &stem);
        let copies = copies.into_iter().map(|copy| GoodCopy {
            path: copy.path.display().to_string(),
            made_at: copy.made_at,
        });
        Self {
            code,
            copies: copies.collect(),
        }
    }
}
