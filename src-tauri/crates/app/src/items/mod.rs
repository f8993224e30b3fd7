//! Things sold.

pub mod find;
pub mod save;
pub mod show;

use crate::{door::area, open_shop::OpenShop, views::item::ItemView};
use find::ItemHits;

area! { items of OpenShop {
    change save: SaveItem  => ItemView, Stock, Saved;
    ask    find: FindItems => ItemHits, Look;
    ask    show: ShowItem  => ItemView, Look;
}}
