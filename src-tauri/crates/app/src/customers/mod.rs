//! Customers: who calls, where they live, what they had.

pub mod find;
pub mod save;
pub mod show;

use crate::{door::area, open_shop::OpenShop, views::customer::CustomerView};
use find::CustomerHits;

area! { customers of OpenShop {
    change save: SaveCustomer  => CustomerView, Sell, Saved;
    ask    find: FindCustomers => CustomerHits, Look;
    ask    show: ShowCustomer  => CustomerView, Look;
}}
