//! What stands behind a window: at most one open shop, the way to one, and the door with a net under it.

mod create_shop;
mod desk;
mod files;
mod going_back;
mod open_sample;
mod open_shop;
mod rpc;
mod salvage;
mod second_place;
mod standing;
mod status;

pub use desk::{Host, Places};
pub use rpc::Reply;
pub use standing::{Remedy, ShopState, Standing, Trouble};

use crate::{
    door::{Row, area},
    shop_files::salvage::SalvageReport,
};

area! { host of Host {
    here status:       AskStatus       => Standing, Look;
    here create_shop:  CreateShop      => Standing, Manage;
    here open_sample:  OpenSample      => Standing, Manage;
    here open_shop:    OpenAt          => Standing, Manage;
    here second_place: NameSecondPlace => Standing, Manage;
    here salvage:      SalvageShop     => SalvageReport, Manage;
}}

/// Every command of a window's host.
pub fn commands() -> impl Iterator<Item = &'static Row<Host>> {
    AREA.iter()
}
