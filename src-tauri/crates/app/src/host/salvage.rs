//! `host.salvage`: what can be read of the shop file in trouble, in a new file beside it.

use super::desk::Host;
use crate::{
    failure::Failure,
    shop_files::salvage::{self as shop_file, SalvageReport},
};
use terms_derive::request;

/// Saves what can be read of the shop file in trouble into a new file beside it, and says what is missing.
#[request(example = "{}")]
pub struct SalvageShop {}

pub(crate) fn salvage(host: &Host, _: SalvageShop) -> Result<SalvageReport, Failure> {
    let (path, world) = host.in_trouble()?;
    shop_file::salvage(&path, None, &*world)
}
