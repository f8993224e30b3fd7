//! `shop.show`: who the shop is and how it prices.

use crate::{
    context::Context,
    failure::Failure,
    views::shop::{self, ShopView},
};
use store::Reader;
use terms_derive::request;

/// Shows the shop.
#[request(example = "{}")]
pub struct ShowShop {}

pub(crate) fn show(reader: &Reader<'_>, context: &Context, _: ShowShop) -> Result<ShopView, Failure> {
    shop::view(reader, context)
}
