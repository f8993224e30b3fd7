//! `desk.status`: how it stands with the books and the copies, now.

use crate::{
    context::Context,
    failure::{ErrorCode, Failure},
    health::{Health, KnownCopy},
    open_shop::OpenShop,
    views::damage::DamageView,
};
use chrono::{DateTime, Utc};
use terms::{ActivitySeq, Finding};
use terms_derive::{request, wire, words};

/// How it stands with the books and the copies, found out now.
#[request(example = "{}")]
pub struct ShowStatus {}

/// How it stands with the books.
#[words]
pub enum BooksState {
    /// Nobody proved them since the shop was opened.
    Unknown,
    /// The doctor found something.
    Broken,
    /// They were proved, and something was written since.
    Earlier,
    /// They were proved as they are.
    Proved,
}

/// How it stands with the copies.
#[words]
pub enum CopiesState {
    /// There is no good one.
    Missing,
    /// The newest is from another day, and something was written since.
    Old,
    /// The newest was made while the doctor had findings; an older one is good.
    Doubtful,
    /// The newest is of today; what was written since is not in it.
    Today,
    /// Everything is in the newest.
    Whole,
}

#[wire]
pub struct StatusView {
    pub shop_file: String,
    pub books: BooksState,
    /// When the doctor last proved the books, and what it found.
    pub proved_at: Option<DateTime<Utc>>,
    pub findings: Vec<Finding>,
    /// Where nothing more is written, when something is known to be damaged.
    pub damage: Option<DamageView>,
    pub copies: CopiesState,
    /// When the newest good copy was made.
    pub copied_at: Option<DateTime<Utc>>,
    /// Why the last try made none.
    pub no_copy: Option<ErrorCode>,
    pub second_place: Option<SecondPlaceView>,
}

/// A second place for copies.
#[wire]
pub struct SecondPlaceView {
    pub folder: String,
    pub is_there: bool,
    /// When the newest copy was made that is known to be there.
    pub copied_at: Option<DateTime<Utc>>,
    /// It has the newest good copy.
    pub is_caught_up: bool,
    /// Why nothing could be brought there, although it is there.
    pub trouble: Option<ErrorCode>,
}

pub(crate) fn status(shop: &OpenShop, context: &Context, _: ShowStatus) -> Result<StatusView, Failure> {
    let health = shop.health();
    let newest = shop.file.newest_activity()?;
    let copy = health.copy.as_ref().filter(|known| known.is_still_there());
    Ok(StatusView {
        shop_file: context.shop_file.display().to_string(),
        books: books(&health, newest),
        damage: DamageView::of(&shop.file.damage()),
        copies: copies(shop, context, &health, copy, newest),
        copied_at: copy.map(|known| known.copy.made_at),
        no_copy: health.no_copy.map(|(code, _)| code),
        second_place: second_place(&health, copy),
        proved_at: health.proof.as_ref().map(|proof| proof.at),
        findings: health.proof.map(|proof| proof.findings).unwrap_or_default(),
    })
}

fn books(health: &Health, newest: ActivitySeq) -> BooksState {
    match &health.proof {
        None => BooksState::Unknown,
        Some(proof) if !proof.findings.is_empty() => BooksState::Broken,
        Some(proof) if proof.seq == newest => BooksState::Proved,
        Some(_) => BooksState::Earlier,
    }
}

fn copies(
    shop: &OpenShop,
    context: &Context,
    health: &Health,
    copy: Option<&KnownCopy>,
    newest: ActivitySeq,
) -> CopiesState {
    let Some(known) = copy else {
        return CopiesState::Missing;
    };
    let is_of_today =
        known.copy.made_at <= context.now && shop.world.day_of(known.copy.made_at) == context.today;
    match known.seq() {
        Some(seq) if seq == newest => CopiesState::Whole,
        _ if health.doubtful.is_some() => CopiesState::Doubtful,
        _ if is_of_today => CopiesState::Today,
        _ => CopiesState::Old,
    }
}

fn second_place(health: &Health, copy: Option<&KnownCopy>) -> Option<SecondPlaceView> {
    let second = health.second.as_ref()?;
    let is_there = second.folder.is_dir();
    let brought = second
        .copy
        .as_ref()
        .filter(|known| is_there && known.is_still_there());
    let is_newest = |known: &&KnownCopy| copy.is_some_and(|copy| copy.copy.sha256 == known.copy.sha256);
    Some(SecondPlaceView {
        folder: second.folder.display().to_string(),
        is_there,
        copied_at: second.copy.as_ref().map(|known| known.copy.made_at),
        is_caught_up: brought.is_some_and(|known| is_newest(&known)),
        trouble: second.trouble.filter(|_| is_there),
    })
}
