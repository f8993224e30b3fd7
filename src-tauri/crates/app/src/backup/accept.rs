//! `backup.accept`: the owner says that a file which is older than what was saved is the right one.

use crate::{
    failure::{ErrorCode, Failure},
    place::{Place, witnessed},
    steps::taking_over::{next_turn, take_over},
    views::copy::EndView,
};
use store::{ShopFile, copies, copies::End};
use terms::ActivitySeq;
use terms_derive::{request, wire};

/// This is the right file, go on: for a file that is older than what was saved last, or another shop's. The
/// witness begins anew, and the file's own chain says so.
#[request(example = "{}")]
pub struct AcceptFile {}

#[wire]
pub struct Accepted {
    pub shop_file: String,
    /// Whether there was anything to accept.
    pub was_older: bool,
    /// What was saved last, by the witness until now.
    pub saved: Option<EndView>,
}

/// What the chain tells of it.
#[wire]
pub struct TookOver {
    /// How often the shop went back.
    pub turn: i64,
    /// What had been saved elsewhere under this name.
    pub saved: ActivitySeq,
}

pub(crate) fn accept(place: &Place, _: AcceptFile) -> Result<Accepted, Failure> {
    if place
        .open
        .as_ref()
        .is_some_and(|shop| shop.file.older().is_some())
    {
        return Err(Failure::new(ErrorCode::StorageLocked));
    }
    let said = place.said();
    let file = witnessed(ShopFile::open(&place.path)?, &place.copies);
    let was_older = file.older().is_some();
    let shop = file
        .read(|reader| Ok::<_, store::StoreError>(reader.end()))?
        .map(|end| end.shop);
    drop(file);
    if let Some(said) = said.as_ref().filter(|_| was_older) {
        if copies::is_in_use(&place.path) {
            return Err(Failure::new(ErrorCode::StorageLocked));
        }
        let told = TookOver {
            turn: next_turn(place, shop.as_deref()),
            saved: said.seq,
        };
        take_over(place, "backup.accept", &told)?;
    }
    Ok(Accepted {
        shop_file: place.path.display().to_string(),
        was_older,
        saved: said.as_ref().map(End::said).as_ref().map(EndView::of),
    })
}
