//! What is being typed, safe at every key.

pub(crate) mod discard;
pub(crate) mod list;
pub(crate) mod save;

use crate::{door::area, open_shop::OpenShop};
use discard::Done;
use list::DraftList;
use save::DraftSaved;

area! { drafts of OpenShop {
    change save: SaveDraft => DraftSaved, Sell;
    ask list: ListDrafts => DraftList, Look;
    change discard: DiscardDraft => Done, Sell;
} }
