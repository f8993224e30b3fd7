//! The shop itself: who it is, how it prices and taxes.

pub mod change;
pub mod show;

use crate::{door::area, open_shop::OpenShop, views::shop::ShopView};

area! { shop of OpenShop {
    ask    show:   ShowShop   => ShopView, Look;
    change change: ChangeShop => ShopView, Manage, Changed;
}}
