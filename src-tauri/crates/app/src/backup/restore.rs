//! `backup.restore`: a copy in the place of a shop file, whatever has become of that.

use crate::{
    failure::{ErrorCode, Failure},
    place::{Place, copies_beside},
    steps::{
        kept_copies::{lacks, newest_good},
        taking_over::{next_turn, take_over},
    },
    views::copy::LacksView,
};
use std::path::{Path, PathBuf};
use store::copies;
use terms::{ActivitySeq, FilePath, Problem, ProblemCode};
use terms_derive::{request, wire};

/// Puts a copy in the place of the shop file: of a damaged, emptied, deleted or foreign one alike. What lies
/// there is moved aside and kept. No program may have the file open.
#[request(example = "{}")]
pub struct RestoreCopy {
    /// A copy; the newest good one when not named.
    pub copy: Option<FilePath>,
    /// A path at which nothing is yet; the shop file's own place when not named.
    pub to: Option<FilePath>,
}

#[wire]
pub struct Restored {
    pub shop_file: String,
    pub copy: String,
    /// Where the old file went, with its log.
    pub kept_beside: Option<String>,
    /// The newest activity of the copy.
    pub activity: Option<ActivitySeq>,
    /// What was saved and is not in the copy, as far as anybody knows.
    pub lacks: Option<LacksView>,
}

/// What the chain tells of it.
#[wire]
pub struct WentBack {
    /// How often the shop went back.
    pub turn: i64,
    /// The newest activity of the copy.
    pub activity: Option<ActivitySeq>,
    /// How many were saved after it.
    pub activities: Option<i64>,
}

pub(crate) fn restore(place: &Place, request: RestoreCopy) -> Result<Restored, Failure> {
    let copy = match &request.copy {
        Some(copy) => PathBuf::from(copy.as_str()),
        None => newest_good(place).ok_or_else(|| Failure::not_found("copy"))?.path,
    };
    let target = target(place, request.to.as_ref())?;
    // Before the old file is moved: afterwards nobody can tell.
    let lacking = copies::holds(&copy).and_then(|holds| lacks(place, &holds));
    let restored = copies::restore(&target.path, &copy, place.world.now())?;
    let holds = restored.holds.as_ref();
    let told = WentBack {
        turn: next_turn(&target, holds.map(|holds| holds.shop.as_str())),
        activity: holds.map(|holds| holds.seq),
        activities: lacking.as_ref().map(|lacking| lacking.activities),
    };
    take_over(&target, "backup.restore", &told)?;
    Ok(Restored {
        shop_file: target.path.display().to_string(),
        copy: copy.display().to_string(),
        kept_beside: restored.aside.map(|aside| aside.display().to_string()),
        activity: told.activity,
        lacks: lacking.map(LacksView::of),
    })
}

/// Where the copy goes; nobody may be at work there.
fn target(place: &Place, to: Option<&FilePath>) -> Result<Place, Failure> {
    let own = place.path.parent().unwrap_or(Path::new("."));
    let path = to.map_or_else(|| place.path.clone(), |to| own.join(to.as_str()));
    if copies::is_copy(&path) {
        return Err(Failure::because(
            ErrorCode::StorageIsCopy,
            Problem::new("to", ProblemCode::NotAllowed),
        ));
    }
    copies::refuse_shared_place(&path)?;
    let is_open_here = place.open.is_some() && path == place.path;
    if is_open_here || copies::is_in_use(&path) {
        return Err(Failure::new(ErrorCode::StorageLocked));
    }
    if to.is_some() && path.exists() {
        return Err(Failure::because(
            ErrorCode::FileExists,
            Problem::new("to", ProblemCode::Duplicate),
        ));
    }
    let mut target = Place::of(&path, std::sync::Arc::clone(&place.world));
    target.copies = if to.is_some() {
        copies_beside(&path)
    } else {
        place.copies.clone()
    };
    Ok(target)
}
