//! What concerns the whole desk: the find box, today's figures, the light of books and copies.

pub mod find;
pub mod status;
pub mod today;

use crate::{door::area, open_shop::OpenShop};
use find::FoundList;
use status::StatusView;
use today::TodayView;

area! { desk of OpenShop {
    ask   find:   FindAnything => FoundList,  Look;
    ask   today:  ShowToday    => TodayView,  Look;
    local status: ShowStatus   => StatusView, Look;
}}
