//! Who did what.

pub mod list;

use crate::{door::area, open_shop::OpenShop};
use list::ActivityList;

area! { activity of OpenShop {
    ask list: ListActivity => ActivityList, Look;
}}
